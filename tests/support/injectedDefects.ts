import Flatbush from 'flatbush';
import { OUTSIDE } from '../../shared/base/ids';
import type { PlanDocument } from '../../shared/document/planDocument';
import type { EdgeRecord } from '../../shared/document/records/graph';
import { edgeLine } from '../../shared/topology/read/rings';

/** Of each kind. */
export const COUNT = 200;
/** The city of 1,000 cells has no more places that suit. */
export const INLETS = 15;
export const BETWEEN_FOUR = 20;

/** A gap or an overlap of known width that was put into the polygons of a clean city. */
export interface Defect {
  readonly kind: 'gapFilled' | 'overlap';
  readonly width: number;
  /** Those who may get the ground. */
  readonly cells: readonly number[];
  readonly x: number;
  readonly y: number;
  /** Half its length: the widest place may be at either end. */
  readonly reach: number;
}

/** From 1e-9 of a degree (0.1 mm) to 5 m, evenly on a logarithmic scale. */
const widths = Array.from({ length: COUNT }, (_, i) => 0.1 * (5000 / 0.1) ** (i / (COUNT - 1)));
/** Pushes the middle of long straight borders of one cell in or out: rectangles of a known width. */
export function injectStrips(plan: PlanDocument, rings: Map<number, number[][][]>): Defect[] {
  const segments: { edge: EdgeRecord; at: number; line: readonly number[]; length: number }[] = [];
  const boxes: [number, number, number, number][] = [];
  for (const edge of plan.all('edge')) {
    const line = edgeLine(plan, edge);
    for (let at = 0; at + 3 < line.length; at += 2) {
      const [ax, ay, bx, by] = line.slice(at, at + 4) as [number, number, number, number];
      boxes.push([Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)]);
      if (edge.left > 0 && edge.right > 0) {
        segments.push({ edge, at, line, length: Math.hypot(bx - ax, by - ay) });
      }
    }
  }
  const index = new Flatbush(boxes.length);
  for (const box of boxes) index.add(...box);
  index.finish();
  segments.sort((p, q) => q.length - p.length);
  const wanted = [...widths].reverse().flatMap((width) => [
    { width, kind: 'gapFilled' as const },
    { width, kind: 'overlap' as const },
  ]);
  const defects: Defect[] = [];
  const used = new Set<number>();
  for (const { edge, at, line, length } of segments) {
    const next = wanted[defects.length];
    if (next === undefined) break;
    if (used.has(edge.id) || length < 3 * next.width) continue;
    const [ax, ay, bx, by] = line.slice(at, at + 4) as [number, number, number, number];
    const sign = next.kind === 'gapFilled' ? 1 : -1;
    const [nx, ny] = [(-(by - ay) / length) * next.width * sign, ((bx - ax) / length) * next.width * sign];
    const point = (share: number, out: number): [number, number] => [
      Math.round(ax + share * (bx - ax) + out * nx),
      Math.round(ay + share * (by - ay) + out * ny),
    ];
    const strip = [point(0.3, 0), point(0.3, 1), point(0.7, 1), point(0.7, 0)];
    const xs = strip.map(([x]) => x);
    const ys = strip.map(([, y]) => y);
    const near = index.search(
      Math.min(...xs) - 200,
      Math.min(...ys) - 200,
      Math.max(...xs) + 200,
      Math.max(...ys) + 200,
    );
    if (near.length > 1) continue;
    const ring = ringWith(rings.get(edge.left) ?? [], [ax, ay], [bx, by]);
    if (ring === undefined) continue;
    ring.ring.splice(ring.after, 0, ...strip.flat());
    used.add(edge.id);
    const [x, y] = point(0.5, 0.5);
    defects.push({
      kind: next.kind,
      width: next.width,
      cells: [edge.left, edge.right],
      x,
      y,
      reach: 0.2 * length,
    });
  }
  return defects;
}

/** Opens slits between two cells where their border reaches the outside. */
export function injectInlets(plan: PlanDocument, rings: Map<number, number[][][]>): Defect[] {
  const defects: Defect[] = [];
  for (const edge of plan.all('edge')) {
    if (defects.length === INLETS) break;
    if (edge.left <= 0 || edge.right <= 0) continue;
    const line = edgeLine(plan, edge);
    const [nx, ny, bx, by] = line as [number, number, number, number];
    const border = [...plan.all('edge')].find(
      (other) =>
        (other.start === edge.start || other.end === edge.start) &&
        [other.left, other.right].includes(OUTSIDE) &&
        [other.left, other.right].includes(edge.left),
    );
    if (border === undefined) continue;
    const rim = edgeLine(plan, border);
    const [ox, oy] = (border.start === edge.start ? rim.slice(2, 4) : rim.slice(-4, -2)) as [number, number];
    const length = Math.hypot(bx - nx, by - ny);
    const width = 10 + 20 * defects.length;
    const [ux, uy] = [(bx - nx) / length, (by - ny) / length];
    const across = Math.abs(ux * (oy - ny) - uy * (ox - nx));
    if (0.6 * length < 10 * width || across < 2 * width) continue;
    const along = ux * (ox - nx) + uy * (oy - ny);
    if (Math.abs(along) > across) continue;
    const ring = ringWith(rings.get(edge.left) ?? [], [nx, ny], [bx, by]);
    if (ring === undefined) continue;
    const share = width / across;
    // The cell lies left of the way from the outside.
    const slit = [
      [nx + share * (ox - nx), ny + share * (oy - ny)],
      [nx + 0.6 * length * ux - width * uy, ny + 0.6 * length * uy + width * ux],
      [nx + 0.6 * length * ux, ny + 0.6 * length * uy],
    ].flat();
    const at = (ring.after - 2 + ring.ring.length) % ring.ring.length;
    ring.ring.splice(at, 2, ...slit.map(Math.round));
    const [x, y] = [nx + 0.3 * length * ux, ny + 0.3 * length * uy];
    defects.push({ kind: 'gapFilled', width, cells: [edge.left, edge.right], x, y, reach: 0.3 * length });
  }
  return defects;
}

