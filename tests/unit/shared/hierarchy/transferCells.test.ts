import { describe, expect, it } from 'vitest';
import { createDraft } from '../../../../shared/document/draft';
import { transferCells } from '../../../../shared/hierarchy/transferCells';
import { asciiCoverage, type AsciiPlan } from '../../../support/asciiCoverage';
import { applySound } from '../../../support/checks';
import { cellNames, gridNamed } from '../../../support/gridTree';
import { runCommand } from '../../../support/runCommand';

function rename({ plan, cell }: AsciiPlan, letter: string, name: string): void {
  const draft = createDraft(plan);
  const row = plan.get('cell', cell[letter] ?? 0);
  if (row === undefined) throw new Error(letter);
  draft.put('cell', { ...row, name });
  plan.apply(draft.changes());
}

describe('transferCells', () => {
  it('writes one REPARENT row per cell with both parents by code', () => {
    const drawn = asciiCoverage('A B C', { C: 'other' });
    const { plan, cell, ids } = drawn;
    const [from, to] = [gridNamed(drawn, 'L3'), gridNamed(drawn, 'other')];
    const cells = [cell['A'] ?? 0, cell['B'] ?? 0, cell['C'] ?? 0];
    const change = applySound(plan, transferCells(plan, { cells, grid: to.id, ids }));
    expect(change.lineage?.added).toHaveLength(2);
    expect(change.lineage?.added[0]).toMatchObject({ op: 'REPARENT', reason: `${from.code}>${to.code}` });
    expect(cellNames(drawn, 'other')).toEqual(['A', 'B', 'C']);
  });

  it('leaves an emptied grid for the rule about empty grids', () => {
    const drawn = asciiCoverage('A B', { B: 'other' });
    const { plan, cell, ids } = drawn;
    const grid = gridNamed(drawn, 'other').id;
    applySound(plan, transferCells(plan, { cells: [cell['A'] ?? 0], grid, ids }));
    expect(cellNames(drawn, 'L3')).toEqual([]);
  });

  it('refuses a name that a new sibling has in another width, and offers to rename, which works', () => {
    const drawn = asciiCoverage('A B', { B: 'other' });
    rename(drawn, 'A', 'Ｂ ');
    const { plan, cell, ids } = drawn;
    const grid = gridNamed(drawn, 'other').id;
    const result = transferCells(plan, { cells: [cell['A'] ?? 0], grid, ids });
    if (result.ok || result.refusal.fix === undefined) expect.fail('refused with a fix');
    expect(result.refusal).toMatchObject({ code: 'transferCells.nameTaken', params: { x: 5000, y: 5000 } });
    const { command, args } = result.refusal.fix;
    applySound(plan, runCommand(drawn, command, args));
    expect(cellNames(drawn, 'other')).toEqual(['B', 'Ｂ （2）']);
  });
});
