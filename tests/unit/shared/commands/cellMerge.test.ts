import { describe, expect, it } from 'vitest';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { applySound, refusal } from '../../../support/checks';
import { runCommand } from '../../../support/runCommand';

describe('cell.merge', () => {
  it('merges cells named by points in them and keeps the one that is asked for', () => {
    const drawn = asciiCoverage('A A B');
    applySound(
      drawn.plan,
      runCommand(drawn, 'cell.merge', {
        cells: [
          [5, 5],
          [25, 5],
        ],
        keep: [25, 5],
      }),
    );
    expect([...drawn.plan.all('cell')].map((cell) => cell.name)).toEqual(['B']);
  });

  it('refuses a point outside every cell', () => {
    const drawn = asciiCoverage('A B');
    expect(
      refusal(
        runCommand(drawn, 'cell.merge', {
          cells: [
            [5, 5],
            [99, 5],
          ],
        }),
      ),
    ).toBe('command.noCellAt');
  });
});
