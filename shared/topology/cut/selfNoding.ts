import Flatbush from 'flatbush';
import { pointToSegment } from '../../geometry/pointToSegment';
import { segmentCrossing } from '../../geometry/segmentCrossing';
import { coordinateKey } from './coordinateKey';
import { TOUCH_SQUARED } from './tolerance';

/** A vertex of a drawn line after noding. `node`: the graph needs a node here. */
export interface LinePoint {
  readonly x: number;
  readonly y: number;
  readonly node: boolean;
}

/** Up to this many segments every pair is compared; more are searched for with an index. */
const FEW_SEGMENTS = 40;

/**
 * Nodes drawn lines with themselves and with each other: adds a lattice vertex wherever they cross or touch, and
 * marks it. A line is x0, y0 …; a closed one repeats its first point. Costs the segments times the logarithm of
 * their number.
 */
export function selfNode(lines: readonly (readonly number[])[]): LinePoint[][] {
  if (lines.every((line) => line.length <= 4) && lines.length === 1) return lines.map(plainLine);
  const segments = segmentsOf(lines);
  const hits = new Map<Segment, { t: number; x: number; y: number }[]>();
  const hit = (segment: Segment, t: number, x: number, y: number): void => {
    const list = hits.get(segment);
    if (list === undefined) hits.set(segment, [{ t, x, y }]);
    else list.push({ t, x, y });
  };
  for (const [one, other] of nearPairs(segments)) meet(one, other, hit);
  const seen = new Map<string, number>();
  const noded = lines.map(() => [] as { x: number; y: number }[]);
  const push = (line: number, x: number, y: number): void => {
    const points = noded[line] as { x: number; y: number }[];
    const last = points.at(-1);
    if (last !== undefined && last.x === x && last.y === y) return;
    points.push({ x, y });
    const key = coordinateKey(x, y);
    seen.set(key, (seen.get(key) ?? 0) + 1);
  };
  for (const segment of segments) {
    push(segment.line, segment.ax, segment.ay);
    for (const { x, y } of (hits.get(segment) ?? []).sort((a, b) => a.t - b.t)) push(segment.line, x, y);
    if (segment.last) push(segment.line, segment.bx, segment.by);
  }
  return noded.map((points) =>
    points.map(({ x, y }) => ({ x, y, node: (seen.get(coordinateKey(x, y)) ?? 0) > 1 })),
  );
}

interface Segment {
  readonly line: number;
  /** Place in the list of all segments: the next one of a line follows it. */
  readonly at: number;
  readonly last: boolean;
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
}

function segmentsOf(lines: readonly (readonly number[])[]): Segment[] {
  const segments: Segment[] = [];
  lines.forEach((points, line) => {
    for (let i = 0; i + 3 < points.length; i += 2) {
      const [ax, ay, bx, by] = [points[i], points[i + 1], points[i + 2], points[i + 3]] as [
        number,
        number,
        number,
        number,
      ];
      segments.push({ line, at: segments.length, last: i + 5 >= points.length, ax, ay, bx, by });
    }
  });
  return segments;
}

function plainLine(line: readonly number[]): LinePoint[] {
  const points: LinePoint[] = [];
  for (let i = 0; i + 1 < line.length; i += 2) {
    points.push({ x: line[i] as number, y: line[i + 1] as number, node: false });
  }
  return points;
}

/** Pairs of segments whose rectangles come within a millimetre, apart from one and the next of the same line. */
function* nearPairs(segments: readonly Segment[]): IterableIterator<[Segment, Segment]> {
  if (segments.length <= FEW_SEGMENTS) {
    for (const one of segments) {
      for (let j = one.at + 1; j < segments.length; j++) {
        const other = segments[j] as Segment;
        if (!follows(one, other) && near(one, other)) yield [one, other];
      }
    }
    return;
  }
  const index = new Flatbush(segments.length);
  for (const { ax, ay, bx, by } of segments) {
    index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  }
  index.finish();
  for (const one of segments) {
    const { ax, ay, bx, by } = one;
    const found = index.search(
      Math.min(ax, bx) - 1,
      Math.min(ay, by) - 1,
      Math.max(ax, bx) + 1,
      Math.max(ay, by) + 1,
      (at) => at > one.at,
    );
    for (const at of found.sort((a, b) => a - b)) {
      const other = segments[at] as Segment;
      if (!follows(one, other)) yield [one, other];
    }
  }
}

function follows(one: Segment, other: Segment): boolean {
  return other.at === one.at + 1 && other.line === one.line;
}

function near(one: Segment, other: Segment): boolean {
  return (
    Math.min(one.ax, one.bx) - 1 <= Math.max(other.ax, other.bx) &&
    Math.max(one.ax, one.bx) + 1 >= Math.min(other.ax, other.bx) &&
    Math.min(one.ay, one.by) - 1 <= Math.max(other.ay, other.by) &&
    Math.max(one.ay, one.by) + 1 >= Math.min(other.ay, other.by)
  );
}

function meet(
  one: Segment,
  other: Segment,
  hit: (segment: Segment, t: number, x: number, y: number) => void,
): void {
  let touched = false;
  for (const [x, y, on] of [
    [one.ax, one.ay, other],
    [one.bx, one.by, other],
    [other.ax, other.ay, one],
    [other.bx, other.by, one],
  ] as const) {
    const nearest = pointToSegment(x, y, on.ax, on.ay, on.bx, on.by);
    if (nearest.squaredDistance > TOUCH_SQUARED) continue;
    touched = true;
    hit(on, nearest.t, x, y);
  }
  if (touched) return;
  const crossing = segmentCrossing(one.ax, one.ay, one.bx, one.by, other.ax, other.ay, other.bx, other.by);
  if (crossing === undefined) return;
  const x = Math.round(one.ax + crossing.t * (one.bx - one.ax));
  const y = Math.round(one.ay + crossing.t * (one.by - one.ay));
  hit(one, crossing.t, x, y);
  hit(other, crossing.u, x, y);
}
