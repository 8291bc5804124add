import { faceArea } from '../topology/read/measure';
import { SMALLEST_CELL } from '../topology/proof/smallestCell';
import type { Observation } from './finding';
import type { Rule, RuleContext } from './rule';
import { cellSubject } from './subjects';

/** Smallest cell, square metres (domain G03): the kernel refuses edits that would make a smaller one. */
export const SMALLEST = SMALLEST_CELL / 1e6;

/** G03 (S-15), lower bound: a cell is no smaller than a small building. */
export const smallCell: Rule = { id: 'G03', level: 'ERROR', gate: 'SUBMIT', check };

function* check({ view, scope, places }: RuleContext): Generator<Observation> {
  for (const cell of scope.rows('cell')) {
    if (view.edgesOfFace(cell.id).length === 0) continue; // G01 says so
    const area = faceArea(view, cell.id) / 1e6;
    if (area >= SMALLEST) continue;
    yield {
      key: cell.code,
      subjects: [cellSubject(cell)],
      place: places.ofCell(cell.id),
      params: { name: cell.name, area: Math.round(area * 100) / 100, smallest: SMALLEST },
    };
  }
}
