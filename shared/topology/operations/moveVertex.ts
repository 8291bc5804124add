import type { Result } from '../../base/result';
import type { ChangeSet } from '../../document/changeSet';
import type { PlanView } from '../../document/view';
import type { Corner } from '../read/vertexAt';
import { moveVertices, type MoveVerticesRefusal } from './moveVertices';

export interface MoveVertexArgs {
  readonly corner: Corner;
  /** Where it goes, lattice millimetres. */
  readonly to: readonly [x: number, y: number];
}

/**
 * Moves one corner of the graph to a place: all boundaries that meet there follow. See `moveVertices` for what is
 * refused and what it costs; `lastLegalMove` finds how far a refused move could go.
 */
export function moveVertex(
  view: PlanView,
  { corner, to: [x, y] }: MoveVertexArgs,
): Result<ChangeSet, MoveVerticesRefusal> {
  return moveVertices(view, { corners: [corner], by: [x - corner.x, y - corner.y] });
}
