import { present } from '../../../shared/base/invariant';
import type { Box2D } from '../../../shared/document/view';
import { pointToSegment } from '../../../shared/geometry/pointToSegment';
import { segmentCrossing } from '../../../shared/geometry/segmentCrossing';
import type { SnapKind } from '../../../shared/portrayal/drawSketch';
import { edgeLine } from '../../../shared/topology/read/rings';
import type { ToolContext } from '../tool';

/** Something that may catch the pointer, on the lattice. */
export interface Target {
  readonly kind: SnapKind;
  readonly x: number;
  readonly y: number;
  readonly table: 'edge' | 'line' | 'coverage' | 'box';
  readonly row: number;
}

interface Aim {
  readonly x: number;
  readonly y: number;
  readonly reach: number;
  /** The vertex before, for the foot of a perpendicular. */
  readonly from: { readonly x: number; readonly y: number } | undefined;
}

/** A segment within reach. */
interface Segment {
  readonly table: 'edge' | 'line' | 'coverage';
  readonly row: number;
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
}

/** More segments than this within reach are a view from too far to tell crossings apart. */
const MOST_CROSSED = 60;

/**
 * Offers everything near the pointer that can catch it: corners, midpoints and places of boundaries, of lines and
 * coverage areas that the map shows, their crossings, feet of perpendiculars, boxes. Costs the vertices of what
 * meets the square of reach.
 */
export function targetsNear(context: ToolContext, aim: Aim, offer: (target: Target) => void): void {
  const { view, seen } = context;
  const square = {
    minX: aim.x - aim.reach,
    minY: aim.y - aim.reach,
    maxX: aim.x + aim.reach,
    maxY: aim.y + aim.reach,
  };
  const segments: Segment[] = [];
  for (const row of view.edgesInBox(square)) {
    const line = edgeLine(view, present(view.get('edge', row), `edge ${row}`));
    alongLine(line, { table: 'edge', row }, square, segments, (corner, ends) =>
      offer({ kind: ends ? 'node' : 'vertex', ...corner, table: 'edge', row }),
    );
  }
  for (const { id: row, points } of seen.lines(square)) {
    alongLine(points, { table: 'line', row }, square, segments, (corner) =>
      offer({ kind: 'line', ...corner, table: 'line', row }),
    );
  }
  for (const { id: row, polygons } of seen.coverages(square)) {
    for (const ring of polygons.flat()) {
      alongLine([...ring, ...ring.slice(0, 2)], { table: 'coverage', row }, square, segments, (corner) =>
        offer({ kind: 'coverage', ...corner, table: 'coverage', row }),
      );
    }
  }
  for (const segment of segments) onSegment(segment, aim, offer);
  if (segments.length <= MOST_CROSSED) crossings(segments, offer);
  if (!seen.boxes) return;
  for (const row of view.boxesInBox(square)) {
    const box = view.get('box', row);
    if (box === undefined || box.x === null || box.y === null) continue;
    offer({ kind: 'box', x: box.x, y: box.y, table: 'box', row });
  }
}

/** Collects the segments of a line that meet the square, and tells of their corners. */
function alongLine(
  line: readonly number[],
  { table, row }: Pick<Segment, 'table' | 'row'>,
  { minX, minY, maxX, maxY }: Box2D,
  segments: Segment[],
  corner: (place: { x: number; y: number }, ends: boolean) => void,
): void {
  for (let i = 0; i + 3 < line.length; i += 2) {
    const [ax, ay] = [line[i] as number, line[i + 1] as number];
    const [bx, by] = [line[i + 2] as number, line[i + 3] as number];
    if (Math.min(ax, bx) > maxX || Math.max(ax, bx) < minX) continue;
    if (Math.min(ay, by) > maxY || Math.max(ay, by) < minY) continue;
    segments.push({ table, row, a: [ax, ay], b: [bx, by] });
    corner({ x: ax, y: ay }, i === 0);
    corner({ x: bx, y: by }, i + 4 >= line.length);
  }
}

function onSegment(
  { table, row, a, b }: Segment,
  { x, y, from }: Aim,
  offer: (target: Target) => void,
): void {
  const place = (t: number) => ({
    x: Math.round(a[0] + t * (b[0] - a[0])),
    y: Math.round(a[1] + t * (b[1] - a[1])),
  });
  if (table === 'edge') offer({ kind: 'midpoint', ...place(0.5), table, row });
  if (from !== undefined) {
    const { t } = pointToSegment(from.x, from.y, ...a, ...b);
    if (t > 0 && t < 1) offer({ kind: 'perpendicular', ...place(t), table, row });
  }
  offer({ kind: table, ...place(pointToSegment(x, y, ...a, ...b).t), table, row });
}

/** Where a line or coverage area crosses a boundary, or another line: boundaries themselves meet only in nodes. */
function crossings(segments: readonly Segment[], offer: (target: Target) => void): void {
  for (const [at, one] of segments.entries()) {
    for (const other of segments.slice(at + 1)) {
      if (one.table === 'edge' && other.table === 'edge') continue;
      const met = segmentCrossing(...one.a, ...one.b, ...other.a, ...other.b);
      if (met === undefined) continue;
      const { table, row, a, b } = one;
      const x = Math.round(a[0] + met.t * (b[0] - a[0]));
      const y = Math.round(a[1] + met.t * (b[1] - a[1]));
      offer({ kind: 'intersection', x, y, table, row });
    }
  }
}
