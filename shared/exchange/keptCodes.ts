import { parseCode, type CodeLevel } from '../hierarchy/codes';
import type { IdSource } from '../hierarchy/idSource';

/**
 * The permanent codes of a file that fit the plan (its network, the level, not given out yet) and occur once.
 * Serials up to the highest of them are used up, so that no code is given twice.
 */
export function keptCodes(
  codes: readonly (string | null)[],
  { lan, level, ids }: { readonly lan: string; readonly level: CodeLevel; readonly ids: IdSource },
): Set<string> {
  const kept = new Set<string>();
  const seen = new Set<string>();
  const first = ids.counters().nextSerial[level] ?? 1;
  let highest = 0;
  for (const code of codes) {
    const parts = code === null ? undefined : parseCode(code);
    if (code === null || parts?.lan !== lan || parts.level !== level || parts.serial < first) continue;
    if (seen.has(code)) kept.delete(code);
    else kept.add(code);
    seen.add(code);
    highest = Math.max(highest, parts.serial);
  }
  for (let serial = first; serial <= highest; serial++) ids.nextCode(level);
  return kept;
}
