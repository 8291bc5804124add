import type { EdgeId, NodeId } from '../base/ids';
import { present } from '../base/invariant';
import type { ChangeSet } from '../document/changeSet';
import type { EdgeRecord, NodeRecord } from '../document/records/graph';
import type { PlanView } from '../document/view';
import { SegmentSet } from '../geometry/segmentSet';
import { edgeLine } from './rings';

/** Segments of an edge that were not there before an edit: `from` to `to` count segments, `to` left out. */
export interface FreshRun {
  readonly edge: EdgeId;
  readonly from: number;
  readonly to: number;
}

/** Longer runs are cut, so that the rectangle around each is small. */
const LONGEST_RUN = 8;

/**
 * What an edit has drawn anew: the segments of touched edges that no edge had before. Everything else was proven
 * to cross nothing when it was drawn. Costs the vertices of the touched edges.
 *
 * @param after the plan with the edit
 */
export function freshSegments(after: PlanView, change: ChangeSet, touched: Iterable<EdgeId>): FreshRun[] {
  const before = linesBefore(after, change);
  const old = new SegmentSet(before.reduce((sum, line) => sum + line.length / 2, 0));
  for (const line of before) old.addLine(line);
  const runs: FreshRun[] = [];
  for (const id of touched) {
    const line = edgeLine(after, present(after.get('edge', id), `edge ${id}`));
    const segments = line.length / 2 - 1;
    let from = -1;
    for (let s = 0; s <= segments; s++) {
      const isFresh = s < segments && !old.has(line, 2 * s);
      if (from >= 0 && (!isFresh || s - from === LONGEST_RUN)) {
        runs.push({ edge: id, from, to: s });
        from = -1;
      }
      if (isFresh && from < 0) from = s;
    }
  }
  return runs;
}

/** Lines, before the edit, of the edges that it has replaced, removed or moved the ends of. */
function linesBefore(after: PlanView, change: ChangeSet): number[][] {
  const nodes = new Map<NodeId, NodeRecord>();
  for (const [before] of change.node?.updated ?? []) nodes.set(before.id, before);
  for (const node of change.node?.removed ?? []) nodes.set(node.id, node);
  const view: Pick<PlanView, 'get'> = {
    get: (table, id) => ((table === 'node' ? nodes.get(id) : undefined) ?? after.get(table, id)) as never,
  };
  const edges = new Map<EdgeId, EdgeRecord>();
  for (const [before] of change.edge?.updated ?? []) edges.set(before.id, before);
  for (const edge of change.edge?.removed ?? []) edges.set(edge.id, edge);
  const added = new Set(change.edge?.added.map(({ id }) => id));
  for (const [node] of change.node?.updated ?? []) {
    for (const id of after.edgesAtNode(node.id)) {
      if (!edges.has(id) && !added.has(id)) edges.set(id, present(after.get('edge', id), `edge ${id}`));
    }
  }
  return [...edges.values()].map((edge) => edgeLine(view, edge));
}
