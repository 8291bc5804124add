import { describe, expect, it } from 'vitest';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { applySound, refusal } from '../../../support/checks';
import { runCommand } from '../../../support/runCommand';

describe('vertex.move', () => {
  it('moves the corner nearest to the place within reach', () => {
    const drawn = asciiCoverage(`
      A B
      C D`);
    const change = applySound(
      drawn.plan,
      runCommand(drawn, 'vertex.move', { from: [10.4, 9.8], to: [12, 11], reach: 1 }),
    );
    expect(change.node?.updated[0]?.[1]).toMatchObject({ x: 12_000, y: 11_000 });
  });

  it('refuses where there is no corner, and one on the frozen outline', () => {
    const drawn = asciiCoverage('A B');
    expect(refusal(runCommand(drawn, 'vertex.move', { from: [5, 5], to: [6, 6] }))).toBe(
      'moveVertex.noCorner',
    );
    expect(refusal(runCommand(drawn, 'vertex.move', { from: [10, 0], to: [11, 1] }))).toBe(
      'moveVertex.outlineFrozen',
    );
  });
});
