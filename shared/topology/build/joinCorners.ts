import { orientation } from '../../geometry/orientation';
import { pointToSegment } from '../../geometry/pointToSegment';
import { TOUCH_SQUARED } from '../cut/tolerance';
import { halvesOf, type Arrangement } from './arrangement';
import type { Noder } from './noder';

const SHARPEST = Math.cos(Math.PI / 180);

/**
 * Joins corners that disputed ground has left behind nearer to each other than the tolerance: one end of a short
 * border moves to the other. Only where nothing lies in the way and no ground is lost; the others stay as they
 * are. Returns the new place of each vertex that moves. Costs the segments of decided faces, with a search for
 * each short one.
 */
export function joinCorners(
  arrangement: Arrangement,
  noder: Noder,
  decided: Iterable<number>,
  separates: (half: number) => boolean,
  tolerance: number,
): Map<number, number> {
  const { vertices, walks } = arrangement;
  const { xs, ys } = vertices;
  const { origin, spokes, from, segment } = walks;
  const moves = new Map<number, number>();
  const short = new Set<number>();
  for (const face of decided) {
    for (const half of halvesOf(arrangement, face)) {
      // Short borders of the face itself are gone or stay; those that begin at its corners count too.
      const v = origin[half] as number;
      for (let i = from[v] as number; i < (from[v + 1] as number); i++) {
        const spoke = spokes[i] as number;
        if (separates(spoke) && lengthSquared(spoke) <= tolerance * tolerance) short.add(spoke & ~1);
      }
    }
  }
  const borderOf = new Map<number, number>();
  segment.forEach((s, i) => {
    if (short.size > 0 && separates(2 * i)) borderOf.set(s, 2 * i);
  });
  const locked = new Set<number>();
  const before = (v: number, w: number): number =>
    (xs[v] as number) - (xs[w] as number) || (ys[v] as number) - (ys[w] as number);
  const ends = [...short].map((half): [number, number] => {
    const [v, w] = [origin[half] as number, origin[half ^ 1] as number];
    const order = around(w).length - around(v).length || before(v, w);
    return order <= 0 ? [v, w] : [w, v];
  });
  ends.sort((p, q) => before(p[0], q[0]) || before(p[1], q[1]));
  for (const [stays, goes] of ends) {
    if (locked.has(stays) || locked.has(goes) || !mayJoin(stays, goes)) continue;
    moves.set(goes, stays);
  }
  return moves;

  function lengthSquared(half: number): number {
    const [v, w] = [origin[half] as number, origin[half ^ 1] as number];
    return ((xs[v] as number) - (xs[w] as number)) ** 2 + ((ys[v] as number) - (ys[w] as number)) ** 2;
  }

  /** Vertices at the other ends of the borders that leave a vertex. */
  function around(v: number): number[] {
    const heads: number[] = [];
    for (let i = from[v] as number; i < (from[v + 1] as number); i++) {
      const spoke = spokes[i] as number;
      if (separates(spoke)) heads.push(origin[spoke ^ 1] as number);
    }
    return heads;
  }

  function mayJoin(stays: number, goes: number): boolean {
    const [ux, uy, vx, vy] = [xs[stays], ys[stays], xs[goes], ys[goes]] as [number, number, number, number];
    const kept = around(stays).filter((w) => w !== goes);
    const moved = around(goes).filter((w) => w !== stays);
    if (moved.some((w) => kept.includes(w)) || moved.length === 0 || kept.length === 0) return false;
    const touched = new Set([stays, goes, ...kept, ...moved]);
    if (isSharp(stays, [...kept, ...moved])) return false;
    for (const w of moved) {
      if (isSharp(w, [stays, ...around(w).filter((other) => other !== goes)])) return false;
      const [wx, wy] = [xs[w] as number, ys[w] as number];
      const clear = nearby(
        Math.min(ux, vx, wx),
        Math.min(uy, vy, wy),
        Math.max(ux, vx, wx),
        Math.max(uy, vy, wy),
      );
      for (const half of clear) {
        const [p, q] = [origin[half] as number, origin[half ^ 1] as number];
        for (const other of [p, q]) {
          touched.add(other);
          if (other === stays || other === goes || other === w) continue;
          if (inTriangle(xs[other] as number, ys[other] as number, ux, uy, vx, vy, wx, wy)) return false;
          const near = pointToSegment(xs[other] as number, ys[other] as number, ux, uy, wx, wy);
          if (near.squaredDistance <= TOUCH_SQUARED) return false;
        }
        // A border that passes through the swept triangle without an end in it crosses the new one or the old.
        if (p === goes || q === goes || p === stays || q === stays || p === w || q === w) continue;
        if (crosses(p, q, ux, uy, wx, wy)) return false;
        const start = pointToSegment(
          ux,
          uy,
          xs[p] as number,
          ys[p] as number,
          xs[q] as number,
          ys[q] as number,
        );
        if (start.squaredDistance <= TOUCH_SQUARED) return false;
      }
    }
    for (const vertex of touched) if (moves.has(vertex) || isTarget(vertex)) return false;
    for (const vertex of touched) locked.add(vertex);
    return true;
  }

  function isTarget(vertex: number): boolean {
    return locked.has(vertex) && [...moves.values()].includes(vertex);
  }

  function nearby(minX: number, minY: number, maxX: number, maxY: number): number[] {
    const found: number[] = [];
    noder.near(minX - 1, minY - 1, maxX + 1, maxY + 1, (s) => {
      const half = borderOf.get(s);
      if (half === undefined) return;
      const [p, q] = [origin[half] as number, origin[half ^ 1] as number];
      if (Math.max(xs[p] as number, xs[q] as number) < minX - 1) return;
      if (Math.min(xs[p] as number, xs[q] as number) > maxX + 1) return;
      if (Math.max(ys[p] as number, ys[q] as number) < minY - 1) return;
      if (Math.min(ys[p] as number, ys[q] as number) > maxY + 1) return;
      found.push(half);
    });
    return found;
  }

  function crosses(p: number, q: number, ax: number, ay: number, bx: number, by: number): boolean {
    const [px, py, qx, qy] = [xs[p], ys[p], xs[q], ys[q]] as [number, number, number, number];
    const sides = orientation(ax, ay, bx, by, px, py) * orientation(ax, ay, bx, by, qx, qy);
    return sides <= 0 && orientation(px, py, qx, qy, ax, ay) * orientation(px, py, qx, qy, bx, by) <= 0;
  }

  function isSharp(v: number, heads: readonly number[]): boolean {
    const ways = heads.map((head) => {
      const [dx, dy] = [(xs[head] as number) - (xs[v] as number), (ys[head] as number) - (ys[v] as number)];
      const length = Math.hypot(dx, dy);
      return [dx / length, dy / length] as const;
    });
    return ways.some(([ax, ay], i) => ways.slice(i + 1).some(([bx, by]) => ax * bx + ay * by > SHARPEST));
  }
}

function inTriangle(
  px: number,
  py: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
): boolean {
  const [p, q, r] = [
    orientation(ax, ay, bx, by, px, py),
    orientation(bx, by, cx, cy, px, py),
    orientation(cx, cy, ax, ay, px, py),
  ];
  return (p >= 0 && q >= 0 && r >= 0) || (p <= 0 && q <= 0 && r <= 0);
}
