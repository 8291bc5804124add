import type { CellRecord, GridRecord } from '../document/records/hierarchy';
import { parseCode } from '../hierarchy/codes';
import type { Observation } from './finding';
import type { Rule, RuleContext } from './rule';
import { cellSubject, gridSubject } from './subjects';

/** H03 (S-40): the permanent code fits network and level, its check digit is right, and nobody else has or had it. */
export const permanentCode: Rule = { id: 'H03', level: 'ERROR', gate: 'SUBMIT', check };

function* check({ view, scope, places }: RuleContext): Generator<Observation> {
  const lan = view.get('plan', 1)?.lan ?? '';
  const owners = new Map<string, number>();
  const retired = new Set<string>();
  if (scope.whole) {
    for (const row of view.all('grid')) owners.set(row.code, (owners.get(row.code) ?? 0) + 1);
    for (const row of view.all('cell')) owners.set(row.code, (owners.get(row.code) ?? 0) + 1);
    for (const { op, from, to } of view.all('lineage')) {
      if (from !== null && (op === 'RETIRE' || (op === 'MERGE' && from !== to))) retired.add(from);
    }
    for (const code of retiredBySplits(view)) retired.add(code);
  }
  const variantOf = (row: GridRecord | CellRecord, level: number): string | undefined => {
    const parts = parseCode(row.code);
    if (parts === undefined) return 'malformed';
    if (parts.lan !== lan) return 'otherNetwork';
    if (parts.level !== level) return 'otherLevel';
    if ((owners.get(row.code) ?? 0) > 1) return 'twice';
    return retired.has(row.code) ? 'retired' : undefined;
  };
  for (const grid of scope.rows('grid')) {
    const variant = variantOf(grid, grid.level);
    if (variant === undefined) continue;
    yield {
      key: `${grid.code}:${variant}:${grid.id}`,
      subjects: [gridSubject(grid)],
      place: places.ofGrid(grid.id),
      params: { variant, code: grid.code, name: grid.name, lan, level: grid.level },
    };
  }
  for (const cell of scope.rows('cell')) {
    const variant = variantOf(cell, 4);
    if (variant === undefined) continue;
    yield {
      key: `${cell.code}:${variant}:${cell.id}`,
      subjects: [cellSubject(cell)],
      place: places.ofCell(cell.id),
      params: { variant, code: cell.code, name: cell.name, lan, level: 4 },
    };
  }
}

/** The last rows of a split may miss the whole by rounding. */
const WHOLE = 1 - 1e-6;

/**
 * Codes that a split has left to none of the parts. A code can be split many times; the rows of one split follow each
 * other and share out the whole area. Costs the lineage.
 */
function* retiredBySplits(view: RuleContext['view']): Generator<string> {
  const rows = [...view.all('lineage')].filter(({ op }) => op === 'SPLIT').sort((a, b) => a.id - b.id);
  const open = new Map<string, { share: number; kept: boolean }>();
  for (const { from, to, areaShare } of rows) {
    if (from === null) continue;
    const split = open.get(from) ?? { share: 0, kept: false };
    split.share += areaShare ?? 0;
    split.kept ||= from === to;
    open.set(from, split);
    if (split.share < WHOLE) continue;
    if (!split.kept) yield from;
    open.delete(from);
  }
}
