import type { EdgeId } from '../../base/ids';
import { ok, refuse, type Result } from '../../base/result';
import type { EdgeRecord } from '../../document/records/graph';
import { rowOf, type PlanView } from '../../document/view';
import { isFrozen } from './frozen';

/** Those of some edges that may be drawn in another way; a refusal when all belong to the network's outline. */
export function openEdges<C extends string>(
  view: PlanView,
  ids: readonly EdgeId[],
  code: C,
): Result<EdgeRecord[], C> {
  const edges = [...new Set(ids)].sort((a, b) => a - b).map((id) => rowOf(view, 'edge', id));
  const open = edges.filter((edge) => !isFrozen(edge));
  if (open.length > 0) return ok(open);
  const first = edges[0] && view.get('node', edges[0].start);
  return refuse(code, { count: edges.length, x: first?.x ?? 0, y: first?.y ?? 0 });
}