/** Pulls a cell back along a whole border, at both ends along the borders with its other neighbours there. */
export function injectBetweenFour(plan: PlanDocument, rings: Map<number, number[][][]>): Defect[] {
  const defects: Defect[] = [];
  const used = new Set<number>();
  for (const edge of plan.all('edge')) {
    if (defects.length === BETWEEN_FOUR) break;
    const { left, right, points } = edge;
    if (left <= 0 || right <= 0 || points.length > 0) continue;
    const line = edgeLine(plan, edge);
    const [ax, ay, bx, by] = line as [number, number, number, number];
    const width = 20 + 40 * defects.length;
    const before = sideWay(plan, edge, edge.start, width);
    const after = sideWay(plan, edge, edge.end, width);
    if (before === undefined || after === undefined) continue;
    const cells = [left, right, before.cell, after.cell];
    if (new Set(cells).size < 4 || cells.some((cell) => used.has(cell))) continue;
    const length = Math.hypot(bx - ax, by - ay);
    const inward = ({ x, y }: { x: number; y: number }): number =>
      ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / length;
    if (length < 4 * width || Math.min(inward(before), inward(after)) < width / 4) continue;
    const ring = ringWith(rings.get(left) ?? [], [ax, ay], [bx, by])?.ring;
    const start = ring?.findIndex((x, i) => i % 2 === 0 && x === ax && ring[i + 1] === ay);
    const end = ring?.findIndex((x, i) => i % 2 === 0 && x === bx && ring[i + 1] === by);
    if (ring === undefined || start === undefined || end === undefined) continue;
    ring.splice(start, 2, before.x, before.y);
    ring.splice(end, 2, after.x, after.y);
    for (const cell of cells) used.add(cell);
    const corners = [ax, ay, bx, by, after.x, after.y, before.x, before.y];
    const [x, y] = [(ax + bx) / 2, (ay + by) / 2];
    const reach = length / 2 + width;
    defects.push({ kind: 'gapFilled', width: widestInside(corners), cells, x, y, reach });
  }
  return defects;
}

/** A place some way from a node along the third border there, between the cell left of an edge and another one. */
function sideWay(
  plan: PlanDocument,
  edge: EdgeRecord,
  node: number,
  length: number,
): { x: number; y: number; cell: number } | undefined {
  const there = [...plan.all('edge')].filter(({ start, end }) => start === node || end === node);
  const side = there.find(({ id, left, right }) => id !== edge.id && [left, right].includes(edge.left));
  if (side === undefined || there.length !== 3 || side.left <= 0 || side.right <= 0) return undefined;
  const line = edgeLine(plan, side);
  const ends = side.start === node ? line.slice(0, 4) : [...line.slice(-2), ...line.slice(-4, -2)];
  const [nx, ny, ox, oy] = ends as [number, number, number, number];
  const share = length / Math.hypot(ox - nx, oy - ny);
  const cell = side.left === edge.left ? side.right : side.left;
  if (share > 0.5) return undefined;
  return { x: Math.round(nx + share * (ox - nx)), y: Math.round(ny + share * (oy - ny)), cell };
}

/** Diameter of the widest circle in a convex ring: how far a centre is from the nearest wall has one summit. */
function widestInside(ring: readonly number[]): number {
  const xs = ring.filter((_, i) => i % 2 === 0);
  const ys = ring.filter((_, i) => i % 2 === 1);
  const radiusAt = (x: number, y: number): number =>
    Math.min(
      ...xs.map((ax, i) => {
        const ay = ys[i] ?? 0;
        const [bx, by] = [xs[(i + 1) % xs.length] ?? 0, ys[(i + 1) % ys.length] ?? 0];
        return ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / Math.hypot(bx - ax, by - ay);
      }),
    );
  const summit = (low: number, high: number, of: (value: number) => number): number => {
    let [from, to] = [low, high];
    while (to - from > 0.01) {
      const third = (to - from) / 3;
      if (of(from + third) < of(to - third)) from += third;
      else to -= third;
    }
    return of((from + to) / 2);
  };
  return (
    2 *
    summit(Math.min(...xs), Math.max(...xs), (x) =>
      summit(Math.min(...ys), Math.max(...ys), (y) => radiusAt(x, y)),
    )
  );
}

/** The ring that runs from one vertex straight to another, and where the second one could be preceded. */
function ringWith(
  polygons: readonly number[][][],
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
): { ring: number[]; after: number } | undefined {
  for (const ring of polygons.flat()) {
    for (let i = 0; i < ring.length; i += 2) {
      const j = (i + 2) % ring.length;
      if (ring[i] === ax && ring[i + 1] === ay && ring[j] === bx && ring[j + 1] === by) {
        return { ring, after: i + 2 };
      }
    }
  }
  return undefined;
}
