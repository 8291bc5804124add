import type { NodeId } from '../base/ids';
import type { PlanView } from '../document/view';
import { halfEdgesAround, type Around, type HalfEdge } from './halfEdge';

/** `halfEdgesAround`, sorted once per node: for passes over a whole plan that does not change meanwhile. */
export function rememberedAround(view: PlanView): Around {
  const known = new Map<NodeId, readonly HalfEdge[]>();
  return (node) => {
    let around = known.get(node);
    if (around === undefined) known.set(node, (around = halfEdgesAround(view, node)));
    return around;
  };
}
