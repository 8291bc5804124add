import { orientation } from '../geometry/orientation';
import { segmentsTouch } from '../geometry/segmentCrossing';
import type { CoverageDefect } from './coverageDefect';
import type { PolygonSegments } from './polygonSegments';

/** Segments in a row that are compared as one rectangle first. */
const STRETCH = 8;

/**
 * What is wrong with polygons by themselves, one defect of a kind for each ring. Costs the vertices, and for each
 * polygon the square of its vertices over 64, with the cheapest of comparisons.
 */
export function polygonDefects(segments: PolygonSegments): CoverageDefect[] {
  const { rings, owner, ownRings } = segments;
  const defects: CoverageDefect[] = [];
  for (let from = 0; from < ownRings;) {
    const at = owner[rings[from] as number] as number;
    let to = from;
    for (; to < ownRings && owner[rings[to] as number] === at; to++) {
      const found = ringDefect(segments, to);
      if (found !== undefined) defects.push(found);
    }
    const meeting = meetingSegments(segments, rings[from] as number, rings[to] as number);
    if (meeting !== undefined) defects.push(meeting);
    // A ring without vertices has no owner to read.
    from = Math.max(to, from + 1);
  }
  return defects;
}

function ringDefect(segments: PolygonSegments, ring: number): CoverageDefect | undefined {
  const { xs, ys, next, rings, isHole } = segments;
  const [from, to] = [rings[ring] as number, rings[ring + 1] as number];
  if (to - from < 3) return to > from ? around(segments, 'collapsed', [from, to - 1]) : undefined;
  const [originX, originY] = [xs[from] as number, ys[from] as number];
  let doubleArea = 0;
  for (let a = from; a < to; a++) {
    const b = next[a] as number;
    const c = next[b] as number;
    const bx = xs[b] as number;
    const by = ys[b] as number;
    const px = bx - (xs[a] as number);
    const py = by - (ys[a] as number);
    if (px === 0 && py === 0) return around(segments, 'repeatedVertex', [a]);
    const qx = (xs[c] as number) - bx;
    const qy = (ys[c] as number) - by;
    if (px * qx + py * qy < 0 && isStraight(segments, a, b, c)) return around(segments, 'spike', [a, b, c]);
    doubleArea +=
      ((xs[a] as number) - originX) * (by - originY) - (bx - originX) * ((ys[a] as number) - originY);
  }
  const all = (): number[] => Array.from({ length: to - from }, (_, i) => from + i);
  if (doubleArea === 0) return around(segments, 'collapsed', all());
  if (doubleArea > 0 === (isHole[ring] === 1)) return around(segments, 'direction', all());
  return undefined;
}

function isStraight({ xs, ys }: PolygonSegments, a: number, b: number, c: number): boolean {
  const [ax, ay, bx, by] = [xs[a] as number, ys[a] as number, xs[b] as number, ys[b] as number];
  return orientation(ax, ay, bx, by, xs[c] as number, ys[c] as number) === 0;
}

/** The first two segments of a polygon that share more than they may. Segments run from `from` to before `to`. */
function meetingSegments(segments: PolygonSegments, from: number, to: number): CoverageDefect | undefined {
  const { xs, ys, next } = segments;
  const count = Math.ceil((to - from) / STRETCH);
  const boxes = new Float64Array(4 * count);
  for (let p = 0; p < count; p++) {
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
    const last = Math.min(to, from + (p + 1) * STRETCH);
    for (let s = from + p * STRETCH; s < last; s++) {
      for (let v = s, twice = 0; twice < 2; v = next[s] as number, twice++) {
        const x = xs[v] as number;
        const y = ys[v] as number;
        if (x < minX) minX = x;
        if (x > maxX) maxX = x;
        if (y < minY) minY = y;
        if (y > maxY) maxY = y;
      }
    }
    boxes[4 * p] = minX;
    boxes[4 * p + 1] = minY;
    boxes[4 * p + 2] = maxX;
    boxes[4 * p + 3] = maxY;
  }
  for (let p = 0; p < count; p++) {
    const minX = boxes[4 * p] as number;
    const minY = boxes[4 * p + 1] as number;
    const maxX = boxes[4 * p + 2] as number;
    const maxY = boxes[4 * p + 3] as number;
    for (let q = p; q < count; q++) {
      const left = Math.max(minX, boxes[4 * q] as number);
      const low = Math.max(minY, boxes[4 * q + 1] as number);
      const right = Math.min(maxX, boxes[4 * q + 2] as number);
      const high = Math.min(maxY, boxes[4 * q + 3] as number);
      if (left > right || low > high) continue;
      const end = Math.min(to, from + (p + 1) * STRETCH);
      const stop = Math.min(to, from + (q + 1) * STRETCH);
      for (let s = from + p * STRETCH; s < end; s++) {
        if (!reaches(segments, s, left, low, right, high)) continue;
        for (let t = p === q ? s + 1 : from + q * STRETCH; t < stop; t++) {
          const kind = meeting(segments, s, t);
          if (kind !== undefined) return around(segments, kind, [s, next[s] as number, t, next[t] as number]);
        }
      }
    }
  }
  return undefined;
}

/** Whether the rectangle of a segment meets another one. */
function reaches(
  { xs, ys, next }: PolygonSegments,
  s: number,
  left: number,
  low: number,
  right: number,
  high: number,
): boolean {
  const e = next[s] as number;
  const ax = xs[s] as number;
  const bx = xs[e] as number;
  if ((ax < left && bx < left) || (ax > right && bx > right)) return false;
  const ay = ys[s] as number;
  const by = ys[e] as number;
  return !((ay < low && by < low) || (ay > high && by > high));
}

function meeting(
  { xs, ys, next, rings }: PolygonSegments,
  s: number,
  t: number,
): 'selfCrossing' | 'selfTouch' | undefined {
  const e = next[s] as number;
  const f = next[t] as number;
  const ax = xs[s] as number;
  const bx = xs[e] as number;
  const cx = xs[t] as number;
  const dx = xs[f] as number;
  if ((cx < ax && dx < ax && cx < bx && dx < bx) || (cx > ax && dx > ax && cx > bx && dx > bx))
    return undefined;
  const ay = ys[s] as number;
  const by = ys[e] as number;
  const cy = ys[t] as number;
  const dy = ys[f] as number;
  if ((cy < ay && dy < ay && cy < by && dy < by) || (cy > ay && dy > ay && cy > by && dy > by))
    return undefined;
  if (e === t || f === s) return undefined;
  if (!segmentsTouch(ax, ay, bx, by, cx, cy, dx, dy)) return undefined;
  const isCommon = (x: number, y: number): boolean => (x === cx && y === cy) || (x === dx && y === dy);
  if (!isCommon(ax, ay) && !isCommon(bx, by)) return 'selfCrossing';
  // Two rings of one polygon may meet at a corner; stretches that they share stay unpaired and show as a seam.
  return rings.some((start) => (start > s && start <= t) || (start > t && start <= s))
    ? undefined
    : 'selfTouch';
}

function around(
  { xs, ys, owner }: PolygonSegments,
  kind: CoverageDefect['kind'],
  at: readonly number[],
): CoverageDefect {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const v of at) {
    [minX, minY] = [Math.min(minX, xs[v] as number), Math.min(minY, ys[v] as number)];
    [maxX, maxY] = [Math.max(maxX, xs[v] as number), Math.max(maxY, ys[v] as number)];
  }
  return { kind, polygons: [owner[at[0] as number] as number], minX, minY, maxX, maxY };
}
