import type { EdgeId } from '../base/ids';
import type { ChangeSet } from '../document/changeSet';
import { sameRow } from '../document/sameRow';
import { groundOf } from './frame';
import { strokeTwice, type Overlay } from './overlay';
import { meets } from './polyline';
import type { PlanScene, SceneEdge } from './scene';
import { tracePath } from './tracePath';

/** Amber of what has changed since it was approved (see the map's colours), over a casing that shows on any ground. */
const WIDTH = 2.4;

/**
 * Boundaries of an earlier state that the later one has no longer, or elsewhere. `ways` lead from a common state to
 * either of them: together they name every edge that differs. Costs the edges that the changes touch.
 */
export function changedBoundaries(
  earlier: PlanScene,
  later: PlanScene,
  ways: readonly ChangeSet[],
): SceneEdge[] {
  const touched = new Set<EdgeId>();
  for (const { edge, node } of ways) {
    for (const { id } of [...(edge?.added ?? []), ...(edge?.removed ?? [])]) touched.add(id);
    for (const [, { id }] of edge?.updated ?? []) touched.add(id);
    for (const [{ id }] of node?.updated ?? [])
      for (const beside of earlier.view.edgesAtNode(id)) touched.add(beside);
  }
  return [...touched].flatMap((id) => {
    const row = earlier.view.get('edge', id);
    if (row === undefined || row.left === row.right) return [];
    const edge = earlier.edge(id);
    const twin = later.view.get('edge', id) === undefined ? undefined : later.edge(id);
    return twin !== undefined && sameRow([...edge.line], [...twin.line]) ? [] : [edge];
  });
}

/** Draws them over the map. Costs those in view. */
export function drawChangedBoundaries(
  { canvas, frame, theme }: Overlay,
  boundaries: readonly SceneEdge[],
): void {
  const ground = groundOf(frame, 4);
  const inView = boundaries.filter((edge) => meets(edge, ground));
  if (inView.length === 0) return;
  canvas.lineCap = 'round';
  canvas.lineJoin = 'round';
  canvas.globalAlpha = 1;
  canvas.beginPath();
  for (const edge of inView) tracePath(canvas, frame, edge);
  strokeTwice(canvas, { colour: theme.casing, width: WIDTH + 2 }, { colour: theme.warning, width: WIDTH });
}
