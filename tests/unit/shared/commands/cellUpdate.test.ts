import { describe, expect, it } from 'vitest';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { applySound, refusal } from '../../../support/checks';
import { runCommand } from '../../../support/runCommand';

describe('cell.update', () => {
  it('classifies many cells at once and writes a lineage row each', () => {
    const drawn = asciiCoverage('A B C');
    const change = applySound(
      drawn.plan,
      runCommand(drawn, 'cell.update', {
        cells: [
          [5, 5],
          [15, 5],
        ],
        granularity: 'PARK',
      }),
    );
    expect(change.cell?.updated).toHaveLength(2);
    expect(change.lineage?.added.map((row) => row.op)).toEqual(['RECLASSIFY', 'RECLASSIFY']);
  });

  it('refuses a sibling’s name, one name for two cells, and no change', () => {
    const drawn = asciiCoverage('A B');
    expect(refusal(runCommand(drawn, 'cell.update', { cells: [[5, 5]], name: 'B' }))).toBe(
      'updateCells.nameTaken',
    );
    expect(
      refusal(
        runCommand(drawn, 'cell.update', {
          cells: [
            [5, 5],
            [15, 5],
          ],
          name: 'X',
        }),
      ),
    ).toBe('updateCells.oneName');
    expect(refusal(runCommand(drawn, 'cell.update', { cells: [[5, 5]], name: 'A' }))).toBe(
      'updateCells.nothingChanges',
    );
  });
});
