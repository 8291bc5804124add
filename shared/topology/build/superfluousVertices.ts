import { orientation } from '../../geometry/orientation';
import { pointToSegment } from '../../geometry/pointToSegment';
import { TOUCH_SQUARED } from '../cut/tolerance';
import type { Arrangement } from './arrangement';
import type { Noder } from './noder';

/** Half-segments that separate owners, after corners were joined. */
export interface Borders {
  readonly arrangement: Arrangement;
  readonly noder: Noder;
  /** The vertex where each half-segment begins, no farther than `moved` from where the noder knows it. */
  readonly origin: Int32Array;
  readonly moved: number;
  readonly separates: Uint8Array;
  readonly degree: Int32Array;
  /** The two borders at a vertex of degree two, added up. */
  readonly sum: Float64Array;
}

/**
 * Those of some vertices that the boundary can do without: it runs straight there, to a rounding. Where it does
 * not run exactly straight, leaving the vertex out moves the boundary, so nothing may lie as near to the new way
 * as the vertex did, and its neighbours must stay. Costs a search for each vertex.
 */
export function superfluousVertices(borders: Borders, onWalls: ReadonlySet<number>): Set<number> {
  const { arrangement, noder, origin, moved, separates, degree, sum } = borders;
  const { xs, ys } = arrangement.vertices;
  const superfluous = new Set<number>();
  if (onWalls.size === 0) return superfluous;
  const halfOf = new Map<number, number>();
  arrangement.walks.segment.forEach((s, i) => {
    if (separates[2 * i] === 1) halfOf.set(s, 2 * i);
  });
  for (let half = 0; half < origin.length; half++) {
    const v = origin[half] as number;
    if (separates[half] === 0 || !onWalls.has(v) || degree[v] !== 2 || superfluous.has(v)) continue;
    const other = (sum[v] as number) - half;
    const [p, q] = [ahead(half), ahead(other)];
    if (p === q) continue;
    const [px, py, qx, qy] = [xs[p], ys[p], xs[q], ys[q]] as [number, number, number, number];
    const [x, y] = [xs[v] as number, ys[v] as number];
    if (orientation(px, py, x, y, qx, qy) === 0) superfluous.add(v);
    else if (
      p === origin[half ^ 1] &&
      q === origin[other ^ 1] &&
      pointToSegment(x, y, px, py, qx, qy).squaredDistance <= TOUCH_SQUARED &&
      isClear(p, v, q)
    )
      superfluous.add(v);
  }
  return superfluous;

  /** The next vertex along a border that stays. */
  function ahead(first: number): number {
    let half = first;
    let vertex = origin[half ^ 1] as number;
    while (superfluous.has(vertex)) {
      half = (sum[vertex] as number) - (half ^ 1);
      vertex = origin[half ^ 1] as number;
    }
    return vertex;
  }

  /** Whether the way from p to q touches nothing, and sweeps over nothing when it leaves out v beside it. */
  function isClear(p: number, v: number, q: number): boolean {
    const [px, py, qx, qy] = [xs[p], ys[p], xs[q], ys[q]] as [number, number, number, number];
    const reach = moved + 1;
    let clear = true;
    noder.near(
      Math.min(px, qx) - reach,
      Math.min(py, qy) - reach,
      Math.max(px, qx) + reach,
      Math.max(py, qy) + reach,
      (s) => {
        const half = halfOf.get(s);
        if (half === undefined || !clear) return;
        const [c, d] = [origin[half] as number, origin[half ^ 1] as number];
        if ((c === p && d === q) || (c === q && d === p)) clear = false;
        for (const w of [c, d]) {
          if (w === p || w === v || w === q) continue;
          const { squaredDistance } = pointToSegment(xs[w] as number, ys[w] as number, px, py, qx, qy);
          if (squaredDistance <= TOUCH_SQUARED) clear = false;
        }
      },
    );
    return clear;
  }
}
