import { describe, expect, it } from 'vitest';
import { commandById } from '../../../../shared/commands/registry';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { applySound, refusal } from '../../../support/checks';
import { cellNames, gridNamed } from '../../../support/gridTree';
import { runCommand } from '../../../support/runCommand';

describe('grid.split', () => {
  it('divides the grid with that code along a line in metres and cuts the cells on it', () => {
    const drawn = asciiCoverage('A B C');
    const grid = gridNamed(drawn, 'L3').code;
    const line = [
      [14, -5],
      [14, 15],
    ];
    applySound(drawn.plan, runCommand(drawn, 'grid.split', { grid, line, keep: [1, 1], name: ' 新网点 ' }));
    expect(cellNames(drawn, 'L3')).toEqual(['A', 'B（2）']);
    expect(cellNames(drawn, '新网点')).toEqual(['B', 'C']);
  });

  it('keeps cells whole when it is told to', () => {
    const drawn = asciiCoverage('A B C');
    const grid = gridNamed(drawn, 'L3').code;
    const line = [
      [14, -5],
      [14, 15],
    ];
    applySound(drawn.plan, runCommand(drawn, 'grid.split', { grid, line, cells: 'whole' }));
    expect(drawn.plan.count('cell')).toBe(3);
  });

  it('refuses a code that no grid has, and takes no line without end from a script', () => {
    const drawn = asciiCoverage('A');
    const line = Array.from({ length: 20_001 }, (_, at) => [at, 0]);
    const grid = gridNamed(drawn, 'L3').code;
    expect(commandById('grid.split')?.args.safeParse({ grid, line }).success).toBe(false);
    expect(refusal(runCommand(drawn, 'grid.split', { grid: '071930999999', line: line.slice(0, 2) }))).toBe(
      'command.noGrid',
    );
  });
});
