import { pointToSegment } from '../geometry/pointToSegment';
import { segmentCrossing } from '../geometry/segmentCrossing';
import { TOUCH_SQUARED } from './tolerance';

/** A vertex of a drawn line after noding. `node`: the graph needs a node here. */
export interface LinePoint {
  readonly x: number;
  readonly y: number;
  readonly node: boolean;
}

/**
 * Nodes a drawn line with itself: adds a lattice vertex wherever it crosses or touches itself, and marks it.
 * `line` is x0, y0 …; a closed line repeats its first point. Quadratic in the vertices of the line.
 */
export function selfNode(line: readonly number[]): LinePoint[] {
  const count = line.length / 2;
  const hits: { t: number; x: number; y: number }[][] = Array.from({ length: count }, () => []);
  const at = (i: number): [number, number] => [line[2 * i] as number, line[2 * i + 1] as number];
  for (let i = 0; i + 1 < count; i++) {
    const [ax, ay] = at(i);
    const [bx, by] = at(i + 1);
    for (let j = i + 2; j + 1 < count; j++) {
      const [cx, cy] = at(j);
      const [dx, dy] = at(j + 1);
      if (Math.min(ax, bx) - 1 > Math.max(cx, dx) || Math.max(ax, bx) + 1 < Math.min(cx, dx)) continue;
      if (Math.min(ay, by) - 1 > Math.max(cy, dy) || Math.max(ay, by) + 1 < Math.min(cy, dy)) continue;
      let touched = false;
      for (const [px, py, to, qx, qy, rx, ry] of [
        [ax, ay, j, cx, cy, dx, dy],
        [bx, by, j, cx, cy, dx, dy],
        [cx, cy, i, ax, ay, bx, by],
        [dx, dy, i, ax, ay, bx, by],
      ] as const) {
        const near = pointToSegment(px, py, qx, qy, rx, ry);
        if (near.squaredDistance > TOUCH_SQUARED) continue;
        touched = true;
        hits[to]?.push({ t: near.t, x: px, y: py });
      }
      const crossing = touched ? undefined : segmentCrossing(ax, ay, bx, by, cx, cy, dx, dy);
      if (crossing !== undefined) {
        const x = Math.round(ax + crossing.t * (bx - ax));
        const y = Math.round(ay + crossing.t * (by - ay));
        hits[i]?.push({ t: crossing.t, x, y });
        hits[j]?.push({ t: crossing.u, x, y });
      }
    }
  }
  const seen = new Map<string, number>();
  const noded: { x: number; y: number }[] = [];
  const push = (x: number, y: number): void => {
    const last = noded.at(-1);
    if (last !== undefined && last.x === x && last.y === y) return;
    noded.push({ x, y });
    seen.set(`${x},${y}`, (seen.get(`${x},${y}`) ?? 0) + 1);
  };
  for (let i = 0; i < count; i++) {
    push(...at(i));
    for (const hit of (hits[i] ?? []).sort((a, b) => a.t - b.t)) push(hit.x, hit.y);
  }
  return noded.map(({ x, y }) => ({ x, y, node: (seen.get(`${x},${y}`) ?? 0) > 1 }));
}
