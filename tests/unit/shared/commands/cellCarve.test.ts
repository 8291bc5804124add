import { describe, expect, it } from 'vitest';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { applySound, refusal } from '../../../support/checks';
import { runCommand } from '../../../support/runCommand';

describe('cell.carve', () => {
  it('accepts an outline with or without its closing point', () => {
    for (const closing of [[], [[2, 2]]]) {
      const drawn = asciiCoverage('A A');
      const ring = [[2, 2], [8, 2], [8, 8], [2, 8], ...closing];
      const change = applySound(drawn.plan, runCommand(drawn, 'cell.carve', { ring, granularity: 'MARKET' }));
      expect(change.cell?.added).toMatchObject([{ granularity: 'MARKET', name: 'A（2）' }]);
    }
  });

  it('refuses what lies outside the network altogether', () => {
    const drawn = asciiCoverage('A A');
    const ring = [
      [52, 2],
      [62, 2],
      [62, 12],
    ];
    expect(refusal(runCommand(drawn, 'cell.carve', { ring, granularity: 'MARKET' }))).toBe(
      'carveCell.nothingToCut',
    );
  });
});
