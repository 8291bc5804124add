import { GAP, OUTSIDE, type CellId, type EdgeId, type FaceId } from '../../base/ids';
import type { EdgeRecord } from '../../document/records/graph';
import { rowOf, type PlanView } from '../../document/view';
import { rayCrosses } from '../../geometry/pointInRing';
import { pointToSegment } from '../../geometry/pointToSegment';
import { edgeLine } from './rings';

/** First search radius: 8 m finds an edge of an urban cell at once, doubling reaches a rural one in a few steps. */
const FIRST_RADIUS = 8_000;
/** Beyond this (8,000 km) there is no edge: the plan is empty. */
const LAST_RADIUS = 8_000_000_000;

/**
 * The face under a lattice point. A point exactly on a boundary belongs to exactly one of the faces beside
 * it, always the same (half-open rule). Costs the edges of the faces near the point.
 */
export function faceAt(view: PlanView, x: number, y: number): FaceId {
  const asked = new Set<FaceId>([OUTSIDE]);
  for (let radius = FIRST_RADIUS; radius <= LAST_RADIUS; radius *= 2) {
    const edges = view.edgesInBox({ minX: x - radius, minY: y - radius, maxX: x + radius, maxY: y + radius });
    for (const id of edges) {
      const edge = rowOf(view, 'edge', id);
      for (const face of [edge.left, edge.right]) {
        if (asked.has(face)) continue;
        asked.add(face);
        if (faceHolds(view, face, x, y)) return face;
      }
    }
    // The nearest edge always bounds the face under the point: once it was asked, there is nothing more to find.
    if (edges.some((id) => edgeWithin(view, id, x, y, radius))) return OUTSIDE;
  }
  return OUTSIDE;
}

function edgeWithin(view: PlanView, id: EdgeId, x: number, y: number, radius: number): boolean {
  const line = edgeLine(view, rowOf(view, 'edge', id));
  for (let i = 0; i + 3 < line.length; i += 2) {
    const [ax, ay] = [line[i] as number, line[i + 1] as number];
    if (
      pointToSegment(x, y, ax, ay, line[i + 2] as number, line[i + 3] as number).squaredDistance <=
      radius * radius
    )
      return true;
  }
  return false;
}

/** Whether a face holds a point, by the parity of its boundary. Costs the vertices of the face. */
export function faceHolds(view: PlanView, face: FaceId, x: number, y: number): boolean {
  let inside = false;
  for (const id of view.edgesOfFace(face)) {
    const edge = rowOf(view, 'edge', id);
    if (edge.left !== edge.right && edgeParity(view, edge, x, y)) inside = !inside;
  }
  return inside;
}

/** Whether the ray from a point towards greater x crosses an edge an odd number of times. */
function edgeParity(view: PlanView, { start, end, points }: EdgeRecord, x: number, y: number): boolean {
  const from = rowOf(view, 'node', start);
  const to = rowOf(view, 'node', end);
  let odd = false;
  let ax = from.x;
  let ay = from.y;
  for (let i = 0; i < points.length; i += 2) {
    const bx = points[i] as number;
    const by = points[i + 1] as number;
    if (rayCrosses(ax, ay, bx, by, x, y)) odd = !odd;
    ax = bx;
    ay = by;
  }
  return rayCrosses(ax, ay, to.x, to.y, x, y) !== odd;
}

/** The cell under a lattice point, or null on ground without a cell. */
export function locateCell(view: PlanView, x: number, y: number): CellId | null {
  const face = faceAt(view, x, y);
  return face === OUTSIDE || face === GAP ? null : face;
}
