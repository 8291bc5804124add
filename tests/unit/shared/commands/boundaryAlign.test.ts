import { describe, expect, it } from 'vitest';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { applySound, refusal } from '../../../support/checks';
import { redrawn } from '../../../support/redrawn';
import { runCommand } from '../../../support/runCommand';

const draw = () => redrawn(asciiCoverage('A A B B'), 'A', 'B', [20, 2], [20, 8]);

describe('boundary.align', () => {
  it('lets the boundary between two cells follow a line in metres', () => {
    const drawn = draw();
    const args = {
      between: [
        [5, 5],
        [35, 5],
      ],
      line: [
        [21, -5],
        [21, 15],
      ],
      tolerance: 1.5,
    };
    const change = applySound(drawn.plan, runCommand(drawn, 'boundary.align', args));
    const { points } = change.edge?.updated[0]?.[1] ?? { points: [] };
    expect([...points].sort((a, b) => a - b)).toEqual([2000, 8000, 21_000, 21_000]);
  });

  it('refuses when no boundary is named', () => {
    const args = {
      line: [
        [21, -5],
        [21, 15],
      ],
      tolerance: 1.5,
    };
    expect(refusal(runCommand(draw(), 'boundary.align', args))).toBe('command.noBoundaryNamed');
  });
});
