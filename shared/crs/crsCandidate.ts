import { ok, refuse, type Refusal, type Result } from '../base/result';
import { datumShifted, type CompanyParameters } from './datumParameters';
import { parseCrs, shortCrsName } from './parseCrs';

/** Web-map coordinates are shifted on purpose; the shift is undone on reading and never written. */
export type CrsShift = 'NONE' | 'GCJ02' | 'BD09';

/** Declared by the file, known by the handwriting of the program that made it, by the range of values, or chosen. */
export type CrsBasis = 'DECLARED' | 'MAKER' | 'RANGE' | 'CHOSEN';

/** One way to read the coordinates of a layer. */
export interface CrsCandidate {
  /** Stable and writable on a command line: `EPSG:4490`, `EPSG:4326/swapped`, `GCJ02`, `BD09`, a proj string or WKT. */
  readonly id: string;
  /** For people: `EPSG:4546`, `GCJ-02`, or the beginning of the definition. */
  readonly name: string;
  /** For proj4; of the degrees beneath a shift where there is one. */
  readonly proj4: string;
  readonly geographic: boolean;
  readonly shift: CrsShift;
  /** True where the file has the northing or latitude first. */
  readonly swapped: boolean;
  readonly basis: CrsBasis;
}

/** How the coordinates of a layer may be read. */
export interface CrsReading {
  /** Likeliest first; empty where there are no coordinates or none can be read (see `problem`). */
  readonly candidates: readonly CrsCandidate[];
  /** True where a person must choose: nothing is declared, or the content speaks against the declaration. */
  readonly doubtful: boolean;
  /** Why the declared CRS cannot be used: `crs.needsParameters`, `crs.unknown`. */
  readonly problem?: Refusal;
}

const SWAPPED = '/swapped';
const SHIFTED = { GCJ02: 'GCJ-02', BD09: 'BD-09' } as const;

/**
 * The candidate of an id, or of anything that `parseCrs` reads; `GCJ-02` and `BD-09` in any spelling. Beijing 54 and
 * Xi'an 80 are read with `parameters`, refused without. Refusals: `crs.unknown`, `crs.needsParameters`.
 */
export function crsCandidate(
  text: string,
  basis: CrsBasis,
  parameters?: CompanyParameters,
): Result<CrsCandidate, 'crs.unknown' | 'crs.needsParameters'> {
  const swapped = text.endsWith(SWAPPED);
  const plain = swapped ? text.slice(0, -SWAPPED.length) : text.trim();
  const shift = shiftNamed(plain);
  const source = shift === 'NONE' ? plain : 'EPSG:4490';
  const parsed = parameters === undefined ? parseCrs(source) : datumShifted(source, parameters);
  if (!parsed.ok) return parsed;
  const { name, proj4, geographic } = parsed.value;
  const own = shift === 'NONE' ? (name === 'LOCAL' ? plain : name) : shift;
  const shown = shift === 'NONE' ? (name === 'LOCAL' ? shortCrsName(plain) : name) : SHIFTED[shift];
  const id = swapped ? own + SWAPPED : own;
  return ok({ id, name: shown, proj4, geographic, shift, swapped, basis });
}

/** The same reading with the axes exchanged. */
export function swappedCandidate(candidate: CrsCandidate, basis: CrsBasis): CrsCandidate {
  const swapped = !candidate.swapped;
  const id = swapped ? candidate.id + SWAPPED : candidate.id.slice(0, -SWAPPED.length);
  return { ...candidate, id, swapped, basis };
}

/** A candidate whose id is known to be good. */
export function knownCandidate(id: string, basis: CrsBasis): readonly CrsCandidate[] {
  const found = crsCandidate(id, basis);
  return found.ok ? [found.value] : [];
}

export function crsUnknown(text: string): ReturnType<typeof refuse<'crs.unknown'>> {
  return refuse('crs.unknown', { crs: shortCrsName(text) });
}

function shiftNamed(text: string): CrsShift {
  if (/^(gcj-?_?0?2|火星坐标系?|高德坐标系?)$/i.test(text)) return 'GCJ02';
  if (/^(bd-?_?0?9(ll)?|百度坐标系?)$/i.test(text)) return 'BD09';
  return 'NONE';
}
