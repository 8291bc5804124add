import { describe, expect, it } from 'vitest';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { applySound, refusal } from '../../../support/checks';
import { runCommand } from '../../../support/runCommand';

describe('gap.fillAll', () => {
  it('fills every gap in one step', () => {
    const drawn = asciiCoverage(`
      A _ A B
      A A B _`);
    const change = applySound(drawn.plan, runCommand(drawn, 'gap.fillAll', { to: 'longestBorder' }));
    expect(drawn.plan.edgesOfFace(-1)).toEqual([]);
    expect(change.lineage?.added).toHaveLength(2);
  });

  it('takes the greatest width in metres', () => {
    const drawn = asciiCoverage('A _ A');
    const fill = (widest: number) => runCommand(drawn, 'gap.fillAll', { to: 'largerArea', widest });
    expect(refusal(fill(4.9))).toBe('fillGaps.noneNarrow');
    applySound(drawn.plan, fill(5));
  });
});
