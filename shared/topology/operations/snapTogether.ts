import type { EdgeId, NodeId } from '../../base/ids';
import { present } from '../../base/invariant';
import { refuse, type Refused, type Result } from '../../base/result';
import type { Millimetres } from '../../base/units';
import type { ChangeSet } from '../../document/changeSet';
import { createDraft, type Draft } from '../../document/draft';
import type { EdgeRecord } from '../../document/records/graph';
import { rowOf, type PlanView } from '../../document/view';
import type { IdSource } from '../../hierarchy/idSource';
import { dissolveNode } from '../edit/dissolve';
import { finish, type KernelRefusal } from '../proof/finish';
import { faceArea } from '../read/measure';
import type { EdgeCut } from '../cut/noding';
import { rehomeBindings } from '../edit/rehomeBindings';
import { edgeLine } from '../read/rings';
import { coordinateKey } from '../cut/coordinateKey';
import { splitEdge } from '../cut/splitEdge';
import { cellsBeside, edgesAtCorner, isFrozenCorner, type Corner } from '../read/vertexAt';

export interface SnapTogetherArgs {
  /** The corner that goes; it stays instead, and the other comes, when it lies on the network's outline. */
  readonly corner: Corner;
  readonly onto: Corner;
  /** How far apart they may be, and how long a boundary between them may be that vanishes. */
  readonly tolerance: Millimetres;
  readonly ids: IdSource;
}

export type SnapTogetherRefusal =
  | 'snapTogether.oneCorner'
  | 'snapTogether.tooFar'
  | 'snapTogether.bothFrozen'
  | 'snapTogether.losesCell'
  | KernelRefusal;

/**
 * Makes one node of two corners that were meant to be one: all boundaries of the first go to the second, a vertex
 * becomes a node of its edge, and boundaries between the two that are no longer than the tolerance vanish.
 * Cells that only met across such a boundary touch at the node from then on.
 *
 * Refuses one corner with itself, corners farther apart than the tolerance, two corners of the frozen outline,
 * a cell that would be left without ground (naming it), and boundaries that would cross or coincide.
 * Costs the vertices of the edges at both corners, their neighbours and faces.
 */
export function snapTogether(view: PlanView, args: SnapTogetherArgs): Result<ChangeSet, SnapTogetherRefusal> {
  const { tolerance, ids } = args;
  const isHeld = isFrozenCorner(view, args.corner);
  const [leaving, staying] = isHeld ? [args.onto, args.corner] : [args.corner, args.onto];
  const { x, y } = leaving;
  const distance = Math.hypot(staying.x - x, staying.y - y);
  if (distance === 0) return refuse('snapTogether.oneCorner', { x, y });
  if (distance > tolerance) {
    const [far, near] = [distance / 1000, tolerance / 1000];
    return refuse('snapTogether.tooFar', { distance: far.toFixed(3), tolerance: near.toFixed(3), x, y });
  }
  if (isHeld && isFrozenCorner(view, args.onto)) return refuse('snapTogether.bothFrozen', { x, y });
  const draft = createDraft(view);
  const [gone, kept] = nodesAt(draft, [leaving, staying], ids);
  const moved = join(draft, gone, kept, tolerance);
  const lost = refuseLostCell(draft, moved, staying);
  if (lost !== undefined) return lost;
  dissolveNode(draft, kept);
  rehomeBindings(draft, cellsBeside([...moved, ...edgesAtCorner(view, leaving)]));
  return finish(view, draft);
}

/** The nodes at corners of the plan below; a vertex becomes one by dividing its edge. */
function nodesAt(draft: Draft, corners: readonly [Corner, Corner], ids: IdSource): [NodeId, NodeId] {
  const cuts = new Map<EdgeId, EdgeCut[]>();
  for (const corner of corners) {
    if (corner.kind === 'node') continue;
    const cut = { segment: corner.at / 2, t: 1, x: corner.x, y: corner.y };
    cuts.set(corner.edge, [...(cuts.get(corner.edge) ?? []), cut]);
  }
  const nodes = new Map<string, NodeId>();
  for (const [edge, list] of cuts) splitEdge(draft, edge, list, ids, nodes);
  const nodeOf = (corner: Corner): NodeId =>
    corner.kind === 'node' ? corner.node : present(nodes.get(coordinateKey(corner.x, corner.y)), 'new node');
  return [nodeOf(corners[0]), nodeOf(corners[1])];
}

/** Hangs the edges of `gone` on `kept` and returns them as they were. */
function join(draft: Draft, gone: NodeId, kept: NodeId, tolerance: Millimetres): EdgeRecord[] {
  const edges = draft.edgesAtNode(gone).map((id) => rowOf(draft, 'edge', id));
  for (const edge of edges) {
    const isBetween = edge.start === kept || edge.end === kept;
    if (isBetween && lineLength(edgeLine(draft, edge)) <= tolerance) {
      draft.remove('edge', edge.id);
      continue;
    }
    const [start, end] = [edge.start, edge.end].map((node) => (node === gone ? kept : node));
    draft.put('edge', { ...edge, start: present(start, 'start'), end: present(end, 'end') });
  }
  draft.remove('node', gone);
  return edges;
}

/** Refuses when a cell beside the moved edges has no ground any more. */
function refuseLostCell(
  draft: Draft,
  moved: readonly EdgeRecord[],
  { x, y }: Corner,
): Refused<'snapTogether.losesCell'> | undefined {
  const lost = cellsBeside(moved).find((cell) => faceArea(draft, cell) <= 0);
  if (lost === undefined) return undefined;
  const { code, name } = rowOf(draft, 'cell', lost);
  return refuse('snapTogether.losesCell', { cell: code, name, x, y });
}

function lineLength(line: readonly number[]): Millimetres {
  let length = 0;
  for (let i = 0; i + 3 < line.length; i += 2) {
    const [ax, ay, bx, by] = line.slice(i, i + 4) as [number, number, number, number];
    length += Math.hypot(bx - ax, by - ay);
  }
  return length;
}
