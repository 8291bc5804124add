import { orientation } from '../../geometry/orientation';
import type { Boundaries } from './boundaries';
import { createSegmentSquares, type SegmentSquares } from './segmentSquares';

/** Nearer than this, rounding may decide on which side of a boundary a point lies: exact arithmetic takes over. */
const DOUBTFUL = 0.01;

/** No edge: outside of all. */
const NONE = -1;
/** Numbers from here downwards stand for the blocks of squares with segments. */
const BLOCK = -2;

/** Finds the side of an edge whose face a point lies in. −1 outside of all. */
export interface SideFinder {
  /** A point on a boundary counts as lying right of it, and above a horizontal one. */
  readonly sideAt: (x: number, y: number) => number;
  /** The same for many points x0, y0, x1, y1 …, into an array with room for as many sides. */
  readonly sidesAt: (points: Float64Array, found: Float64Array) => void;
}

/**
 * From a point a path leads to the left side of its square and down to the lower left corner, whose face is known.
 * The first segment that the path meets has the point's face on this side. Only the segments of the square can meet
 * it. Costs the vertices once, then for each point the segments of its square.
 */
export function createSideFinder(boundaries: Boundaries): SideFinder {
  const { minX, minY, maxX, maxY } = boundaries;
  const squares = createSegmentSquares(boundaries);
  const known = findCorners(squares);
  const { raster, blocks } = squares;
  const { x: x0, y: y0, side, columns, division } = raster;
  const scale = 1 / side;
  const knownAt = (x: number, y: number): number => {
    if (!(x >= minX && x <= maxX && y >= minY && y < maxY)) return NONE;
    const u = (x - x0) * scale;
    const v = (y - y0) * scale;
    const column = u | 0;
    const row = v | 0;
    const c = 2 * (row * columns + column);
    const n = division[c + 1] as number;
    const square = (division[c] as number) + (((v - row) * n) | 0) * n + (((u - column) * n) | 0);
    return known[square] as number;
  };
  const searchAt = (block: number, x: number, y: number): number => {
    const u = (x - x0) * scale;
    const v = (y - y0) * scale;
    const n = division[2 * ((v | 0) * columns + (u | 0)) + 1] as number;
    return search(
      blocks,
      block,
      x0 + (Math.floor(u * n) / n) * side,
      y0 + (Math.floor(v * n) / n) * side,
      x,
      y,
    );
  };
  return {
    sideAt: (x, y) => {
      const found = knownAt(x, y);
      return found >= NONE ? found : searchAt(BLOCK - found, x, y);
    },
    sidesAt: (points, found) => {
      // Two loops: the first waits for memory only, and for many points at once.
      for (let i = 0; i < found.length; i++) {
        found[i] = knownAt(points[2 * i] as number, points[2 * i + 1] as number);
      }
      for (let i = 0; i < found.length; i++) {
        const block = BLOCK - (found[i] as number);
        if (block < 0) continue;
        found[i] = searchAt(block, points[2 * i] as number, points[2 * i + 1] as number);
      }
    },
  };
}

/**
 * For each square without segments the side that it lies on, for others `BLOCK` less the place of their block, which
 * gets the side that their lower left corner lies on. Goes from square to square, each from the one on its left.
 */
function findCorners({ raster, blockOf, blocks }: SegmentSquares): Int32Array {
  const { x: x0, y: y0, side, columns, rows, division } = raster;
  const known = blockOf.map((block) => (block < 0 ? NONE : BLOCK - block));
  const sideAt = (square: number, left: number, bottom: number, x: number, y: number): number => {
    const found = known[square] as number;
    return found >= NONE ? found : search(blocks, BLOCK - found, left, bottom, x, y);
  };
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const c = 2 * (row * columns + column);
      const n = division[c + 1] as number;
      for (let j = 0; j < n; j++) {
        const y = y0 + (row + j / n) * side;
        for (let i = 0; i < n; i++) {
          const x = x0 + (column + i / n) * side;
          const square = (division[c] as number) + j * n + i;
          // Left of the first column and below the first row there is nothing.
          let corner = NONE;
          if (i > 0) corner = sideAt(square - 1, x - side / n, y, x, y);
          else if (column > 0) {
            const m = division[c - 1] as number;
            const k = Math.trunc((j * m) / n);
            const beside = (division[c - 2] as number) + k * m + m - 1;
            corner = sideAt(beside, x - side / m, y0 + (row + k / m) * side, x, y);
          }
          const block = blockOf[square] as number;
          if (block < 0) known[square] = corner;
          else blocks[block] = corner;
        }
      }
    }
  }
  return known;
}

