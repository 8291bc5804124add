import Flatbush from 'flatbush';
import { invariant } from '../../base/invariant';
import type { Millimetres } from '../../base/units';
import { pointToSegment } from '../../geometry/pointToSegment';
import { segmentCrossing } from '../../geometry/segmentCrossing';
import { TOUCH_SQUARED } from '../tolerance';
import { SegmentTable } from './segmentTable';
import type { VertexTable } from './vertexTable';

/** More rounds than this have not been seen; without a bound a defect here would hang the import. */
const MOST_ROUNDS = 50;

/**
 * Breaks segments where they cross, touch or pass a vertex nearer than the tolerance, again and again until
 * nothing does: rounding a crossing to the lattice bends a segment and may make it meet another. Every round
 * costs the segments times the logarithm of their number.
 */
export function nodeSegments(
  vertices: VertexTable,
  segments: SegmentTable,
  tolerance: Millimetres,
): SegmentTable {
  let current = segments;
  for (let round = 0; ; round++) {
    invariant(round < MOST_ROUNDS, 'noding does not come to rest');
    // Pulling segments to vertices within the tolerance is done once; later rounds only mend rounding.
    const reach = round === 0 ? Math.max(TOUCH_SQUARED, tolerance * tolerance) : TOUCH_SQUARED;
    const breaks = findBreaks(vertices, current, reach);
    if (breaks.size === 0) return current;
    const next = new SegmentTable();
    for (let s = 0; s < current.a.length; s++) {
      const sides = current.left[s] as Map<number, number>;
      let from = current.a[s] as number;
      for (const { vertex } of (breaks.get(s) ?? []).sort((p, q) => p.t - q.t)) {
        next.merge(from, vertex, sides);
        from = vertex;
      }
      next.merge(from, current.b[s] as number, sides);
    }
    current = next;
  }
}

type Breaks = Map<number, { t: number; vertex: number }[]>;

function findBreaks(vertices: VertexTable, { a, b }: SegmentTable, reach: number): Breaks {
  const breaks: Breaks = new Map();
  if (a.length === 0) return breaks;
  const { x, y } = vertices;
  const at = (vertex: number): [number, number] => [x[vertex] as number, y[vertex] as number];
  const margin = Math.ceil(Math.sqrt(reach));
  const index = new Flatbush(a.length);
  for (let s = 0; s < a.length; s++) {
    const [ax, ay] = at(a[s] as number);
    const [bx, by] = at(b[s] as number);
    index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  }
  index.finish();
  const add = (segment: number, t: number, vertex: number): void => {
    if (vertex === a[segment] || vertex === b[segment]) return;
    const list = breaks.get(segment);
    if (list === undefined) breaks.set(segment, [{ t, vertex }]);
    else if (!list.some((known) => known.vertex === vertex)) list.push({ t, vertex });
  };
  for (let s = 0; s < a.length; s++) {
    const sa = a[s] as number;
    const sb = b[s] as number;
    const [ax, ay] = at(sa);
    const [bx, by] = at(sb);
    const found = index.search(
      Math.min(ax, bx) - margin,
      Math.min(ay, by) - margin,
      Math.max(ax, bx) + margin,
      Math.max(ay, by) + margin,
      (other) => other > s,
    );
    for (const o of found) {
      const oa = a[o] as number;
      const ob = b[o] as number;
      const [cx, cy] = at(oa);
      const [dx, dy] = at(ob);
      let touched = sa === oa || sa === ob || sb === oa || sb === ob;
      for (const [vertex, px, py, on, qx, qy, rx, ry] of [
        [oa, cx, cy, s, ax, ay, bx, by],
        [ob, dx, dy, s, ax, ay, bx, by],
        [sa, ax, ay, o, cx, cy, dx, dy],
        [sb, bx, by, o, cx, cy, dx, dy],
      ] as const) {
        const near = pointToSegment(px, py, qx, qy, rx, ry);
        if (near.squaredDistance > reach || near.t <= 0 || near.t >= 1) continue;
        touched = true;
        add(on, near.t, vertex);
      }
      const crossing = touched ? undefined : segmentCrossing(ax, ay, bx, by, cx, cy, dx, dy);
      if (crossing === undefined) continue;
      const px = Math.round(ax + crossing.t * (bx - ax));
      const py = Math.round(ay + crossing.t * (by - ay));
      const vertex = vertices.at(px, py);
      add(s, crossing.t, vertex);
      add(o, crossing.u, vertex);
    }
  }
  return breaks;
}
