import type { CellId, FaceId, NodeId } from '../../base/ids';
import { invariant } from '../../base/invariant';
import type { EdgeRecord } from '../../document/records/graph';
import type { Polygons } from '../../document/records/network';
import { rowOf, type PlanView } from '../../document/view';
import { nestRings } from '../../geometry/nestRings';
import { edgeOf, faceOf, halfEdge, isBackwards, nextHalfEdge, originOf, type HalfEdge } from './halfEdge';

/** The whole polyline of an edge, both nodes included: x0, y0, x1, y1 … */
export function edgeLine(view: Pick<PlanView, 'get'>, edge: EdgeRecord): number[] {
  const start = rowOf(view, 'node', edge.start);
  const end = rowOf(view, 'node', edge.end);
  return [start.x, start.y, ...edge.points, end.x, end.y];
}

/**
 * Boundary walks of a face, each a cycle of half-edges with the face on the left. A walk may pass a node
 * twice, where the face touches itself. Costs the edges of the face.
 */
export function faceWalks(view: PlanView, face: FaceId): HalfEdge[][] {
  const waiting = new Set<HalfEdge>();
  for (const id of view.edgesOfFace(face)) {
    for (const half of [halfEdge(id, false), halfEdge(id, true)]) {
      if (faceOf(view, half) === face) waiting.add(half);
    }
  }
  const walks: HalfEdge[][] = [];
  for (const first of waiting) {
    const walk: HalfEdge[] = [];
    let half = first;
    do {
      invariant(waiting.delete(half), `boundary of face ${face} does not close at edge ${half / 2}`);
      walk.push(half);
      half = nextHalfEdge(view, half);
    } while (half !== first);
    walks.push(walk);
  }
  return walks;
}

/** Cuts a walk where it passes a node twice, so that every ring is simple. */
export function simpleRings(view: PlanView, walk: readonly HalfEdge[]): HalfEdge[][] {
  const rings: HalfEdge[][] = [];
  const path: HalfEdge[] = [];
  const at = new Map<NodeId, number>();
  for (const half of walk) {
    const origin = originOf(view, half);
    const seen = at.get(origin);
    if (seen !== undefined) {
      const ring = path.splice(seen);
      for (const cut of ring) at.delete(originOf(view, cut));
      rings.push(ring);
    }
    at.set(origin, path.length);
    path.push(half);
  }
  rings.push(path);
  return rings;
}

/** Coordinates of a ring of half-edges, x0, y0 … without the closing repeat. */
export function ringCoordinates(view: PlanView, ring: readonly HalfEdge[]): number[] {
  const coordinates: number[] = [];
  for (const half of ring) {
    const edge = edgeOf(view, half);
    const { points } = edge;
    const backwards = isBackwards(half);
    const node = rowOf(view, 'node', backwards ? edge.end : edge.start);
    coordinates.push(node.x, node.y);
    if (backwards) {
      for (let i = points.length - 2; i >= 0; i -= 2)
        coordinates.push(points[i] as number, points[i + 1] as number);
    } else for (const value of points) coordinates.push(value);
  }
  return coordinates;
}

/**
 * A face as polygons: per part its outer ring counter-clockwise, then its holes clockwise; every ring
 * simple, without closing repeat, lattice millimetres. For OUTSIDE and GAP the unbounded part has no outer
 * ring and is left out. Costs the vertices of the face.
 */
export function facePolygons(view: PlanView, face: FaceId): Polygons {
  const rings = faceWalks(view, face).flatMap((walk) =>
    simpleRings(view, walk).map((ring) => ringCoordinates(view, ring)),
  );
  return nestRings(rings);
}

export function cellPolygons(view: PlanView, cell: CellId): Polygons {
  return facePolygons(view, cell);
}
