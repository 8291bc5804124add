import { describe, expect, it } from 'vitest';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { applySound, refusal } from '../../../support/checks';
import { redrawn } from '../../../support/redrawn';
import { runCommand } from '../../../support/runCommand';

const draw = () => redrawn(asciiCoverage('A A B B'), 'A', 'B', [23, 5]);

describe('boundary.smooth', () => {
  it('rounds corners within a tolerance in metres', () => {
    const drawn = draw();
    const change = applySound(
      drawn.plan,
      runCommand(drawn, 'boundary.smooth', { on: [23, 5], tolerance: 1 }),
    );
    expect(change.edge?.updated[0]?.[1].points.length).toBeGreaterThan(2);
  });

  it('leaves corners that turn more sharply than asked for', () => {
    const args = { on: [23, 5], tolerance: 1, sharpest: 30 };
    expect(refusal(runCommand(draw(), 'boundary.smooth', args))).toBe('smoothEdges.nothingChanges');
  });

  it('refuses a point away from every boundary', () => {
    expect(refusal(runCommand(draw(), 'boundary.smooth', { on: [5, 5], tolerance: 1 }))).toBe(
      'command.noEdge',
    );
  });
});
