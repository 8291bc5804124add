import { OUTSIDE, type EdgeId, type NodeId } from '../../base/ids';
import { refuse, type Result } from '../../base/result';
import type { Millimetres } from '../../base/units';
import { isEmptyChange, type ChangeSet } from '../../document/changeSet';
import { createDraft } from '../../document/draft';
import type { EdgeRecord } from '../../document/records/graph';
import { rowOf, type PlanView } from '../../document/view';
import { followLine } from '../../geometry/followLine';
import { finish, type KernelRefusal } from '../proof/finish';
import { openEdges } from '../edit/openEdges';
import { rehomeBindings } from '../edit/rehomeBindings';
import { edgeLine } from '../read/rings';
import { cellsBeside } from '../read/vertexAt';

export interface AlignToLineArgs {
  readonly edges: readonly EdgeId[];
  /** The road or river to follow: x0, y0 … in lattice millimetres. */
  readonly line: readonly number[];
  readonly tolerance: Millimetres;
}

export type AlignToLineRefusal = 'alignToLine.outlineFrozen' | 'alignToLine.nothingNear' | KernelRefusal;

/**
 * Lets boundaries follow a line where they run within a tolerance of it: each piece between corners that lies near
 * the line altogether is replaced by the line between the nearest places. Boundaries that merely cross the line
 * stay. A node at the end of such a piece moves onto the line, with all boundaries that meet there; the outline of
 * the network and its nodes do not move.
 *
 * Refuses when all edges belong to that outline, when none runs near the line, and when boundaries would cross,
 * touch or collapse (two boundaries within the tolerance of one line: name fewer edges or a smaller tolerance).
 * Costs the vertices of the edges times those of the line, and the cells of what moves.
 */
export function alignToLine(view: PlanView, args: AlignToLineArgs): Result<ChangeSet, AlignToLineRefusal> {
  const { line, tolerance } = args;
  const edges = openEdges(view, args.edges, 'alignToLine.outlineFrozen');
  if (!edges.ok) return edges;
  const draft = createDraft(view);
  const moved = new Set<NodeId>();
  for (const edge of edges.value) {
    const free = { start: isFree(view, edge.start), end: isFree(view, edge.end) };
    const followed = followLine(edgeLine(view, edge), line, tolerance, free);
    if (followed.pieces === 0) continue;
    const places = followed.line;
    for (const [node, x, y] of [
      [edge.start, places[0], places[1]],
      [edge.end, places.at(-2), places.at(-1)],
    ] as [NodeId, number, number][]) {
      const row = rowOf(view, 'node', node);
      if (row.x === x && row.y === y) continue;
      draft.put('node', { ...row, x, y });
      moved.add(node);
    }
    draft.put('edge', { ...edge, points: places.slice(2, -2) });
  }
  const changes = draft.changes();
  if (isEmptyChange(changes)) return refuse('alignToLine.nothingNear', { x: line[0] ?? 0, y: line[1] ?? 0 });
  const touched = new Map<EdgeId, EdgeRecord>();
  for (const [, edge] of changes.edge?.updated ?? []) touched.set(edge.id, edge);
  for (const node of moved) {
    for (const id of draft.edgesAtNode(node)) touched.set(id, rowOf(draft, 'edge', id));
  }
  rehomeBindings(draft, cellsBeside(touched.values()));
  return finish(view, draft);
}

/** Whether a node may move: it does not lie on the outline of the network. */
function isFree(view: PlanView, node: NodeId): boolean {
  return view.edgesAtNode(node).every((id) => {
    const { left, right } = rowOf(view, 'edge', id);
    return left !== OUTSIDE && right !== OUTSIDE;
  });
}
