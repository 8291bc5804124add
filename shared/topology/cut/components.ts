import { ReusedArrays } from '../../base/arrays';
import type { EdgeId, FaceId } from '../../base/ids';
import { present } from '../../base/invariant';
import type { Draft } from '../../document/draft';
import type { PlanView } from '../../document/view';
import { ringInRing } from '../../geometry/nestRings';
import { removeEdge } from '../edit/dissolve';
import { flatGraph, type FlatGraph } from '../flat/flatGraph';
import { flatWalks, walkCoordinates } from '../flat/flatWalks';
import { edgeOf, halfEdge, isBackwards, type HalfEdge } from '../read/halfEdge';

/** A connected piece of ground that carries one face label: its outer walk and the walks of its holes. */
export interface Component {
  readonly walks: readonly (readonly HalfEdge[])[];
  /** Coordinates of the outer walk, x0, y0 …; it may pass a vertex twice. */
  readonly outer: readonly number[];
  /** Twice the area without the holes, squared millimetres. */
  readonly doubleArea: number;
  /** Whether one of the given fresh edges bounds it. */
  readonly fresh: boolean;
}

/**
 * The pieces that fresh edges leave of a face. Fresh edges that separate nothing (a bridge to a hole) are
 * removed from the draft first. Pieces come largest first; equal areas in order of their first vertex.
 * Costs the vertices of the face.
 */
export function componentsOf(draft: Draft, face: FaceId, fresh: Set<EdgeId>): Component[] {
  for (;;) {
    const { components, bridges } = group(draft, face, fresh);
    if (bridges.length === 0) return components;
    for (const id of bridges) {
      fresh.delete(id);
      removeEdge(draft, id);
    }
  }
}

interface Piece {
  readonly walks: HalfEdge[][];
  readonly outer: number[];
  readonly ringArea: number;
  doubleArea: number;
  fresh: boolean;
}

const arrays = new ReusedArrays();

function group(
  view: PlanView,
  face: FaceId,
  fresh: ReadonlySet<EdgeId>,
): { components: Component[]; bridges: EdgeId[] } {
  const graph = flatGraph(view, view.edgesOfFace(face), arrays.begin());
  const { first, doubleArea, walks, walksFrom, walkOf } = flatWalks(graph);
  const outers: Piece[] = [];
  const pieceOf = new Map<number, Piece>();
  const holes: { number: number; walk: HalfEdge[]; ring: number[]; doubleArea: number }[] = [];
  const number = graph.faces.indexOf(face);
  for (let at = walksFrom[number] ?? 0; at < (walksFrom[number + 1] ?? 0); at++) {
    const walkNumber = walks[at] as number;
    const start = first[walkNumber] as number;
    const area = doubleArea[walkNumber] as number;
    const walk = halfEdgesOf(graph, start);
    const ring = walkCoordinates(graph, start);
    if (area > 0) {
      const piece = { walks: [walk], outer: ring, ringArea: area, doubleArea: area, fresh: false };
      outers.push(piece);
      pieceOf.set(walkNumber, piece);
    } else holes.push({ number: walkNumber, walk, ring, doubleArea: area });
  }
  outers.sort((a, b) => a.ringArea - b.ringArea);
  for (const hole of holes) {
    // The twin walk of a closed fresh edge is as large as the hole: what holds a hole is larger than it.
    const wider = outers.filter((piece) => piece.ringArea > -hole.doubleArea);
    const host = wider.length === 1 ? wider[0] : wider.find(({ outer }) => ringInRing(hole.ring, outer));
    if (host === undefined) continue;
    host.walks.push(hole.walk);
    host.doubleArea += hole.doubleArea;
    pieceOf.set(hole.number, host);
  }
  const bridges: EdgeId[] = [];
  graph.edges.forEach(({ id }, e) => {
    if (!fresh.has(id)) return;
    const left = pieceOf.get(walkOf[2 * e] as number);
    const right = pieceOf.get(walkOf[2 * e + 1] as number);
    if (left !== undefined) left.fresh = true;
    if (right !== undefined) right.fresh = true;
    if (left !== undefined && left === right) bridges.push(id);
  });
  outers.sort((a, b) => b.doubleArea - a.doubleArea || comparePlaces(a.outer, b.outer));
  return { components: outers, bridges };
}

/** A walk of the flat graph by the ids of its edges. */
function halfEdgesOf({ edges, next }: FlatGraph, first: number): HalfEdge[] {
  const walk: HalfEdge[] = [];
  let half = first;
  do {
    walk.push(halfEdge(present(edges[half >> 1], 'edge of a walk').id, half % 2 === 1));
    half = next[half] as number;
  } while (half !== first);
  return walk;
}

function comparePlaces(a: readonly number[], b: readonly number[]): number {
  return present(a[0], 'x') - present(b[0], 'x') || present(a[1], 'y') - present(b[1], 'y');
}

/** Writes a face on the left of every half-edge of a component. */
export function labelComponent(draft: Draft, component: Component, face: FaceId): void {
  for (const walk of component.walks) {
    for (const half of walk) {
      const { id, start, end, left, right, points } = edgeOf(draft, half);
      const isRight = isBackwards(half);
      if ((isRight ? right : left) === face) continue;
      const sides = isRight ? { left, right: face } : { left: face, right };
      draft.put('edge', { id, start, end, left: sides.left, right: sides.right, points });
    }
  }
}
