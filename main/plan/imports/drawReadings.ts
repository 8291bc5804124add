import type { CrsCandidate } from '../../../shared/crs/crsCandidate';
import type { CrsDefinition } from '../../../shared/crs/crsDefinition';
import { createSourceTransform, type SourceTransform } from '../../../shared/crs/sourceTransform';
import type { SourceGeometry, SourceLayer, SourceRow } from '../../../shared/import/source';
import type { LookedAtFile } from '../../../shared/ipc/contract';

type Reading = LookedAtFile['readings'][number];

/** Readings that are drawn; the rest are the other meridians of a list. */
const DRAWN = 24;
/** Vertices of a reading that are drawn at most: a picture of a few hundred pixels shows no more. */
const VERTICES = 4000;

/** The sampled rows on the plan's lattice, once for every way to read their coordinates. */
export function drawReadings(
  { crs }: SourceLayer,
  sample: readonly SourceRow[],
  plan: CrsDefinition,
): LookedAtFile['readings'] {
  const runs = sample.flatMap(({ geometry }) => (geometry === null ? [] : runsOf(geometry)));
  const total = runs.reduce((sum, { places }) => sum + places.length / 2, 0);
  const thinned = runs.map((run) => ({ ...run, places: thin(run.places, Math.ceil(total / VERTICES)) }));
  const [first] = crs.candidates;
  if (first === undefined) return [];
  const base = createSourceTransform(first, plan);
  return crs.candidates.slice(0, DRAWN).map((candidate) => draw(candidate, thinned, base, plan));
}

interface Run {
  readonly isPoint: boolean;
  readonly isRing: boolean;
  readonly places: readonly number[];
}

function draw(
  candidate: CrsCandidate,
  runs: readonly Run[],
  base: SourceTransform,
  plan: CrsDefinition,
): Reading {
  const { id, name, shift, swapped, basis } = candidate;
  const transform = createSourceTransform(candidate, plan);
  const lines: number[][] = [];
  const points: number[] = [];
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { isPoint, isRing, places } of runs) {
    const placed: number[] = [];
    for (let at = 0; at + 1 < places.length; at += 2) {
      const [x = NaN, y = NaN] = [places[at], places[at + 1]];
      const found = transform.toLattice(x, y);
      if (found === undefined) continue;
      placed.push(...found);
      const other = base.toLattice(x, y);
      if (other === undefined) continue;
      const metres = Math.hypot(found[0] - other[0], found[1] - other[1]) / 1000;
      least = Math.min(least, metres);
      most = Math.max(most, metres);
    }
    if (isPoint) points.push(...placed);
    else if (placed.length >= 4) lines.push(isRing ? [...placed, ...placed.slice(0, 2)] : placed);
  }
  const apart = most < least ? null : { least, most };
  return { id, name, shift, swapped, basis, apart, lines, points };
}

function runsOf(geometry: SourceGeometry): Run[] {
  if (geometry.kind === 'POINT') return [{ isPoint: true, isRing: false, places: geometry.points }];
  if (geometry.kind === 'LINE')
    return geometry.lines.map((places) => ({ isPoint: false, isRing: false, places }));
  return geometry.parts.flat().map((places) => ({ isPoint: false, isRing: true, places }));
}

/** Every n-th vertex; a run keeps at least four of its own. */
function thin(places: readonly number[], every: number): number[] {
  const step = Math.max(1, Math.min(every, Math.floor(places.length / 8)));
  return places.filter((_, at) => Math.floor(at / 2) % step === 0);
}
