import type { EdgeId } from '../../base/ids';
import { refuse, type Result } from '../../base/result';
import type { ChangeSet } from '../../document/changeSet';
import { createDraft } from '../../document/draft';
import { rowOf, type PlanView } from '../../document/view';
import { spotOnLine } from '../read/edgeAt';
import { finish, type KernelRefusal } from '../proof/finish';
import { isFrozen } from '../edit/frozen';
import { rehomeBindings } from '../edit/rehomeBindings';
import { edgeLine } from '../read/rings';
import { TOUCH_SQUARED } from '../cut/tolerance';
import { cellsBeside } from '../read/vertexAt';

export interface InsertVertexArgs {
  readonly edge: EdgeId;
  /** Lattice point; the vertex is set at the place on the edge that is nearest to it. */
  readonly at: readonly [x: number, y: number];
  /** Where the new vertex is dragged in the same step, lattice millimetres. */
  readonly to?: readonly [x: number, y: number];
}

export type InsertVertexRefusal = 'insertVertex.alreadyThere' | 'moveVertex.outlineFrozen' | KernelRefusal;

/**
 * Sets a vertex on an edge, for both neighbours, and drags it away when asked. A point that lies on the edge as
 * near as the lattice can tell (0.71 mm) becomes the vertex as it is; otherwise the nearest place on the edge is
 * rounded to the lattice. On the network's outline a vertex can be set, because that moves nothing by a
 * millimetre, but not dragged.
 *
 * Refuses a place where there is a corner already, dragging the outline, and a bend that would make boundaries
 * cross or touch, be it only from rounding. Costs the vertices of the edge, its neighbours and its two faces.
 */
export function insertVertex(view: PlanView, args: InsertVertexArgs): Result<ChangeSet, InsertVertexRefusal> {
  const edge = rowOf(view, 'edge', args.edge);
  const line = edgeLine(view, edge);
  const [askedX, askedY] = args.at;
  const spot = spotOnLine(line, askedX, askedY);
  const isOnEdge = spot.squaredDistance <= TOUCH_SQUARED;
  const x = isOnEdge ? askedX : Math.round(spot.x);
  const y = isOnEdge ? askedY : Math.round(spot.y);
  const ends = line.slice(2 * spot.segment, 2 * spot.segment + 4);
  if ((ends[0] === x && ends[1] === y) || (ends[2] === x && ends[3] === y)) {
    return refuse('insertVertex.alreadyThere', { x, y });
  }
  const [standX, standY] = args.to ?? [x, y];
  if (isFrozen(edge) && (standX !== x || standY !== y)) return refuse('moveVertex.outlineFrozen', { x, y });
  const draft = createDraft(view);
  draft.put('edge', { ...edge, points: edge.points.toSpliced(2 * spot.segment, 0, standX, standY) });
  rehomeBindings(draft, cellsBeside([edge]));
  return finish(view, draft);
}
