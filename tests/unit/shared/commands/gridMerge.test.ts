import { describe, expect, it } from 'vitest';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { applySound, refusal } from '../../../support/checks';
import { cellNames, gridNamed } from '../../../support/gridTree';
import { runCommand } from '../../../support/runCommand';

describe('grid.merge', () => {
  it('makes one grid of those named by code and keeps the one that is asked for', () => {
    const drawn = asciiCoverage('A B C', { A: 'a', B: 'b', C: 'b' });
    const [a, b] = [gridNamed(drawn, 'a').code, gridNamed(drawn, 'b').code];
    applySound(drawn.plan, runCommand(drawn, 'grid.merge', { grids: [a, b], keep: a }));
    expect(cellNames(drawn, 'a')).toEqual(['A', 'B', 'C']);
  });

  it('refuses a code that no grid has, also as the one to keep', () => {
    const drawn = asciiCoverage('A B', { A: 'a', B: 'b' });
    const [a, b] = [gridNamed(drawn, 'a').code, gridNamed(drawn, 'b').code];
    for (const args of [{ grids: [a, '071930999999'] }, { grids: [a, b], keep: '071930999999' }]) {
      expect(refusal(runCommand(drawn, 'grid.merge', args))).toBe('command.noGrid');
    }
  });
});
