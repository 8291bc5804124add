import { describe, expect, it } from 'vitest';
import { commandById } from '../../../../shared/commands/registry';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { applySound, refusal } from '../../../support/checks';
import { runCommand } from '../../../support/runCommand';

const street = [
  [10, -5],
  [10, 15],
];

describe('cell.splitByLines', () => {
  it('takes lines in metres', () => {
    const drawn = asciiCoverage('A A B');
    const change = applySound(
      drawn.plan,
      runCommand(drawn, 'cell.splitByLines', { cells: [[5, 5]], lines: [street] }),
    );
    expect(change.cell?.added).toHaveLength(1);
  });

  it('takes the lines of the plan by kind', () => {
    const drawn = asciiCoverage('A A A');
    const line = (kind: 'RIVER' | 'STREET', x: number) =>
      ({ id: drawn.ids.nextId(), kind, name: '', points: [x, -5000, x, 15_000] }) as const;
    drawn.plan.apply({
      line: { added: [line('RIVER', 8000), line('STREET', 20_000)], updated: [], removed: [] },
    });
    const change = applySound(
      drawn.plan,
      runCommand(drawn, 'cell.splitByLines', { cells: [[5, 5]], kinds: ['RIVER', 'RAILWAY'] }),
    );
    expect(change.node?.added.map(({ x }) => x)).toEqual([8000, 8000]);
  });

  it('carries ends on by `reach` metres and joins blocks below `smallest` square metres', () => {
    const drawn = asciiCoverage('A A A');
    const short = [
      [10, 2],
      [10, 8],
    ];
    const args = { cells: [[5, 5]], lines: [short], reach: 3 };
    expect(refusal(runCommand(drawn, 'cell.splitByLines', { ...args, smallest: 101 }))).toBe(
      'splitByLines.nothingCut',
    );
    applySound(drawn.plan, runCommand(drawn, 'cell.splitByLines', { ...args, smallest: 99 }));
    expect(drawn.plan.count('cell')).toBe(2);
  });

  it('wants lines or kinds, and bounds what a script may ask for', () => {
    const schema = commandById('cell.splitByLines')?.args;
    expect(schema?.safeParse({ cells: [[5, 5]] }).success).toBe(false);
    expect(schema?.safeParse({ cells: [[5, 5]], lines: [street], smallest: 19 }).success).toBe(false);
    expect(schema?.safeParse({ cells: [[5, 5]], lines: Array(501).fill(street) }).success).toBe(false);
    expect(schema?.safeParse({ cells: [[5, 5]], lines: [street] }).success).toBe(true);
  });
});
