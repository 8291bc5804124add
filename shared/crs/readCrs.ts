import { crsCandidate, swappedCandidate, type CrsCandidate, type CrsReading } from './crsCandidate';
import type { CompanyParameters } from './datumParameters';
import {
  isDegrees,
  liesInChina,
  rangeCandidates,
  shiftedCandidates,
  turned,
  type CoordinateRange,
} from './rangeCandidates';

/** What is known of the coordinates of a layer. */
export interface CrsEvidence {
  /** What the file says: EPSG code, WKT, proj string; undefined where it says nothing. */
  readonly declared?: string;
  /** Null without any coordinates. */
  readonly range: CoordinateRange | null;
  /** Who made the file, where its handwriting is known to shift (see `knownMaker`). */
  readonly maker?: 'GCJ02' | 'BD09';
  /** What a person has chosen. */
  readonly chosen?: string;
  /** The plan's own CRS, for coordinates that do not tell their meridian. */
  readonly plan?: string;
  readonly parameters?: CompanyParameters;
}

/**
 * All ways in which the coordinates of a layer may be read, likeliest first, and whether a person must choose.
 * A choice decides. A declaration comes first unless the values cannot be what it says; the known handwriting of a
 * map maker puts its shift first and asks. Without a declaration the range of values proposes and asks.
 */
export function readCrs(evidence: CrsEvidence): CrsReading {
  const { chosen, declared, range, parameters } = evidence;
  if (chosen !== undefined) {
    const found = crsCandidate(chosen, 'CHOSEN', parameters);
    return found.ok
      ? { candidates: [found.value], doubtful: false }
      : { candidates: [], doubtful: true, problem: found.refusal };
  }
  if (declared === undefined) {
    if (range === null) return { candidates: [], doubtful: false };
    return withMaker({ candidates: rangeCandidates(range, evidence.plan), doubtful: true }, evidence);
  }
  const said = crsCandidate(declared, 'DECLARED', parameters);
  // A datum that needs parameters stays a refusal: reading it as another would be a guess of tens of metres.
  if (!said.ok && said.refusal.code === 'crs.needsParameters')
    return { candidates: [], doubtful: true, problem: said.refusal };
  if (!said.ok) {
    const candidates = range === null ? [] : rangeCandidates(range, evidence.plan);
    return { candidates, doubtful: true, problem: said.refusal };
  }
  return withMaker(besideDeclared(said.value, range, evidence.plan), evidence);
}

function besideDeclared(
  said: CrsCandidate,
  range: CoordinateRange | null,
  plan: string | undefined,
): CrsReading {
  if (range === null) return { candidates: [said], doubtful: false };
  const byRange = rangeCandidates(range, plan).filter(({ id }) => id !== said.id);
  if (said.geographic) {
    const other = turned(range);
    const isTurned = !isDegrees(range) || (liesInChina(other) && !liesInChina(range));
    if (isTurned && isDegrees(other))
      return { candidates: [swappedCandidate(said, 'RANGE'), said], doubtful: true };
    if (!isDegrees(range)) return { candidates: [...byRange, said], doubtful: true };
    const shifted = liesInChina(range) ? shiftedCandidates('RANGE') : [];
    return { candidates: [said, ...shifted], doubtful: false };
  }
  const projected = byRange.filter(({ geographic }) => !geographic);
  // Coordinates near the origin of a local system could be degrees by their size alone.
  if (isDegrees(range) && (liesInChina(range) || liesInChina(turned(range))))
    return { candidates: [...byRange, said], doubtful: true };
  const isContradicted = contradicts(said, range) && projected.length > 0;
  return isContradicted
    ? { candidates: [...projected, said], doubtful: true }
    : { candidates: [said], doubtful: false };
}

const FALSE_EASTING = /\+x_0=(\d+)/;

/** Zone prefix in the definition and not in the values, or the other way round, or exchanged axes. */
function contradicts({ proj4, swapped }: CrsCandidate, range: CoordinateRange): boolean {
  const falseEasting = Number(FALSE_EASTING.exec(proj4)?.[1] ?? NaN);
  if (!Number.isFinite(falseEasting) || !proj4.includes('+proj=tmerc')) return false;
  const [low, high] = swapped ? [range.minY, range.maxY] : [range.minX, range.maxX];
  const middle = (low + high) / 2;
  return Math.abs(middle - falseEasting) > 1_000_000;
}

/** The map maker's shift first, and a question. */
function withMaker(reading: CrsReading, { maker, range }: CrsEvidence): CrsReading {
  if (maker === undefined || range === null || !isDegrees(range) || !liesInChina(range)) return reading;
  const first = shiftedCandidates('MAKER').filter(({ shift }) => shift === maker);
  const others = reading.candidates.filter(({ shift }) => shift !== maker);
  return { ...reading, candidates: [...first, ...others], doubtful: true };
}
