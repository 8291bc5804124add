import type { FaceId } from '../../base/ids';
import type { SquareMillimetres } from '../../base/units';
import type { Polygons } from '../../document/records/network';
import { rowOf, type PlanView } from '../../document/view';
import { pointInRing } from '../../geometry/pointInRing';
import { doubleRingArea } from '../../geometry/ringArea';

/** Planar area on the lattice; holes are subtracted. */
export function polygonsArea(polygons: Polygons): SquareMillimetres {
  let double = 0;
  for (const rings of polygons) {
    rings.forEach((ring, at) => (double += (at === 0 ? 1 : -1) * Math.abs(doubleRingArea(ring))));
  }
  return double / 2;
}

/** Planar area of a face straight from its edges (Green), without walking rings. Costs its vertices. */
export function faceArea(view: PlanView, face: FaceId): SquareMillimetres {
  let double = 0;
  let origin: { readonly x: number; readonly y: number } | undefined;
  for (const id of view.edgesOfFace(face)) {
    const { left, right, start, end, points } = rowOf(view, 'edge', id);
    if (left === right) continue;
    const from = rowOf(view, 'node', start);
    const to = rowOf(view, 'node', end);
    origin ??= from;
    const originX = origin.x;
    const originY = origin.y;
    let ax = from.x - originX;
    let ay = from.y - originY;
    let sum = 0;
    for (let i = 0; i < points.length; i += 2) {
      const bx = (points[i] as number) - originX;
      const by = (points[i + 1] as number) - originY;
      sum += ax * by - bx * ay;
      ax = bx;
      ay = by;
    }
    sum += ax * (to.y - originY) - (to.x - originX) * ay;
    double += left === face ? sum : -sum;
  }
  return double / 2;
}

/**
 * A point well inside the largest part, for a label: the middle of the widest stretch among five horizontal
 * cuts. Costs five passes over the vertices; not the true pole of inaccessibility, but never outside.
 */
export function labelPoint(polygons: Polygons): { x: number; y: number } {
  const rings = polygons[0] ?? [];
  const outer = rings[0] ?? [];
  let minY = Infinity;
  let maxY = -Infinity;
  for (let i = 1; i < outer.length; i += 2) {
    minY = Math.min(minY, outer[i] as number);
    maxY = Math.max(maxY, outer[i] as number);
  }
  let best = { x: outer[0] ?? 0, y: outer[1] ?? 0, width: -1 };
  for (const share of [0.5, 0.4, 0.6, 0.3, 0.7]) {
    const y = minY + (maxY - minY) * share + 0.25;
    const crossings = rings.flatMap((ring) => crossingsAt(ring, y)).sort((a, b) => a - b);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const left = crossings[i] as number;
      const right = crossings[i + 1] as number;
      const middle = (left + right) / 2;
      if (right - left > best.width && pointInRing(outer, middle, y))
        best = { x: middle, y, width: right - left };
    }
  }
  return { x: Math.round(best.x), y: Math.round(best.y) };
}

function crossingsAt(ring: readonly number[], y: number): number[] {
  const crossings: number[] = [];
  let ax = ring.at(-2) ?? 0;
  let ay = ring.at(-1) ?? 0;
  for (let i = 0; i < ring.length; i += 2) {
    const bx = ring[i] as number;
    const by = ring[i + 1] as number;
    if (ay > y !== by > y) crossings.push(ax + ((y - ay) / (by - ay)) * (bx - ax));
    ax = bx;
    ay = by;
  }
  return crossings;
}
