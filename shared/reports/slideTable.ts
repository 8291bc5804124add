import { CATEGORIES, CLASSES, GRANULARITY_CODES, classOf } from '../document/granularity';
import type { PlanView } from '../document/view';
import { countCells } from '../hierarchy/countCells';
import type { Report, ReportTable, ReportValue } from './report';

/** R1: the table of the source slide (S-44…46), then level 3, the five classes and the 20 granularities. */
export const slideTable: Report = { id: 'r1_slide_table', build };

function build(view: PlanView): ReportTable {
  const levels = [0, 0, 0, 0];
  for (const grid of view.all('grid')) levels[grid.level] = (levels[grid.level] ?? 0) + 1;
  const { plan } = countCells(view);
  const classes = new Map<string, number>();
  const granularities = new Map<string, number>();
  for (const { granularity } of view.all('cell')) {
    granularities.set(granularity, (granularities.get(granularity) ?? 0) + 1);
    const cellClass = classOf(granularity);
    classes.set(cellClass, (classes.get(cellClass) ?? 0) + 1);
  }
  const rows: ReportValue[][] = [
    ['level', '1', levels[1] ?? 0],
    ['level', '2', levels[2] ?? 0],
    ['level', '4', plan.total],
    ...CATEGORIES.map((category) => ['category', category, plan.byCategory[category]]),
    ['level', '3', levels[3] ?? 0],
    ...CLASSES.map((cellClass) => ['class', cellClass, classes.get(cellClass) ?? 0]),
    ...GRANULARITY_CODES.map((code) => ['granularity', code, granularities.get(code) ?? 0]),
  ];
  return { columns: ['list', 'code', 'count'], rows };
}
