import { orientation } from '../../geometry/orientation';
import { boundaryStretches, runOnTogether, segmentReaches, type Stretches } from '../flat/boundaryStretches';
import type { CoverageDefect } from './coverageDefect';
import { nearAmong } from '../flat/nearStretches';
import type { PolygonSegments } from './polygonSegments';
import { meetingKind } from './segmentMeeting';

/** Segments of one polygon that share more than they may. */
interface Meeting {
  readonly kind: 'selfCrossing' | 'selfTouch';
  readonly s: number;
  readonly t: number;
}

/** Segments per stretch. */
const SEGMENTS = 8;

/**
 * What is wrong with polygons by themselves, one defect of a kind for each ring. Costs the vertices, and for each
 * polygon a comparison of the rectangles of its stretches: a line that always runs on in one direction cannot meet
 * itself, which settles most.
 */
export function polygonDefects(segments: PolygonSegments): CoverageDefect[] {
  const { starts, owner, ownRings } = segments;
  const stretches = boundaryStretches(segments, SEGMENTS);
  const defects: CoverageDefect[] = [];
  for (let ring = 0; ring < ownRings;) {
    const at = owner[starts[ring] as number] as number;
    const list: number[] = [];
    for (; ring < ownRings && owner[starts[ring] as number] === at; ring++) {
      const found = ringDefect(segments, stretches, ring);
      if (found !== undefined) defects.push(found);
      for (let p = stretches.ofEdge[ring] as number; p < (stretches.ofEdge[ring + 1] as number); p++)
        list.push(p);
    }
    const meeting = firstMeeting(segments, stretches, list);
    if (meeting !== undefined) {
      const { kind, s, t } = meeting;
      defects.push(around(segments, kind, [s, s + 1, t, t + 1]));
    }
  }
  return defects;
}

function ringDefect(
  segments: PolygonSegments,
  { ofEdge, from, to, runsOn }: Stretches,
  ring: number,
): CoverageDefect | undefined {
  const { starts, isHole, doubleArea } = segments;
  const first = starts[ring] as number;
  const last = (starts[ring + 1] as number) - 1;
  if (last - first < 3) return around(segments, 'collapsed', [first, last - 1]);
  const end = ofEdge[ring + 1] as number;
  let before = runsOn[end - 1] as number;
  for (let p = ofEdge[ring] as number; p < end; p++) {
    const now = runsOn[p] as number;
    // Where the line runs on in one direction, no step stands still or leads back.
    if ((before & now) === 0) {
      const until = now === 0 ? (to[p] as number) : (from[p] as number) + 1;
      for (let v = from[p] as number; v < until; v++) {
        const found = vertexDefect(segments, v === first ? last - 1 : v - 1, v);
        if (found !== undefined) return found;
      }
    }
    before = now;
  }
  const area = doubleArea[ring] as number;
  const all = (): number[] => Array.from({ length: last - first }, (_, i) => first + i);
  if (area === 0) return around(segments, 'collapsed', all());
  if (area > 0 === (isHole[ring] === 1)) return around(segments, 'direction', all());
  return undefined;
}

function vertexDefect(segments: PolygonSegments, u: number, v: number): CoverageDefect | undefined {
  const { xs, ys } = segments;
  const ax = xs[u] as number;
  const ay = ys[u] as number;
  const bx = xs[v] as number;
  const by = ys[v] as number;
  const cx = xs[v + 1] as number;
  const cy = ys[v + 1] as number;
  if (bx === cx && by === cy) return around(segments, 'repeatedVertex', [v]);
  if ((bx - ax) * (cx - bx) + (by - ay) * (cy - by) >= 0) return undefined;
  return orientation(ax, ay, bx, by, cx, cy) === 0 ? around(segments, 'spike', [u, v, v + 1]) : undefined;
}

/** The first two segments found among the stretches of a polygon that share more than they may. */
function firstMeeting(segments: PolygonSegments, stretches: Stretches, list: number[]): Meeting | undefined {
  let found: Meeting | undefined;
  for (const p of list) {
    if (stretches.runsOn[p] === 0) found ??= meetingWithin(segments, stretches, p);
  }
  nearAmong(stretches, list, (p, q) => {
    found ??= meetingBetween(segments, stretches, p, q);
  });
  return found;
}

function meetingWithin(
  segments: PolygonSegments,
  { from, to, edge }: Stretches,
  p: number,
): Meeting | undefined {
  const ring = edge[p] as number;
  for (let s = from[p] as number; s < (to[p] as number); s++) {
    for (let t = s + 1; t < (to[p] as number); t++) {
      const kind = meetingKind(segments, ring, s, ring, t);
      if (kind !== undefined) return { kind, s, t };
    }
  }
  return undefined;
}

function meetingBetween(
  segments: PolygonSegments,
  stretches: Stretches,
  p: number,
  q: number,
): Meeting | undefined {
  if (runOnTogether(stretches, p, q)) return undefined;
  const { boxes, from, to, edge } = stretches;
  const left = Math.max(boxes[4 * p] as number, boxes[4 * q] as number);
  const low = Math.max(boxes[4 * p + 1] as number, boxes[4 * q + 1] as number);
  const right = Math.min(boxes[4 * p + 2] as number, boxes[4 * q + 2] as number);
  const high = Math.min(boxes[4 * p + 3] as number, boxes[4 * q + 3] as number);
  for (let s = from[p] as number; s < (to[p] as number); s++) {
    if (!segmentReaches(segments, s, left, low, right, high)) continue;
    for (let t = from[q] as number; t < (to[q] as number); t++) {
      if (!segmentReaches(segments, t, left, low, right, high)) continue;
      const kind = meetingKind(segments, edge[p] as number, s, edge[q] as number, t);
      if (kind !== undefined) return { kind, s, t };
    }
  }
  return undefined;
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
