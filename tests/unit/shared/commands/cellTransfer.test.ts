import { describe, expect, it } from 'vitest';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { applySound, refusal } from '../../../support/checks';
import { runCommand } from '../../../support/runCommand';

describe('cell.transfer', () => {
  it('puts a cell under another level-3 grid; outlines follow because they are derived', () => {
    const drawn = asciiCoverage('A B C', { C: 'other' });
    const other = drawn.plan.get('grid', drawn.plan.get('cell', drawn.cell['C'] ?? 0)?.parent ?? 0);
    const change = applySound(
      drawn.plan,
      runCommand(drawn, 'cell.transfer', { cells: [[15, 5]], grid: other?.code }),
    );
    expect(change.edge).toBeUndefined();
    expect(drawn.plan.cellsOfGrid(other?.id ?? 0)).toHaveLength(2);
  });

  it('refuses a grid of another level and cells that are there already', () => {
    const drawn = asciiCoverage('A B');
    const grids = [...drawn.plan.all('grid')];
    const code = (level: number): string => grids.find((grid) => grid.level === level)?.code ?? '';
    expect(refusal(runCommand(drawn, 'cell.transfer', { cells: [[5, 5]], grid: code(2) }))).toBe(
      'transferCells.notLevel3',
    );
    expect(refusal(runCommand(drawn, 'cell.transfer', { cells: [[5, 5]], grid: code(3) }))).toBe(
      'transferCells.alreadyThere',
    );
  });
});
