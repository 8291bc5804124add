import { segmentsTouch } from '../../geometry/segmentCrossing';
import type { PolygonSegments } from './polygonSegments';

/**
 * What segment `s` of one ring and `t` of the same or another ring of a polygon do to each other that they may not.
 * Exact. Segments of a ring that follow each other are left out: where they fold back, that is a spike.
 */
export function meetingKind(
  { xs, ys, starts }: PolygonSegments,
  ringOfS: number,
  s: number,
  ringOfT: number,
  t: number,
): 'selfCrossing' | 'selfTouch' | undefined {
  const ax = xs[s] as number;
  const bx = xs[s + 1] as number;
  const cx = xs[t] as number;
  const dx = xs[t + 1] as number;
  if ((cx < ax && dx < ax && cx < bx && dx < bx) || (cx > ax && dx > ax && cx > bx && dx > bx))
    return undefined;
  const ay = ys[s] as number;
  const by = ys[s + 1] as number;
  const cy = ys[t] as number;
  const dy = ys[t + 1] as number;
  if ((cy < ay && dy < ay && cy < by && dy < by) || (cy > ay && dy > ay && cy > by && dy > by))
    return undefined;
  if (ringOfS === ringOfT) {
    const first = starts[ringOfS] as number;
    const last = (starts[ringOfS + 1] as number) - 2;
    if (s + 1 === t || t + 1 === s || (s === first && t === last) || (t === first && s === last))
      return undefined;
  }
  if (!segmentsTouch(ax, ay, bx, by, cx, cy, dx, dy)) return undefined;
  const isCommon = (x: number, y: number): boolean => (x === cx && y === cy) || (x === dx && y === dy);
  if (!isCommon(ax, ay) && !isCommon(bx, by)) return 'selfCrossing';
  // Two rings of one polygon may meet at a corner; stretches that they share stay unpaired and show as a seam.
  return ringOfS === ringOfT ? 'selfTouch' : undefined;
}
