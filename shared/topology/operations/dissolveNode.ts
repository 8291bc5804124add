import type { NodeId } from '../../base/ids';
import { refuse, type Result } from '../../base/result';
import type { ChangeSet } from '../../document/changeSet';
import { createDraft } from '../../document/draft';
import type { PlanView } from '../../document/view';
import { dissolveNode } from '../edit/dissolve';
import { finish, type KernelRefusal } from '../proof/finish';
import { rehomeBindings } from '../edit/rehomeBindings';
import { cellsBeside, edgesAtCorner, nodeCorner } from '../read/vertexAt';

export type DissolveNodeRefusal =
  'dissolveNode.boundariesMeet' | 'dissolveNode.closesBoundary' | KernelRefusal;

/**
 * Makes one edge of the two that meet at a superfluous node, as cuts and foreign data leave them. The boundary
 * keeps its shape: the node becomes a vertex, or vanishes where a cut had set it on a straight boundary.
 *
 * Refuses a node where three or more boundaries meet (with their number), and the one node that a closed
 * boundary needs to begin and end at. Costs the vertices of the two edges and their faces.
 */
export function dissolveSuperfluousNode(
  view: PlanView,
  { node }: { readonly node: NodeId },
): Result<ChangeSet, DissolveNodeRefusal> {
  const corner = nodeCorner(view, node);
  const { x, y } = corner;
  const edges = edgesAtCorner(view, corner);
  const ends = edges.reduce((sum, edge) => sum + (edge.start === edge.end ? 2 : 1), 0);
  if (ends > 2) return refuse('dissolveNode.boundariesMeet', { count: ends, x, y });
  const cells = cellsBeside(edges);
  const draft = createDraft(view);
  if (edges.length === 2) dissolveNode(draft, node);
  if (draft.get('node', node) !== undefined) {
    const cell = cells[0] === undefined ? undefined : view.get('cell', cells[0]);
    return refuse('dissolveNode.closesBoundary', { cell: cell?.code ?? '', x, y });
  }
  rehomeBindings(draft, cells);
  return finish(view, draft);
}
