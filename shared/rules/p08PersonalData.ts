import type { Observation } from './finding';
import type { Rule, RuleContext } from './rule';

/** A Chinese mobile number or an 18-digit identity number, standing alone among digits. */
export const PERSONAL_DATA =
  /(?<!\d)(?:1[3-9]\d{9}|[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx])(?!\d)/;

/** P08 (S-67): no personal identifier in the texts of the plan. The finding does not repeat it. */
export const personalData: Rule = { id: 'P08', level: 'ERROR', gate: 'SUBMIT', check };

function* check({ scope, places }: RuleContext): Generator<Observation> {
  for (const cell of scope.rows('cell')) {
    if (!PERSONAL_DATA.test(cell.name)) continue;
    yield {
      key: `cell/${cell.code}`,
      subjects: [{ table: 'cell', id: cell.id, code: cell.code }],
      place: places.ofCell(cell.id),
      params: { code: cell.code },
    };
  }
  for (const grid of scope.rows('grid')) {
    if (!PERSONAL_DATA.test(grid.name)) continue;
    yield {
      key: `grid/${grid.code}`,
      subjects: [{ table: 'grid', id: grid.id, code: grid.code }],
      params: { code: grid.code },
    };
  }
  for (const table of ['box', 'outlet'] as const) {
    for (const row of scope.rows(table)) {
      if (!PERSONAL_DATA.test(row.address)) continue;
      yield {
        key: `${table}/${row.code}`,
        subjects: [{ table, id: row.id, code: row.code }],
        place: places.ofPoint(row.x, row.y),
        params: { code: row.code },
      };
    }
  }
}
