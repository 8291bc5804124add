import { OUTSIDE } from '../base/ids';
import { edgeBounds } from '../document/edgeBounds';
import { mergeBounds } from '../document/mergeBounds';
import type { Box2D, PlanView } from '../document/view';

/** The rectangle around the rim of the network (lattice millimetres); null for a plan without ground. Costs the rim. */
export function planBounds(view: PlanView): Box2D | null {
  return mergeBounds(
    view.edgesOfFace(OUTSIDE).map((id) => {
      const edge = view.get('edge', id);
      return edge === undefined ? null : edgeBounds(view, edge);
    }),
  );
}
