import { ok, refuse, type Result } from '../base/result';
import type { CrsDefinition } from './crsDefinition';
import { parseCrs } from './parseCrs';

/**
 * The CRS that a plan shall lie in, from anything that `parseCrs` reads. A plan needs metres: degrees, feet
 * and other units are refused with `crs.notMetric`.
 */
export function resolveCrs(
  text: string,
): Result<CrsDefinition, 'crs.unknown' | 'crs.needsParameters' | 'crs.notMetric'> {
  const parsed = parseCrs(text);
  if (!parsed.ok) return parsed;
  const { name, epsg, proj4, geographic, metresPerUnit } = parsed.value;
  if (geographic || metresPerUnit !== 1)
    return refuse('crs.notMetric', { crs: name === 'LOCAL' ? text.trim().slice(0, 60) : name });
  return ok({ name, epsg, proj4 });
}
