import { present } from '../../base/invariant';
import { refuse, type Result } from '../../base/result';
import type { ChangeSet } from '../../document/changeSet';
import { createDraft } from '../../document/draft';
import type { EdgeRecord } from '../../document/records/graph';
import type { PlanView } from '../../document/view';
import { finish, type KernelRefusal } from '../proof/finish';
import { isFrozen } from '../edit/frozen';
import { rehomeBindings } from '../edit/rehomeBindings';
import { cellsBeside, edgesAtCorner, type Corner } from '../read/vertexAt';

export interface StraightenEdgeArgs {
  readonly from: Corner;
  readonly to: Corner;
}

export type StraightenEdgeRefusal =
  | 'straightenEdge.notOneEdge'
  | 'straightenEdge.outlineFrozen'
  | 'straightenEdge.alreadyStraight'
  | KernelRefusal;

/**
 * Draws the boundary between two corners of one edge as a straight line: the vertices between them go. Of a closed
 * edge the way with fewer vertices is meant; where two edges join the same nodes, the one with more vertices.
 *
 * Refuses corners that do not lie on one edge, the outline of the network, a boundary without a vertex between the
 * corners, and a line that would cross, touch or pass another boundary. Costs the edge, its neighbours and cells.
 */
export function straightenEdge(
  view: PlanView,
  { from, to }: StraightenEdgeArgs,
): Result<ChangeSet, StraightenEdgeRefusal> {
  const { x, y } = from;
  const shared = edgesAtCorner(view, from).filter(({ id }) =>
    edgesAtCorner(view, to).some((other) => other.id === id),
  );
  const spans = shared
    .map((edge) => ({ edge, span: spanBetween(edge, from, to) }))
    .sort((a, b) => lengthOf(b.span) - lengthOf(a.span) || a.edge.id - b.edge.id);
  const widest = spans.find(({ edge }) => !isFrozen(edge)) ?? spans[0];
  if (widest === undefined || (from.x === to.x && from.y === to.y))
    return refuse('straightenEdge.notOneEdge', { x, y });
  const { edge, span } = widest;
  if (isFrozen(edge)) return refuse('straightenEdge.outlineFrozen', { x, y });
  if (lengthOf(span) === 0) return refuse('straightenEdge.alreadyStraight', { x, y });
  const draft = createDraft(view);
  draft.put('edge', { ...edge, points: edge.points.filter((_, at) => at < span[0] || at >= span[1]) });
  rehomeBindings(draft, cellsBeside([edge]));
  return finish(view, draft);
}

/** From and to where numbers of `points` lie between the corners. */
type Span = readonly [from: number, to: number];

function lengthOf([from, to]: Span): number {
  return to - from;
}

function spanBetween(edge: EdgeRecord, from: Corner, to: Corner): Span {
  const spans = placesOf(edge, from).flatMap((a) =>
    placesOf(edge, to).map((b): Span => [Math.min(a, b) + 2, Math.max(a, b)]),
  );
  spans.sort((a, b) => lengthOf(a) - lengthOf(b));
  return present(spans[0], 'span');
}

/** Where a corner stands in `points`; the nodes before its start and behind its end. */
function placesOf(edge: EdgeRecord, corner: Corner): number[] {
  if (corner.kind === 'vertex') return [corner.at];
  return [
    ...(edge.start === corner.node ? [-2] : []),
    ...(edge.end === corner.node ? [edge.points.length] : []),
  ];
}
