import type { BrokenRule } from './buildTypes';
import type { Faces } from './faces';
import type { Rings } from './readRings';
import type { SegmentTable } from './segmentTable';
import type { Walks } from './walkFaces';

/** What covers each face. */
export interface Covers {
  /** Sorted numbers of the polygons that cover each face. */
  readonly polygons: readonly (readonly number[])[];
  /** Faces where a polygon breaks its own rules. */
  readonly broken: readonly { face: number; polygon: number; rule: BrokenRule }[];
}

const NOTHING: readonly number[] = [];

/**
 * Floods from the outside across segments and counts how often each ring winds around a face. A ring holds
 * what it winds around at all (the non-zero rule: both loops of a bow-tie are ground); a part is what its shell
 * holds and none of its holes does. Costs the segments.
 */
export function coverFaces(table: SegmentTable, walks: Walks, faces: Faces, rings: Rings): Covers {
  const { first, next, segment } = walks;
  /** ring, times, ring, times … */
  const winding: (readonly number[] | undefined)[] = new Array<undefined>(faces.count).fill(undefined);
  winding[0] = NOTHING;
  const queue = [0];
  for (let face = queue.pop(); face !== undefined; face = queue.pop()) {
    for (let w = faces.from[face] as number; w < (faces.from[face + 1] as number); w++) {
      const start = first[faces.walks[w] as number] as number;
      let half = start;
      do {
        const beyond = faces.of[half ^ 1] as number;
        if (winding[beyond] === undefined) {
          const sign = half % 2 === 0 ? -1 : 1;
          winding[beyond] = step(table, segment[half >> 1] as number, winding[face] ?? NOTHING, sign);
          queue.push(beyond);
        }
        half = next[half] as number;
      } while (half !== start);
    }
  }
  const broken: { face: number; polygon: number; rule: BrokenRule }[] = [];
  const turns = new Int8Array(rings.polygon.length);
  const polygons = winding.map((list, face) =>
    covering(list ?? NOTHING, rings, turns, (polygon, rule) => broken.push({ face, polygon, rule })),
  );
  return { polygons, broken };
}

function step(table: SegmentTable, segment: number, before: readonly number[], sign: number): number[] {
  const after = [...before];
  for (let e = table.first[segment] as number; e >= 0; e = table.entryNext[e] as number) {
    const count = sign * (table.entryCount[e] as number);
    if (count === 0) continue;
    const ring = table.entryRing[e] as number;
    let at = 0;
    while (at < after.length && after[at] !== ring) at += 2;
    if (at === after.length) after.push(ring, count);
    else if (after[at + 1] === -count) after.splice(at, 2);
    else after[at + 1] = (after[at + 1] as number) + count;
  }
  return after;
}

function covering(
  list: readonly number[],
  { polygon, part, isHole }: Rings,
  turns: Int8Array,
  tell: (polygon: number, rule: BrokenRule) => void,
): readonly number[] {
  if (list.length === 0) return NOTHING;
  for (let i = 0; i < list.length; i += 2) {
    const ring = list[i] as number;
    const turn = Math.sign(list[i + 1] as number);
    // A ring that winds around one face this way and around another that way is a bow-tie.
    if (turns[ring] === -turn || Math.abs(list[i + 1] as number) > 1)
      tell(polygon[ring] as number, 'selfCrossing');
    turns[ring] = turn;
  }
  if (list.length === 2 && Math.abs(list[1] as number) === 1 && isHole[list[0] as number] === false) {
    return [polygon[list[0] as number] as number];
  }
  const inHoles = new Set<number>();
  for (let i = 0; i < list.length; i += 2) {
    const ring = list[i] as number;
    if (isHole[ring] !== true) continue;
    if (inHoles.has(part[ring] as number)) tell(polygon[ring] as number, 'holesOverlap');
    inHoles.add(part[ring] as number);
  }
  const found = new Set<number>();
  for (let i = 0; i < list.length; i += 2) {
    const ring = list[i] as number;
    const owner = polygon[ring] as number;
    if (isHole[ring] === true) continue;
    if (inHoles.delete(part[ring] as number)) continue;
    if (found.has(owner)) tell(owner, 'partsOverlap');
    found.add(owner);
  }
  for (let i = 0; i < list.length; i += 2) {
    const ring = list[i] as number;
    if (isHole[ring] === true && inHoles.has(part[ring] as number))
      tell(polygon[ring] as number, 'holeOutside');
  }
  return [...found].sort((p, q) => p - q);
}
