import type { Boundaries } from './boundaries';

/**
 * Squares over a plan on two levels: coarse squares of one size, each divided into squares as finely as its
 * vertices ask, so that town and country both have few in a square. Sides and divisions are powers of two and lines
 * lie between lattice points, so finding a square never rounds, and no vertex lies on a line.
 */
export interface SquareRaster {
  /** The corner of the first square. */
  readonly x: number;
  readonly y: number;
  /** Side of a coarse square. */
  readonly side: number;
  readonly columns: number;
  readonly rows: number;
  /** For each coarse square, row by row: its first square, and how many there are in each of its rows. */
  readonly division: Int32Array;
  /** How many squares there are. Those of one coarse square follow each other row by row. */
  readonly squares: number;
}

/** Vertices for each coarse square, and for each square of a divided one, if they were spread evenly. */
const COARSE_LOAD = 64;
const FINE_LOAD = 3;
/** Most squares in a row of a coarse one: bounds what a heap of vertices at one place can cost. */
const MOST_COLUMNS = 64;
/** Most coarse squares side by side: bounds what a long thin plan can cost. */
const MOST_COARSE = 4000;

/** Costs the vertices. */
export function createRaster({ at, minX, minY, maxX, maxY }: Boundaries): SquareRaster {
  const vertices = at.length / 2;
  const [x, y] = [minX - 0.5, minY - 0.5];
  const width = maxX - minX + 1;
  const height = maxY - minY + 1;
  const wanted = Math.max(
    MOST_COLUMNS,
    Math.sqrt((width * height * COARSE_LOAD) / vertices),
    width / MOST_COARSE,
    height / MOST_COARSE,
  );
  const side = 2 ** Math.ceil(Math.log2(wanted));
  const columns = Math.ceil(width / side);
  const rows = Math.ceil(height / side);
  const division = new Int32Array(2 * columns * rows);
  const scale = 1 / side;
  for (let v = 0; v < at.length; v += 2) {
    const column = Math.trunc(((at[v] as number) - x) * scale);
    const row = Math.trunc(((at[v + 1] as number) - y) * scale);
    const c = 2 * (row * columns + column) + 1;
    division[c] = (division[c] as number) + 1;
  }
  let squares = 0;
  for (let c = 0; c < division.length; c += 2) {
    const load = (division[c + 1] as number) / FINE_LOAD;
    let n = 1;
    while (n < MOST_COLUMNS && n * n < load) n *= 2;
    division[c] = squares;
    division[c + 1] = n;
    squares += n * n;
  }
  return { x, y, side, columns, rows, division, squares };
}
