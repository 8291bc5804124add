import type { EdgeId } from '../../base/ids';
import { refuse, type Result } from '../../base/result';
import type { ChangeSet } from '../../document/changeSet';
import { createDraft, type Draft } from '../../document/draft';
import type { EdgeRecord } from '../../document/records/graph';
import { rowOf, type PlanView } from '../../document/view';
import { finish, type KernelRefusal } from '../proof/finish';
import { isFrozen } from '../edit/frozen';
import { rehomeBindings } from '../edit/rehomeBindings';
import { cellsBeside, distinctCorners, edgesAtCorner, type Corner } from '../read/vertexAt';

export interface MoveVerticesArgs {
  /** Nodes and vertices; one that is named twice moves once. */
  readonly corners: readonly Corner[];
  /** How far they go, lattice millimetres. */
  readonly by: readonly [dx: number, dy: number];
}

export type MoveVerticesRefusal = 'moveVertex.outlineFrozen' | 'moveVertex.nothingMoves' | KernelRefusal;

/**
 * Moves corners of the graph by one offset, in one step: all boundaries that meet there follow, at every level,
 * because they share them. A boundary between two moved corners keeps its shape. Boxes stay where they are;
 * bindings follow `rehomeBindings`.
 *
 * Refuses corners of the network's outline (frozen, all or nothing), a move by nothing, and one that would make
 * boundaries cross or touch, or carry a boundary over an island. Costs the edges at the corners, their
 * neighbours and faces.
 */
export function moveVertices(
  view: PlanView,
  { corners, by }: MoveVerticesArgs,
): Result<ChangeSet, MoveVerticesRefusal> {
  const first = corners[0];
  if (first === undefined || (by[0] === 0 && by[1] === 0)) {
    return refuse('moveVertex.nothingMoves', first === undefined ? {} : { x: first.x, y: first.y });
  }
  const moving = distinctCorners(corners);
  const edges = new Map<EdgeId, EdgeRecord>();
  for (const corner of moving) {
    for (const edge of edgesAtCorner(view, corner)) {
      if (isFrozen(edge)) return refuse('moveVertex.outlineFrozen', { x: corner.x, y: corner.y });
      edges.set(edge.id, edge);
    }
  }
  const draft = createDraft(view);
  write(draft, moving, by);
  rehomeBindings(draft, cellsBeside(edges.values()));
  return finish(view, draft);
}

function write(draft: Draft, corners: readonly Corner[], [dx, dy]: readonly [number, number]): void {
  const points = new Map<EdgeId, number[]>();
  for (const corner of corners) {
    const [x, y] = [corner.x + dx, corner.y + dy];
    if (corner.kind === 'node') {
      draft.put('node', { id: corner.node, x, y, inserted: false });
      continue;
    }
    let moved = points.get(corner.edge);
    if (moved === undefined) {
      moved = [...rowOf(draft, 'edge', corner.edge).points];
      points.set(corner.edge, moved);
    }
    moved[corner.at] = x;
    moved[corner.at + 1] = y;
  }
  for (const [id, moved] of points) {
    draft.put('edge', { ...rowOf(draft, 'edge', id), points: moved });
  }
}
