import { describe, expect, it } from 'vitest';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { applySound, refusal } from '../../../support/checks';
import { redrawn } from '../../../support/redrawn';
import { runCommand } from '../../../support/runCommand';

const draw = () => redrawn(asciiCoverage('A A B B'), 'A', 'B', [23, 5]);

describe('boundary.straighten', () => {
  it('takes the two corners by places in metres, within reach', () => {
    const drawn = draw();
    const args = { from: [20.2, 0.1], to: [20, 10], reach: 0.5 };
    const change = applySound(drawn.plan, runCommand(drawn, 'boundary.straighten', args));
    expect(change.edge?.updated[0]?.[1].points).toEqual([]);
  });

  it('refuses a place without a corner', () => {
    const args = { from: [20, 0], to: [30, 5] };
    expect(refusal(runCommand(draw(), 'boundary.straighten', args))).toBe('command.noCorner');
  });
});
