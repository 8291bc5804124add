import Flatbush from 'flatbush';
import { present } from '../../base/invariant';
import { ringInRing } from '../../geometry/nestRings';
import type { SegmentTable } from './segmentTable';
import type { Walks } from './walkFaces';

/** Faces of the plane: for every walk its face, and for every face the polygons that cover it. */
export interface OwnedFaces {
  readonly faceOf: Int32Array;
  /** Sorted polygon numbers; face 0 is the unbounded one and has none. */
  readonly owners: readonly (readonly number[])[];
  /** Walks of each face; its outer one first, except for face 0. */
  readonly walks: readonly (readonly number[])[];
}

/**
 * Finds out which polygons cover which face: crossing a segment adds the polygons that begin there and drops
 * those that end. Starts outside and floods. Costs the segments, and a search per connected piece.
 */
export function ownFaces(segments: SegmentTable, walks: Walks): OwnedFaces {
  const count = walks.rings.length;
  const faceOf = new Int32Array(count).fill(-1);
  const faceWalks: number[][] = [[]];
  const outer: number[] = [];
  for (let walk = 0; walk < count; walk++) {
    if ((walks.doubleArea[walk] as number) <= 0) continue;
    faceOf[walk] = faceWalks.length;
    faceWalks.push([walk]);
    outer.push(walk);
  }
  hostHoles(walks, outer, faceOf, faceWalks);
  const owners: (number[] | undefined)[] = faceWalks.map(() => undefined);
  owners[0] = [];
  const halves: number[][] = faceWalks.map(() => []);
  for (let half = 0; half < walks.walkOf.length; half++) {
    halves[faceOf[walks.walkOf[half] as number] as number]?.push(half);
  }
  const queue = [0];
  for (let face = queue.pop(); face !== undefined; face = queue.pop()) {
    for (const half of halves[face] ?? []) {
      const beyond = faceOf[walks.walkOf[half ^ 1] as number] as number;
      if (owners[beyond] !== undefined) continue;
      const set = new Set(owners[face]);
      for (const [polygon, left] of segments.left[half >> 1] ?? []) {
        // `left` counts for the way a → b; we step from the left of `half` to its right.
        const enters = (half % 2 === 0 ? -left : left) > 0;
        if (enters) set.add(polygon);
        else set.delete(polygon);
      }
      owners[beyond] = [...set].sort((p, q) => p - q);
      queue.push(beyond);
    }
  }
  return { faceOf, owners: owners.map((list) => present(list, 'face is reached')), walks: faceWalks };
}

/** Puts every outer boundary of a connected piece into the smallest face around it, or into face 0. */
function hostHoles(walks: Walks, outer: readonly number[], faceOf: Int32Array, faceWalks: number[][]): void {
  if (outer.length === 0) return;
  const index = new Flatbush(outer.length);
  for (const walk of outer) {
    const [minX, minY, maxX, maxY] = boundsOf(walks.rings[walk] ?? []);
    index.add(minX, minY, maxX, maxY);
  }
  index.finish();
  for (let walk = 0; walk < walks.rings.length; walk++) {
    if (faceOf[walk] !== -1) continue;
    const ring = walks.rings[walk] ?? [];
    const area = -(walks.doubleArea[walk] as number);
    const [minX, minY, maxX, maxY] = boundsOf(ring);
    const around = index
      .search(minX, minY, maxX, maxY)
      .map((at) => outer[at] as number)
      .filter((candidate) => (walks.doubleArea[candidate] as number) > area)
      .sort((p, q) => (walks.doubleArea[p] as number) - (walks.doubleArea[q] as number));
    const host = around.find((candidate) => {
      const rim = walks.rings[candidate] ?? [];
      const [x0, y0, x1, y1] = boundsOf(rim);
      return x0 <= minX && y0 <= minY && x1 >= maxX && y1 >= maxY && ringInRing(ring, rim);
    });
    const face = host === undefined ? 0 : (faceOf[host] as number);
    faceOf[walk] = face;
    faceWalks[face]?.push(walk);
  }
}

function boundsOf(ring: readonly number[]): [number, number, number, number] {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < ring.length; i += 2) {
    minX = Math.min(minX, ring[i] as number);
    maxX = Math.max(maxX, ring[i] as number);
    minY = Math.min(minY, ring[i + 1] as number);
    maxY = Math.max(maxY, ring[i + 1] as number);
  }
  return [minX, minY, maxX, maxY];
}
