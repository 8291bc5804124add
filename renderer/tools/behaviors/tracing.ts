import { spotOnLine } from '../../../shared/topology/read/edgeAt';
import { boundaryWay } from '../../../shared/topology/read/boundaryWay';
import { lineLength } from '../../../shared/geometry/lineLength';
import { reversedLine } from '../../../shared/geometry/reversedLine';
import { edgeLine } from '../../../shared/topology/read/rings';
import type { PlanView } from '../../../shared/document/view';
import type { ToolContext } from '../tool';
import type { Snap, Spot } from './snapping';

/**
 * The corners that tracing adds between two spots on boundaries, on one road or river, or on the rim of one
 * coverage area; `other`: the other way round. Null where the spots are not joined so. Corners are bit-equal.
 */
export function tracedWay(
  from: Spot,
  to: Spot,
  context: ToolContext,
  other: boolean,
): readonly Spot[] | null {
  if (from.snap === null || to.snap === null || from.snap.table !== to.snap.table) return null;
  const corners = cornersBetween(from, from.snap, to, to.snap, context, other);
  if (corners === null) return null;
  const spots: Spot[] = [];
  for (let i = 0; i < corners.length; i += 2) {
    spots.push({ x: corners[i] as number, y: corners[i + 1] as number, snap: null, traced: true });
  }
  return spots;
}

function cornersBetween(
  from: Spot,
  start: Snap,
  to: Spot,
  end: Snap,
  { view }: ToolContext,
  other: boolean,
): readonly number[] | null {
  if (start.table === 'edge') {
    const ends = [start.row, end.row].map((row) => view.get('edge', row));
    if (ends.includes(undefined)) return null;
    const a = { edge: start.row, x: from.x, y: from.y };
    const b = { edge: end.row, x: to.x, y: to.y };
    const way = boundaryWay(view, a, b);
    if (way === undefined || !other) return way?.corners ?? null;
    return boundaryWay(view, a, b, way)?.corners ?? null;
  }
  if (start.row !== end.row) return null;
  if (start.table === 'line') {
    const line = view.get('line', start.row)?.points;
    return line === undefined || other ? null : onLine(line, from, to);
  }
  if (start.table === 'coverage') {
    const rings = view.get('coverage', start.row)?.polygons.flat() ?? [];
    for (const ring of rings) {
      const closed = [...ring, ...ring.slice(0, 2)];
      const on = (spot: Spot): boolean => spotOnLine(closed, spot.x, spot.y).squaredDistance <= 2;
      if (on(from) && on(to)) return onRing(ring, from, to, other);
    }
  }
  return null;
}

/** Corners of a line between two places on it. */
function onLine(line: readonly number[], from: Spot, to: Spot): number[] {
  const [a, b] = [spotOnLine(line, from.x, from.y), spotOnLine(line, to.x, to.y)];
  const forwards = a.segment < b.segment || (a.segment === b.segment && a.t <= b.t);
  const [first, last] = forwards ? [a.segment, b.segment] : [b.segment, a.segment];
  const corners = line.slice(2 * (first + 1), 2 * (last + 1));
  return withoutEnds(forwards ? corners : reversedLine(corners), from, to);
}

/** Corners of a ring between two places on it, the shorter or the longer way. */
function onRing(ring: readonly number[], from: Spot, to: Spot, other: boolean): number[] {
  const { segment } = spotOnLine([...ring, ...ring.slice(0, 2)], from.x, from.y);
  // The ring opened where the way starts: one way is a stretch of it, the other way the rest.
  const turned = [...ring.slice(2 * (segment + 1)), ...ring.slice(0, 2 * (segment + 1))];
  const opened = [from.x, from.y, ...turned, from.x, from.y];
  const { segment: at } = spotOnLine(opened, to.x, to.y);
  const there = withoutEnds(opened.slice(2, 2 * (at + 1)), from, to);
  const round = withoutEnds(reversedLine(opened.slice(2 * (at + 1), -2)), from, to);
  const length = (corners: readonly number[]): number => lineLength([from.x, from.y, ...corners, to.x, to.y]);
  return length(there) <= length(round) !== other ? there : round;
}

function withoutEnds(corners: number[], from: Spot, to: Spot): number[] {
  const is = (at: number, spot: Spot): boolean => corners[at] === spot.x && corners[at + 1] === spot.y;
  const start = is(0, from) ? 2 : 0;
  const stop =
    corners.length - 2 >= start && is(corners.length - 2, to) ? corners.length - 2 : corners.length;
  return corners.slice(start, stop);
}

/** Direction of the segment of a boundary, line or coverage rim that a place lies on. */
export function segmentUnder(
  { view }: Pick<ToolContext, 'view'>,
  { table, row }: Snap,
  x: number,
  y: number,
): readonly [number, number] | null {
  for (const line of linesOf(view, table, row)) {
    const { segment, squaredDistance } = spotOnLine(line, x, y);
    if (squaredDistance > 2) continue;
    const [ax = 0, ay = 0, bx = 0, by = 0] = line.slice(2 * segment, 2 * segment + 4);
    return [bx - ax, by - ay];
  }
  return null;
}

function linesOf(view: PlanView, table: Snap['table'], row: number): readonly (readonly number[])[] {
  const edge = table === 'edge' ? view.get('edge', row) : undefined;
  if (edge !== undefined) return [edgeLine(view, edge)];
  const line = table === 'line' ? view.get('line', row) : undefined;
  if (line !== undefined) return [line.points];
  const rings = table === 'coverage' ? (view.get('coverage', row)?.polygons.flat() ?? []) : [];
  return rings.map((ring) => [...ring, ...ring.slice(0, 2)]);
}
