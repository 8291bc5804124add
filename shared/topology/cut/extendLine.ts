import type { FaceId } from '../../base/ids';
import { rowOf, type PlanView } from '../../document/view';
import { orientation } from '../../geometry/orientation';
import { pointToSegment } from '../../geometry/pointToSegment';
import { faceAt } from '../read/locate';
import { edgeLine } from '../read/rings';
import { TOUCH_SQUARED } from './tolerance';

/**
 * A line whose ends reach the boundary: an end inside a face that `inScope` accepts goes on straight ahead, in the
 * direction of its last two points, to the first boundary of that face (its outline, the rim of a hole, or
 * the face itself where it touches itself). Ends on a boundary and ends elsewhere stay; so does a closed line.
 * Costs the vertices of the faces in which the line ends.
 */
export function extendLine(
  view: PlanView,
  line: readonly number[],
  inScope: (face: FaceId) => boolean,
): readonly number[] {
  if (line.length < 4 || (line[0] === line.at(-2) && line[1] === line.at(-1))) return line;
  const [ax, ay, bx, by] = line as [number, number, number, number];
  const [cx, cy, dx, dy] = line.slice(-4) as [number, number, number, number];
  return [
    ...boundaryAhead(view, bx, by, ax, ay, inScope),
    ...line,
    ...boundaryAhead(view, cx, cy, dx, dy, inScope),
  ];
}

/** The place on the boundary ahead of (x, y) when coming from (fromX, fromY); nothing where none is wanted. */
function boundaryAhead(
  view: PlanView,
  fromX: number,
  fromY: number,
  x: number,
  y: number,
  inScope: (face: FaceId) => boolean,
): readonly number[] {
  if (onBoundary(view, x, y)) return [];
  const face = faceAt(view, x, y);
  if (!inScope(face)) return [];
  const [dx, dy] = [x - fromX, y - fromY];
  let nearest = Infinity;
  let place: readonly number[] = [];
  for (const id of view.edgesOfFace(face)) {
    const points = edgeLine(view, rowOf(view, 'edge', id));
    for (let i = 0; i + 3 < points.length; i += 2) {
      const ax = points[i] as number;
      const ay = points[i + 1] as number;
      const bx = points[i + 2] as number;
      const by = points[i + 3] as number;
      const a = Math.sign(orientation(fromX, fromY, x, y, ax, ay));
      const b = Math.sign(orientation(fromX, fromY, x, y, bx, by));
      if (a * b > 0) continue;
      // A vertex exactly ahead is hit itself; of a segment along the way, its nearer end.
      if (a === 0) offer(ax, ay);
      if (b === 0) offer(bx, by);
      if (a * b === 0) continue;
      const across = dx * (by - ay) - dy * (bx - ax);
      const t = ((ax - x) * (by - ay) - (ay - y) * (bx - ax)) / across;
      offer(x + t * dx, y + t * dy);
    }
  }
  return place;

  function offer(px: number, py: number): void {
    const ahead = (px - x) * dx + (py - y) * dy;
    if (ahead <= 0 || ahead >= nearest) return;
    nearest = ahead;
    place = [Math.round(px), Math.round(py)];
  }
}

function onBoundary(view: PlanView, x: number, y: number): boolean {
  return view.edgesInBox({ minX: x - 1, minY: y - 1, maxX: x + 1, maxY: y + 1 }).some((id) => {
    const points = edgeLine(view, rowOf(view, 'edge', id));
    for (let i = 0; i + 3 < points.length; i += 2) {
      const ax = points[i] as number;
      const ay = points[i + 1] as number;
      const { squaredDistance } = pointToSegment(
        x,
        y,
        ax,
        ay,
        points[i + 2] as number,
        points[i + 3] as number,
      );
      if (squaredDistance <= TOUCH_SQUARED) return true;
    }
    return false;
  });
}
