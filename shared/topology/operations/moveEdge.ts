import type { EdgeId } from '../../base/ids';
import { present } from '../../base/invariant';
import { refuse, type Result } from '../../base/result';
import type { ChangeSet } from '../../document/changeSet';
import { rowOf, type PlanView } from '../../document/view';
import { isFrozen } from '../edit/frozen';
import { innerCorners, isFrozenCorner, nodeCorner } from '../read/vertexAt';
import { moveVertices, type MoveVerticesRefusal } from './moveVertices';

export interface MoveEdgeArgs {
  readonly edge: EdgeId;
  /** How far it goes, lattice millimetres. */
  readonly by: readonly [dx: number, dy: number];
  /** `move`: the two nodes go along, with all other boundaries there. `stay`: only the vertices between them. */
  readonly ends: 'move' | 'stay';
}

export type MoveEdgeRefusal = 'moveEdge.endFrozen' | 'moveEdge.nothingBetween' | MoveVerticesRefusal;

/**
 * Moves a whole boundary by an offset: its vertices, and its two nodes unless they are to stay.
 *
 * Refuses a boundary on the network's outline, one with a node there that would have to move (`endFrozen`; with
 * `stay` it can be moved), one without vertices whose nodes stay, and whatever `moveVertices` refuses.
 * Costs what `moveVertices` costs.
 */
export function moveEdge(
  view: PlanView,
  { edge: id, by, ends }: MoveEdgeArgs,
): Result<ChangeSet, MoveEdgeRefusal> {
  const edge = rowOf(view, 'edge', id);
  const nodes = [...new Set([edge.start, edge.end])].map((node) => nodeCorner(view, node));
  const { x, y } = present(nodes[0], 'start');
  if (isFrozen(edge)) return refuse('moveVertex.outlineFrozen', { x, y });
  const inner = innerCorners(edge);
  if (ends === 'stay') {
    if (inner.length === 0) return refuse('moveEdge.nothingBetween', { x, y });
    return moveVertices(view, { corners: inner, by });
  }
  const frozen = nodes.find((node) => isFrozenCorner(view, node));
  if (frozen !== undefined) return refuse('moveEdge.endFrozen', { x: frozen.x, y: frozen.y });
  return moveVertices(view, { corners: [...nodes, ...inner], by });
}