/** The side that a point of a square, or of its right side, lies on. */
function search(
  blocks: Float64Array,
  block: number,
  left: number,
  bottom: number,
  x: number,
  y: number,
): number {
  let nearest = -1;
  let nearestX = left;
  let side = NONE;
  let s = block + 2;
  for (let runs = blocks[block + 1] as number; runs > 0; runs--) {
    const edge = blocks[s] as number;
    const last = s + 2 * (blocks[s + 1] as number);
    let ay = blocks[s + 3] as number;
    for (s += 2; s < last; s += 2) {
      const by = blocks[s + 3] as number;
      const isUnder = ay <= y;
      const fromY = ay;
      ay = by;
      if (isUnder === by <= y) continue;
      const ax = blocks[s] as number;
      const crossing = ax + ((y - fromY) / (by - fromY)) * ((blocks[s + 2] as number) - ax);
      if (crossing > x + DOUBTFUL || crossing < nearestX - DOUBTFUL) continue;
      if (crossing > x - DOUBTFUL && liesRightOf(blocks, s, x, y)) continue;
      if (crossing < nearestX + DOUBTFUL) {
        if (nearest < 0 ? !liesRightOf(blocks, s, left, y) : !isBeyond(blocks, 0, s, nearest)) continue;
      }
      nearest = s;
      nearestX = crossing;
      side = 2 * edge + (isUnder ? 1 : 0);
    }
    s += 2;
  }
  return nearest < 0 ? searchDown(blocks, block, left, bottom, y) : side;
}

/** The side that a point on the left side of a square lies on. */
function searchDown(blocks: Float64Array, block: number, left: number, bottom: number, y: number): number {
  let highest = -1;
  let highestY = bottom;
  let side = blocks[block] as number;
  let s = block + 2;
  for (let runs = blocks[block + 1] as number; runs > 0; runs--) {
    const edge = blocks[s] as number;
    const last = s + 2 * (blocks[s + 1] as number);
    let ax = blocks[s + 2] as number;
    for (s += 2; s < last; s += 2) {
      const bx = blocks[s + 2] as number;
      const isBefore = ax <= left;
      const fromX = ax;
      ax = bx;
      if (isBefore === bx <= left) continue;
      const ay = blocks[s + 1] as number;
      const height = ay + ((left - fromX) / (bx - fromX)) * ((blocks[s + 3] as number) - ay);
      if (height > y + DOUBTFUL || height < highestY - DOUBTFUL) continue;
      if (height > y - DOUBTFUL && liesAbove(blocks, s, left, y)) continue;
      if (height < highestY + DOUBTFUL) {
        if (highest < 0 ? !liesAbove(blocks, s, left, bottom) : !isBeyond(blocks, 1, s, highest)) continue;
      }
      highest = s;
      highestY = height;
      side = 2 * edge + (isBefore ? 0 : 1);
    }
    s += 2;
  }
  return side;
}

/** Whether a segment that reaches past the height of a point lies strictly right of it. Exact. */
function liesRightOf(at: Float64Array, s: number, x: number, y: number): boolean {
  const ay = at[s + 1] as number;
  const by = at[s + 3] as number;
  const side = orientation(at[s] as number, ay, at[s + 2] as number, by, x, y);
  return by > ay ? side > 0 : side < 0;
}

/**
 * Whether a segment that reaches past both sides of a point lies above it. Exact. A point on the segment counts as
 * lying right of it, hence below when the segment rises to the right.
 */
function liesAbove(at: Float64Array, s: number, x: number, y: number): boolean {
  const ax = at[s] as number;
  const ay = at[s + 1] as number;
  const bx = at[s + 2] as number;
  const by = at[s + 3] as number;
  const side = orientation(ax, ay, bx, by, x, y);
  if (side === 0) return by > ay === bx > ax && by !== ay;
  return bx > ax ? side < 0 : side > 0;
}

/**
 * Of two segments that do not cross: whether `s` is right of `t` where they overlap in height (axis 0), or above it
 * where they overlap in width (axis 1). Exact: the end of one that lies within the range of the other decides, the
 * upper one first, since points count as a little above their height.
 */
function isBeyond(at: Float64Array, axis: 0 | 1, s: number, t: number): boolean {
  const along = 1 - axis;
  const across = (v: number): number => at[v + axis] as number;
  const reach = (v: number): number => at[v + along] as number;
  const [sLow, sHigh] = reach(s) < reach(s + 2) ? [s, s + 2] : [s + 2, s];
  const [tLow, tHigh] = reach(t) < reach(t + 2) ? [t, t + 2] : [t + 2, t];
  const side = (low: number, high: number, v: number): number =>
    orientation(across(low), reach(low), across(high), reach(high), across(v), reach(v));
  const above = reach(sHigh) <= reach(tHigh) ? side(tLow, tHigh, sHigh) : -side(sLow, sHigh, tHigh);
  if (above !== 0) return above < 0;
  return (reach(sLow) >= reach(tLow) ? side(tLow, tHigh, sLow) : -side(sLow, sHigh, tLow)) < 0;
}
