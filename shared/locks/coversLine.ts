import { pointToSegment } from '../geometry/pointToSegment';

/**
 * How far a boundary may stray and still be the same: a cut by a neighbour sets a node on it, rounded to the
 * lattice, and taking several such nodes out again straightens it by up to 2 mm (topology/edit/dissolve). Squared.
 */
const SAME_SQUARED = 4;
/** What pieces may leave open at their rounded ends, lattice millimetres. */
export const OPEN_ENDS = 3;

/** A straight piece of boundary: x, y of its start and of its end, lattice millimetres. */
export type Segment = readonly [ax: number, ay: number, bx: number, by: number];

/** How much of a segment the pieces lie along, in lattice millimetres. Costs the pieces. */
export function coveredLength([ax, ay, bx, by]: Segment, pieces: readonly Segment[]): number {
  const length = Math.hypot(bx - ax, by - ay);
  const along = (x: number, y: number): number => ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length;
  const spans: [from: number, to: number][] = [];
  for (const [cx, cy, dx, dy] of pieces) {
    const [c, d] = [along(cx, cy), along(dx, dy)];
    const [from, to] = [Math.max(0, Math.min(c, d)), Math.min(length, Math.max(c, d))];
    if (to <= from) continue;
    const near = (at: number): boolean => {
      const t = (at - c) / (d - c);
      const [x, y] = [cx + t * (dx - cx), cy + t * (dy - cy)];
      return pointToSegment(x, y, ax, ay, bx, by).squaredDistance <= SAME_SQUARED;
    };
    if (near(from) && near(to)) spans.push([from, to]);
  }
  spans.sort((a, b) => a[0] - b[0]);
  let [covered, reached] = [0, 0];
  for (const [from, to] of spans) {
    covered += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return covered;
}

/** Whether every segment is covered by the others. Costs the product, after equal ones have cancelled. */
export function coversAll(segments: readonly Segment[], pieces: readonly Segment[]): boolean {
  const known = new Set(pieces.map((piece) => piece.join()));
  return segments.every((segment) => known.has(segment.join()) || isCovered(segment, pieces));
}

function isCovered(segment: Segment, pieces: readonly Segment[]): boolean {
  const [ax, ay, bx, by] = segment;
  return coveredLength(segment, pieces) >= Math.hypot(bx - ax, by - ay) - OPEN_ENDS;
}

/** The segments of a line x0, y0 … */
export function segmentsOf(line: readonly number[]): Segment[] {
  const segments: Segment[] = [];
  for (let i = 0; i + 3 < line.length; i += 2) {
    segments.push([line[i] as number, line[i + 1] as number, line[i + 2] as number, line[i + 3] as number]);
  }
  return segments;
}
