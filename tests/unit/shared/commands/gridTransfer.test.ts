import { describe, expect, it } from 'vitest';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { applySound, refusal } from '../../../support/checks';
import { gridNamed, gridNames, gridTree } from '../../../support/gridTree';
import { runCommand } from '../../../support/runCommand';

describe('grid.transfer', () => {
  it('puts grids named by code under another parent', () => {
    const drawn = asciiCoverage('A B', { A: 'a', B: 'b' });
    gridTree(drawn, { one: { left: ['a'], right: ['b'] } });
    const args = { grids: [gridNamed(drawn, 'a').code], parent: gridNamed(drawn, 'right').code };
    applySound(drawn.plan, runCommand(drawn, 'grid.transfer', args));
    expect(gridNames(drawn, 'right')).toEqual(['a', 'b']);
  });

  it('refuses a code that no grid has, as grid and as parent', () => {
    const drawn = asciiCoverage('A');
    const code = gridNamed(drawn, 'L3').code;
    for (const args of [
      { grids: ['071930999999'], parent: code },
      { grids: [code], parent: '071930999999' },
    ]) {
      expect(refusal(runCommand(drawn, 'grid.transfer', args))).toBe('command.noGrid');
    }
  });
});
