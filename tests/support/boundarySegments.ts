import type { CellId } from '../../shared/base/ids';
import type { PlanView } from '../../shared/document/view';
import { pointToSegment } from '../../shared/geometry/pointToSegment';
import { cellPolygons } from '../../shared/topology/read/rings';

export type Segment = readonly [ax: number, ay: number, bx: number, by: number];

/** The directed segments of the boundary of some cells together: those between two of them cancel out. */
export function boundarySegments(view: PlanView, cells: readonly CellId[]): Segment[] {
  const open = new Map<string, Segment>();
  for (const ring of cells.flatMap((cell) => cellPolygons(view, cell).flat())) {
    for (let i = 0; i < ring.length; i += 2) {
      const [ax, ay] = [ring[i] as number, ring[i + 1] as number];
      const [bx, by] = [ring[(i + 2) % ring.length] as number, ring[(i + 3) % ring.length] as number];
      if (!open.delete(`${bx},${by},${ax},${ay}`)) open.set(`${ax},${ay},${bx},${by}`, [ax, ay, bx, by]);
    }
  }
  return [...open.values()];
}

/**
 * Whether one boundary is another one with nothing but the given places put in: every vertex of `before` occurs in
 * `after`, bit for bit and in order, and what lies between two of them is new. Returns the places used, or what is
 * wrong.
 */
export function onlyInserted(
  before: readonly Segment[],
  after: readonly Segment[],
  inserted: ReadonlySet<string>,
): Set<string> | string {
  const next = new Map<string, Segment[]>();
  for (const segment of after) {
    const key = `${segment[0]},${segment[1]}`;
    next.set(key, [...(next.get(key) ?? []), segment]);
  }
  const used = new Set<string>();
  for (const [ax, ay, bx, by] of before) {
    let at = `${ax},${ay}`;
    while (at !== `${bx},${by}`) {
      const ways = next.get(at) ?? [];
      const way =
        ways.find((segment) => segment[2] === bx && segment[3] === by) ??
        ways.find(
          ([, , x, y]) =>
            inserted.has(`${x},${y}`) && pointToSegment(x, y, ax, ay, bx, by).squaredDistance <= 0.5,
        );
      if (way === undefined) return `nothing leads on from ${at} to ${bx},${by}`;
      ways.splice(ways.indexOf(way), 1);
      at = `${way[2]},${way[3]}`;
      if (at !== `${bx},${by}`) used.add(at);
    }
  }
  const left = [...next.values()].flat();
  return left.length === 0 ? used : `${left.length} segments are new, such as ${String(left[0])}`;
}
