import type { Category } from '../document/granularity';
import type { PlanView } from '../document/view';
import { countCells } from '../hierarchy/countCells';

/** Order and wording of the source slide; a quotation, therefore not translated. */
const WORDING: readonly (readonly [Category, string])[] = [
  ['RURAL', '乡村'],
  ['INDUSTRY', '行业客户'],
  ['CLUSTER', '中小企业及聚类'],
  ['NONCLUSTER', '非聚类'],
  ['COMMUNITY', '社区'],
  ['VACANT', '空地'],
];

/** The line of the source slide (S-44…46) with the plan's own numbers, ready to paste. */
export function slideText(view: PlanView): string {
  let level1 = 0;
  let level2 = 0;
  for (const { level } of view.all('grid')) {
    if (level === 1) level1++;
    if (level === 2) level2++;
  }
  const { plan } = countCells(view);
  const parts = WORDING.map(([category, name]) => `${name}${plan.byCategory[category]}个`);
  return `一级网格${level1}个，二级网格${level2}个（含网元${plan.total}个），其中：${parts.join('，')}。`;
}
