import { describe, expect, it } from 'vitest';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { applySound, refusal } from '../../../support/checks';
import { runCommand } from '../../../support/runCommand';

const DRAWING = `
  A B
  C D`;

describe('vertex.move', () => {
  it('moves the corner nearest to the place within reach', () => {
    const drawn = asciiCoverage(DRAWING);
    const change = applySound(
      drawn.plan,
      runCommand(drawn, 'vertex.move', { from: [10.4, 9.8], to: [12, 11], reach: 1 }),
    );
    expect(change.node?.updated[0]?.[1]).toMatchObject({ x: 12_000, y: 11_000 });
  });

  it('refuses a place beyond the outline, or stops before it when asked', () => {
    const drawn = asciiCoverage(DRAWING);
    const move = { from: [10, 10], to: [10, 40] };
    expect(refusal(runCommand(drawn, 'vertex.move', move))).toBe('kernel.wouldCross');
    const change = applySound(drawn.plan, runCommand(drawn, 'vertex.move', { ...move, stop: true }));
    expect(change.node?.updated[0]?.[1]).toMatchObject({ x: 10_000, y: 19_999 });
  });

  it('refuses where there is no corner, and one on the frozen outline, also when it may stop', () => {
    const drawn = asciiCoverage('A B');
    expect(refusal(runCommand(drawn, 'vertex.move', { from: [5, 5], to: [6, 6] }))).toBe(
      'moveVertex.noCorner',
    );
    expect(refusal(runCommand(drawn, 'vertex.move', { from: [10, 0], to: [11, 1] }))).toBe(
      'moveVertex.outlineFrozen',
    );
    expect(refusal(runCommand(drawn, 'vertex.move', { from: [10, 0], to: [11, 1], stop: true }))).toBe(
      'moveVertex.outlineFrozen',
    );
  });
});
