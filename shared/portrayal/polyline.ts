import type { Box2D } from '../document/view';
import { writeVertexWeights } from '../geometry/vertexWeights';

/** A line ready to be drawn at any scale: lattice coordinates, weights for thinning, bounding rectangle. */
export interface Polyline extends Box2D {
  readonly line: Float64Array;
  readonly weights: Float32Array;
}

/** Costs one pass and the weights. */
export function makePolyline(coordinates: ArrayLike<number>): Polyline {
  return polylineOf(new Float64Array(coordinates), new Float32Array(coordinates.length / 2));
}

/** The same for coordinates that lie in their array already; the weights are written. */
export function polylineOf(line: Float64Array, weights: Float32Array): Polyline {
  let minX = Infinity;
  let minY = Infinity;
  let maxX = -Infinity;
  let maxY = -Infinity;
  for (let i = 0; i < line.length; i += 2) {
    const x = line[i] as number;
    const y = line[i + 1] as number;
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  writeVertexWeights(line, weights);
  return { line, weights, minX, minY, maxX, maxY };
}

/** A ring as a closed line: the first vertex is repeated at the end. */
export function makeRing(ring: readonly number[]): Polyline {
  return makePolyline([...ring, ...ring.slice(0, 2)]);
}

export function meets(a: Box2D, b: Box2D): boolean {
  return a.minX <= b.maxX && a.maxX >= b.minX && a.minY <= b.maxY && a.maxY >= b.minY;
}
