import type { Boundaries } from './boundaries';
import { createRaster, type SquareRaster } from './squareRaster';

/** The squares of a raster, each with the segments that pass through it, in runs along their edges. */
export interface SegmentSquares {
  readonly raster: SquareRaster;
  /** For each square the place of its block, or −1 when no segment passes through it. */
  readonly blockOf: Int32Array;
  /**
   * What is asked about a square together lies together: a number that is free for who asks, the number of runs, and
   * for each run its edge, its number of vertices, and their coordinates.
   */
  readonly blocks: Float64Array;
}

/** Runs in the order in which they were found: square, first and last vertex, edge. */
interface RunList {
  numbers: Int32Array;
  length: number;
}

/** Segments are listed a little beyond where they pass, so that rounding hides none. Millimetres. */
const MARGIN = 0.25;

const BLOCK_HEAD = 2;
const RUN_HEAD = 2;

/** Costs the vertices, and the squares that long segments pass through. */
export function createSegmentSquares(boundaries: Boundaries): SegmentSquares {
  const { at } = boundaries;
  const raster = createRaster(boundaries);
  const { numbers, length } = listRuns(boundaries, raster);
  const blockOf = new Int32Array(raster.squares);
  for (let i = 0; i < length; i += 4) {
    const square = numbers[i] as number;
    const vertices = (numbers[i + 2] as number) - (numbers[i + 1] as number) + 1;
    blockOf[square] = (blockOf[square] as number) + RUN_HEAD + 2 * vertices;
  }
  let sum = 0;
  for (let square = 0; square < blockOf.length; square++) {
    const size = blockOf[square] as number;
    blockOf[square] = size === 0 ? -1 : sum;
    if (size > 0) sum += BLOCK_HEAD + size;
  }
  const blocks = new Float64Array(sum);
  const filled = blockOf.slice();
  for (let i = 0; i < length; i += 4) {
    const square = numbers[i] as number;
    const block = blockOf[square] as number;
    const first = numbers[i + 1] as number;
    const last = numbers[i + 2] as number;
    blocks[block + 1] = (blocks[block + 1] as number) + 1;
    let place = (filled[square] as number) + (filled[square] === block ? BLOCK_HEAD : 0);
    blocks[place++] = numbers[i + 3] as number;
    blocks[place++] = last - first + 1;
    for (let v = 2 * first; v < 2 * last + 2; v++) blocks[place++] = at[v] as number;
    filled[square] = place;
  }
  return { raster, blockOf, blocks };
}

/** Walks along every edge from square to square. */
function listRuns({ at, starts }: Boundaries, raster: SquareRaster): RunList {
  const { x: x0, y: y0, side, columns, division } = raster;
  const scale = 1 / side;
  const list: RunList = { numbers: new Int32Array(at.length), length: 0 };
  for (let e = 0; e + 1 < starts.length; e++) {
    const start = starts[e] as number;
    const end = starts[e + 1] as number;
    let square = -1;
    let first = start;
    let [left, low, right, high] = [0, 0, 0, 0];
    for (let v = start; v < end; v++) {
      const x = at[2 * v] as number;
      const y = at[2 * v + 1] as number;
      if (square >= 0 && x > left && x < right && y > low && y < high) continue;
      const u = (x - x0) * scale;
      const w = (y - y0) * scale;
      const column = u | 0;
      const row = w | 0;
      const c = 2 * (row * columns + column);
      const n = division[c + 1] as number;
      const i = ((u - column) * n) | 0;
      const j = ((w - row) * n) | 0;
      const entered = (division[c] as number) + j * n + i;
      const newLeft = x0 + (column + i / n) * side;
      const newLow = y0 + (row + j / n) * side;
      const newRight = newLeft + side / n;
      const newHigh = newLow + side / n;
      if (square >= 0) {
        add(list, square, first, v, e);
        const isBeside = newLow === low && newHigh === high && (newLeft === right || newRight === left);
        const isAbove = newLeft === left && newRight === right && (newLow === high || newHigh === low);
        // Two squares that share a side hold all of a segment between them.
        if (!isBeside && !isAbove) passThrough(at, raster, v - 1, square, entered, e, list);
        first = v - 1;
      }
      square = entered;
      left = newLeft;
      low = newLow;
      right = newRight;
      high = newHigh;
    }
    if (square >= 0) add(list, square, first, end - 1, e);
  }
  return list;
}

/** Lists a segment in the squares that it passes through on its way from one square to another. */
function passThrough(
  at: Float64Array,
  { x: x0, y: y0, side, columns, rows, division }: SquareRaster,
  v: number,
  start: number,
  end: number,
  edge: number,
  list: RunList,
): void {
  const margin = MARGIN / side;
  // In units of a coarse square.
  const ax = ((at[2 * v] as number) - x0) / side;
  const ay = ((at[2 * v + 1] as number) - y0) / side;
  const bx = ((at[2 * v + 2] as number) - x0) / side;
  const by = ((at[2 * v + 3] as number) - y0) / side;
  const left = Math.min(ax, bx) - margin;
  const right = Math.max(ax, bx) + margin;
  const low = Math.min(ay, by) - margin;
  const high = Math.max(ay, by) + margin;
  const slope = ay === by ? 0 : (bx - ax) / (by - ay);
  /** Least and greatest x of what runs between two heights. */
  const leastX = (bottom: number, top: number): number =>
    ay === by ? left : Math.max(left, ax + (slope > 0 ? bottom - ay : top - ay) * slope - margin);
  const greatestX = (bottom: number, top: number): number =>
    ay === by ? right : Math.min(right, ax + (slope > 0 ? top - ay : bottom - ay) * slope + margin);
  const lastRow = Math.min(rows - 1, Math.floor(high));
  for (let row = Math.max(0, Math.floor(low)); row <= lastRow; row++) {
    const [bottom, top] = [row - margin, row + 1 + margin];
    const lastColumn = Math.min(columns - 1, Math.floor(greatestX(bottom, top)));
    for (let column = Math.max(0, Math.floor(leastX(bottom, top))); column <= lastColumn; column++) {
      const c = 2 * (row * columns + column);
      const n = division[c + 1] as number;
      const lastJ = Math.min(n - 1, Math.floor((high - row) * n));
      for (let j = Math.max(0, Math.floor((low - row) * n)); j <= lastJ; j++) {
        const [under, over] = [row + j / n - margin, row + (j + 1) / n + margin];
        const lastI = Math.min(n - 1, Math.floor((greatestX(under, over) - column) * n));
        for (let i = Math.max(0, Math.floor((leastX(under, over) - column) * n)); i <= lastI; i++) {
          const square = (division[c] as number) + j * n + i;
          if (square !== start && square !== end) add(list, square, v, v + 1, edge);
        }
      }
    }
  }
}

function add(list: RunList, square: number, first: number, last: number, edge: number): void {
  if (list.length + 4 > list.numbers.length) {
    const longer = new Int32Array(2 * list.length + 4);
    longer.set(list.numbers);
    list.numbers = longer;
  }
  const { numbers, length } = list;
  numbers[length] = square;
  numbers[length + 1] = first;
  numbers[length + 2] = last;
  numbers[length + 3] = edge;
  list.length = length + 4;
}
