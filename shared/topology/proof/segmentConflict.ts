import { orientation } from '../../geometry/orientation';
import { segmentsTouch } from '../../geometry/segmentCrossing';
import { boundsOfLines } from '../../document/boundsOfLines';

/** A place where two edges share more than a common end. */
export interface Conflict {
  readonly x: number;
  readonly y: number;
}

/**
 * Where two edge lines (x0, y0 …, both ends included) cross, touch or overlap, apart from meeting at common
 * ends. `same`: both are one and the same edge. Exact. Costs the product of the vertices at worst; segments
 * whose rectangles do not meet are passed over.
 */
export function lineConflict(
  a: readonly number[],
  b: readonly number[],
  same: boolean,
): Conflict | undefined {
  const { minX, minY, maxX, maxY } = boundsOfLines([b]);
  for (let i = 0; i <= a.length / 2 - 2; i++) {
    const ax = a[2 * i] as number;
    const ay = a[2 * i + 1] as number;
    const bx = a[2 * i + 2] as number;
    const by = a[2 * i + 3] as number;
    if ((ax < minX && bx < minX) || (ax > maxX && bx > maxX)) continue;
    if ((ay < minY && by < minY) || (ay > maxY && by > maxY)) continue;
    const conflict = segmentConflict(a, i, b, same);
    if (conflict !== undefined) return conflict;
  }
  return undefined;
}

/** The same for segment `i` of line `a` alone. Costs the vertices of `b`. */
export function segmentConflict(
  a: readonly number[],
  i: number,
  b: readonly number[],
  same: boolean,
): Conflict | undefined {
  const lastA = a.length / 2 - 2;
  const lastB = b.length / 2 - 2;
  const ax = a[2 * i] as number;
  const ay = a[2 * i + 1] as number;
  const bx = a[2 * i + 2] as number;
  const by = a[2 * i + 3] as number;
  if (ax === bx && ay === by) return { x: ax, y: ay };
  const left = ax < bx ? ax : bx;
  const right = ax < bx ? bx : ax;
  const low = ay < by ? ay : by;
  const high = ay < by ? by : ay;
  let cx = b[0] as number;
  let cy = b[1] as number;
  for (let j = 0; j <= lastB; j++) {
    const dx = b[2 * j + 2] as number;
    const dy = b[2 * j + 3] as number;
    const apart =
      (cx < left && dx < left) ||
      (cx > right && dx > right) ||
      (cy < low && dy < low) ||
      (cy > high && dy > high);
    if (!apart && !(same && i === j) && segmentsTouch(ax, ay, bx, by, cx, cy, dx, dy)) {
      const allowed = same
        ? meetsAsNeighbours(a, Math.min(i, j), Math.max(i, j), lastA)
        : meetsAtEnds(i, lastA, ax, ay, bx, by, j, lastB, cx, cy, dx, dy);
      if (!allowed) return { x: ax + (bx - ax) / 2, y: ay + (by - ay) / 2 };
    }
    cx = dx;
    cy = dy;
  }
  return undefined;
}

/** Segments of one edge may only meet where one follows the other (or where a loop closes). */
function meetsAsNeighbours(line: readonly number[], i: number, j: number, last: number): boolean {
  const at = (v: number): [number, number] => [line[2 * v] as number, line[2 * v + 1] as number];
  const closed = line[0] === line.at(-2) && line[1] === line.at(-1);
  if (j === i + 1 && !(closed && last === 1)) return !foldsBack(...at(i), ...at(j), ...at(j + 1));
  if (closed && i === 0 && j === last) return !foldsBack(...at(j), ...at(0), ...at(1));
  return false;
}

/** Segments of two edges may only meet at nodes, which are ends of both lines. */
function meetsAtEnds(
  i: number,
  lastA: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
  j: number,
  lastB: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  let shared = 0;
  for (const [isEndA, px, py, ox, oy] of [
    [i === 0, ax, ay, bx, by],
    [i === lastA, bx, by, ax, ay],
  ] as const) {
    for (const [isEndB, qx, qy, rx, ry] of [
      [j === 0, cx, cy, dx, dy],
      [j === lastB, dx, dy, cx, cy],
    ] as const) {
      if (px !== qx || py !== qy) continue;
      if (!isEndA || !isEndB || foldsBack(ox, oy, px, py, rx, ry)) return false;
      shared++;
    }
  }
  return shared === 1;
}

/** Whether the way a → b → c turns back on itself at b. */
function foldsBack(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): boolean {
  return orientation(ax, ay, bx, by, cx, cy) === 0 && (ax - bx) * (cx - bx) + (ay - by) * (cy - by) > 0;
}
