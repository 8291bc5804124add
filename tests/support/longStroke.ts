import { createRandom } from '../../shared/base/random';
import type { ChangeSet } from '../../shared/document/changeSet';
import type { PlanDocument } from '../../shared/document/planDocument';
import type { IdSource } from '../../shared/hierarchy/idSource';
import { splitCells, type SplitCellsArgs } from '../../shared/topology/operations/splitCells';
import { labelPoint } from '../../shared/topology/read/measure';
import { cellPolygons } from '../../shared/topology/read/rings';

/** A stroke across many cells, and the cells that it cuts where one of them would get a crumb. */
export type Stroke = Pick<SplitCellsArgs, 'line' | 'cells'>;

/** The first of some random strokes that cuts 40 cells of three level-3 grids at once; undefined when none does. */
export function longStroke(plan: PlanDocument, freshIds: () => IdSource): Stroke | undefined {
  const random = createRandom('T2');
  const cells = [...plan.all('cell')].sort((a, b) => a.id - b.id);
  for (let tries = 0; tries < 500; tries++) {
    const ends = [random.pick(cells), random.pick(cells), random.pick(cells)];
    const line = ends.flatMap(({ id }) => {
      const { x, y } = labelPoint(cellPolygons(plan, id));
      return [x, y];
    });
    const stroke = acceptable(plan, { line }, freshIds);
    if (stroke !== undefined) return stroke;
  }
  return undefined;
}

/** The stroke as drawn, or as the refusal offers to cut it. */
function acceptable(plan: PlanDocument, stroke: Stroke, freshIds: () => IdSource): Stroke | undefined {
  const result = splitCells(plan, { ...stroke, ids: freshIds() });
  if (result.ok) return isLong(result.value) ? stroke : undefined;
  const codes = result.refusal.fix?.args.cells as string[] | undefined;
  if (codes === undefined || stroke.cells !== undefined) return undefined;
  const cells = codes.map((code) => plan.cellByCode(code)).filter((id) => id !== undefined);
  return acceptable(plan, { ...stroke, cells }, freshIds);
}

function isLong({ cell, lineage }: ChangeSet): boolean {
  const parents = new Set((cell?.added ?? []).map(({ parent }) => parent));
  return new Set(lineage?.added.map(({ from }) => from)).size >= 40 && parents.size >= 3;
}
