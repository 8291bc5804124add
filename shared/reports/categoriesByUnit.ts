import { CATEGORIES } from '../document/granularity';
import type { GridRecord } from '../document/records/hierarchy';
import type { PlanView } from '../document/view';
import { countCells, type CellCount } from '../hierarchy/countCells';
import type { Report, ReportTable, ReportValue } from './report';

/** R1 by unit: cells in six categories for the whole plan, then every level-1 grid with its level-2 grids. */
export const categoriesByUnit: Report = { id: 'r1_categories_by_unit', build };

function build(view: PlanView): ReportTable {
  const counts = countCells(view);
  const row = (level: number, code: string, name: string, count: CellCount): ReportValue[] => [
    level,
    code,
    name,
    count.total,
    ...CATEGORIES.map((category) => count.byCategory[category]),
  ];
  const children = (parent: number | null): GridRecord[] =>
    view
      .gridsOfGrid(parent)
      .flatMap((id) => view.get('grid', id) ?? [])
      .sort((a, b) => (a.code < b.code ? -1 : 1));
  const rows: ReportValue[][] = [row(0, '', '', counts.plan)];
  for (const level1 of children(null)) {
    for (const grid of [level1, ...children(level1.id)]) {
      const count = counts.byGrid.get(grid.id);
      if (count !== undefined) rows.push(row(grid.level, grid.code, grid.name, count));
    }
  }
  return { columns: ['level', 'code', 'name', 'cells', ...CATEGORIES], rows };
}
