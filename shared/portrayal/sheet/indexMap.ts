import { frameFor, type Frame } from '../frame';
import type { PlanScene, SceneEdge } from '../scene';
import type { Box2D } from '../../document/view';
import type { Area } from './layout';

/** The plan in small: level-1 outlines for the index of every sheet, worked out once. */
export interface IndexMap {
  readonly frame: Frame;
  readonly edges: readonly SceneEdge[];
}

/** Costs every edge of the plan once. `ground` is the whole plan. */
export function indexMap(scene: PlanScene, ground: Box2D, area: Area): IndexMap {
  const edges: SceneEdge[] = [];
  for (const { id } of scene.view.all('edge')) {
    const edge = scene.edge(id);
    if (edge.level === 1) edges.push(edge);
  }
  return { frame: frameFor(ground, area.width, area.height, 3), edges };
}
