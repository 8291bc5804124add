import { describe, expect, it } from 'vitest';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { applySound, refusal } from '../../../support/checks';
import { cornerOn } from '../../../support/corners';
import { runCommand } from '../../../support/runCommand';

const DRAWING = `
  A A A B B
  A A A B B
  C C D D D
  C C D D D`;

describe('nodes.snap', () => {
  it('joins two corners within the tolerance in metres', () => {
    const drawn = asciiCoverage(DRAWING);
    const snap = { corner: [20.4, 20], onto: [29.6, 20], reach: 0.5 };
    expect(refusal(runCommand(drawn, 'nodes.snap', snap))).toBe('snapTogether.tooFar');
    applySound(drawn.plan, runCommand(drawn, 'nodes.snap', { ...snap, tolerance: 10 }));
    expect(cornerOn(drawn, [30, 20]).kind).toBe('node');
    expect(() => cornerOn(drawn, [20, 20])).toThrow();
  });

  it('refuses places without a corner', () => {
    const drawn = asciiCoverage(DRAWING);
    expect(refusal(runCommand(drawn, 'nodes.snap', { corner: [5, 5], onto: [20, 20] }))).toBe(
      'command.noCorner',
    );
    expect(refusal(runCommand(drawn, 'nodes.snap', { corner: [20, 20], onto: [5, 5] }))).toBe(
      'command.noCorner',
    );
  });
});
