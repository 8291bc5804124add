import type { EdgeId, NodeId } from '../base/ids';
import { present } from '../base/invariant';
import type { Millimetres } from '../base/units';
import type { PlanView } from '../document/view';

/** A corner of the graph: a node, or the vertex of one edge whose x stands at `at` in the edge's points. */
export type Corner =
  | { readonly kind: 'node'; readonly node: NodeId; readonly x: number; readonly y: number }
  | {
      readonly kind: 'vertex';
      readonly edge: EdgeId;
      readonly at: number;
      readonly x: number;
      readonly y: number;
    };

/** The corner nearest to a point, no farther than `reach`; nodes win over vertices at the same distance. */
export function cornerAt(view: PlanView, x: number, y: number, reach: Millimetres): Corner | undefined {
  let best: Corner | undefined;
  let bestDistance = reach * reach;
  const offer = (corner: Corner): void => {
    const distance = (corner.x - x) ** 2 + (corner.y - y) ** 2;
    if (distance > bestDistance || (distance === bestDistance && best?.kind === 'node')) return;
    best = corner;
    bestDistance = distance;
  };
  for (const id of view.edgesInBox({ minX: x - reach, minY: y - reach, maxX: x + reach, maxY: y + reach })) {
    const edge = present(view.get('edge', id), `edge ${id}`);
    for (let at = 0; at < edge.points.length; at += 2) {
      offer({ kind: 'vertex', edge: id, at, x: edge.points[at] as number, y: edge.points[at + 1] as number });
    }
    for (const node of [edge.start, edge.end]) {
      const place = present(view.get('node', node), `node ${node}`);
      offer({ kind: 'node', node, x: place.x, y: place.y });
    }
  }
  return best;
}
