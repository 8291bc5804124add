import type { EdgeId, NodeId } from '../base/ids';
import type { ChangeSet } from '../document/changeSet';
import type { EdgeRecord, NodeRecord } from '../document/records/graph';
import { rowOf, type PlanView } from '../document/view';

/** A boundary as a change finds or leaves it: the faces beside it and its whole line, lattice millimetres. */
export interface BoundaryLine {
  readonly left: number;
  readonly right: number;
  readonly line: readonly number[];
}

/** Every boundary that a change draws, removes, moves or gives another face, before and after it. */
export interface MovedGround {
  readonly before: readonly BoundaryLine[];
  readonly after: readonly BoundaryLine[];
}

/** Costs the change and the edges at its moved nodes. `view` is the plan before the change. */
export function movedGround(view: PlanView, change: ChangeSet): MovedGround {
  const nodes = new Map<NodeId, NodeRecord>();
  for (const node of change.node?.added ?? []) nodes.set(node.id, node);
  const moved: NodeId[] = [];
  for (const [before, after] of change.node?.updated ?? []) {
    nodes.set(after.id, after);
    if (before.x !== after.x || before.y !== after.y) moved.push(after.id);
  }
  const old = (id: NodeId): NodeRecord => rowOf(view, 'node', id);
  const fresh = (id: NodeId): NodeRecord => nodes.get(id) ?? old(id);
  const written = new Set<EdgeId>();
  const before: BoundaryLine[] = [];
  const after: BoundaryLine[] = [];
  for (const edge of change.edge?.removed ?? []) {
    written.add(edge.id);
    before.push(boundaryLine(edge, old));
  }
  for (const [was, is] of change.edge?.updated ?? []) {
    written.add(is.id);
    before.push(boundaryLine(was, old));
    after.push(boundaryLine(is, fresh));
  }
  for (const edge of change.edge?.added ?? []) after.push(boundaryLine(edge, fresh));
  for (const node of moved) {
    for (const id of view.edgesAtNode(node)) {
      if (written.has(id)) continue;
      written.add(id);
      const edge = rowOf(view, 'edge', id);
      before.push(boundaryLine(edge, old));
      after.push(boundaryLine(edge, fresh));
    }
  }
  return { before, after };
}

function boundaryLine(edge: EdgeRecord, node: (id: NodeId) => NodeRecord): BoundaryLine {
  const { start, end, left, right, points } = edge;
  const [from, to] = [node(start), node(end)];
  return { left, right, line: [from.x, from.y, ...points, to.x, to.y] };
}
