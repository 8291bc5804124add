import type { VertexNumbers } from '../../base/vertexNumbers';
import { orientation } from '../../geometry/orientation';
import { segmentCrossing } from '../../geometry/segmentCrossing';
import { TOUCH_SQUARED } from '../cut/tolerance';
import type { SegmentTable } from './segmentTable';

/** Vertices that break segments, by segment: where on its way, and which. */
export type Breaks = Map<number, { t: number; vertex: number }[]>;

/**
 * Which vertices meet a segment: those within a rounding of it, or only those on it. Then crossings, which have no
 * place on the lattice, break nothing.
 */
export type Touches = 'rounded' | 'exactly';

export function addBreak(breaks: Breaks, segment: number, t: number, vertex: number): void {
  const list = breaks.get(segment);
  if (list === undefined) breaks.set(segment, [{ t, vertex }]);
  else if (!list.some((known) => known.vertex === vertex)) list.push({ t, vertex });
}

/**
 * Where two segments break each other: at an end of one that lies on the other, or where they cross, rounded
 * to the lattice. `crossed` hears of crossings, and of what may be one.
 */
export function meetSegments(
  vertices: VertexNumbers,
  { a, b }: SegmentTable,
  s: number,
  o: number,
  breaks: Breaks,
  crossed: (s: number, o: number, vertex: number) => void,
  touches: Touches,
): void {
  const { xs, ys } = vertices;
  const [sa, sb, oa, ob] = [a[s] as number, b[s] as number, a[o] as number, b[o] as number];
  const ax = xs[sa] as number;
  const ay = ys[sa] as number;
  const bx = xs[sb] as number;
  const by = ys[sb] as number;
  const cx = xs[oa] as number;
  const cy = ys[oa] as number;
  const dx = xs[ob] as number;
  const dy = ys[ob] as number;
  let touched = sa === oa || sa === ob || sb === oa || sb === ob;
  const meet = (on: number, vertex: number, t: number): void => {
    if (Number.isNaN(t)) return;
    touched = true;
    // What is near may cross as well.
    if (touches === 'rounded') crossed(s, o, vertex);
    addBreak(breaks, on, t, vertex);
  };
  if (oa !== sa && oa !== sb) meet(s, oa, touch(cx, cy, ax, ay, bx, by, touches));
  if (ob !== sa && ob !== sb) meet(s, ob, touch(dx, dy, ax, ay, bx, by, touches));
  if (sa !== oa && sa !== ob) meet(o, sa, touch(ax, ay, cx, cy, dx, dy, touches));
  if (sb !== oa && sb !== ob) meet(o, sb, touch(bx, by, cx, cy, dx, dy, touches));
  if (touched) return;
  const crossing = segmentCrossing(ax, ay, bx, by, cx, cy, dx, dy);
  if (crossing === undefined) return;
  const vertex = vertices.numberOf(
    Math.round(ax + crossing.t * (bx - ax)) + 0,
    Math.round(ay + crossing.t * (by - ay)) + 0,
  );
  crossed(s, o, vertex);
  if (touches === 'exactly') return;
  if (vertex !== sa && vertex !== sb) addBreak(breaks, s, crossing.t, vertex);
  if (vertex !== oa && vertex !== ob) addBreak(breaks, o, crossing.u, vertex);
}

/** Where on its way a segment passes a point that it touches; NaN when it does not. */
function touch(
  px: number,
  py: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
  touches: Touches,
): number {
  const dx = bx - ax;
  const dy = by - ay;
  const ex = px - ax;
  const ey = py - ay;
  const squared = dx * dx + dy * dy;
  const along = ex * dx + ey * dy;
  if (along <= 0 || along >= squared) return NaN;
  if (touches === 'exactly') return orientation(ax, ay, bx, by, px, py) === 0 ? along / squared : NaN;
  const across = ex * dy - ey * dx;
  // Strictly: the diagonal of a lattice square would go to and fro between the two other corners.
  return across * across < TOUCH_SQUARED * squared * (1 - 1e-9) ? along / squared : NaN;
}
