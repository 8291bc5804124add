import type { NodeId } from '../base/ids';
import { present } from '../base/invariant';
import type { PlanView } from '../document/view';
import type { CoverageProblem } from './coverageProblem';
import { edgeOf, faceOf, halfEdgesAround, twin } from './halfEdge';

/**
 * Walks once around a node: the ground between two neighbouring edges must carry one name. Together with
 * "no edges cross" this proves that there is neither a gap nor an overlap near the node.
 */
export function nodeProblem(view: PlanView, node: NodeId): CoverageProblem | undefined {
  const around = halfEdgesAround(view, node);
  for (let i = 0; i < around.length; i++) {
    const half = present(around[i], 'half-edge');
    const next = present(around[(i + 1) % around.length], 'half-edge');
    const left = faceOf(view, half);
    const right = faceOf(view, twin(next));
    if (left === right) continue;
    const { x, y } = present(view.get('node', node), `node ${node}`);
    const edges = [edgeOf(view, half).id, edgeOf(view, next).id];
    return { kind: 'sides', cells: [left, right].filter((face) => face > 0), edges, x, y };
  }
  return undefined;
}
