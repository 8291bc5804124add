import { describe, expect, it } from 'vitest';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { applySound, refusal } from '../../../support/checks';
import { between, redrawn } from '../../../support/redrawn';
import { runCommand } from '../../../support/runCommand';

const draw = () => redrawn(redrawn(asciiCoverage('A A B B C C'), 'A', 'B', [20.3, 5]), 'B', 'C', [40.3, 5]);

describe('boundary.simplify', () => {
  it('names boundaries by cells, by two neighbours, or by a point on one', () => {
    for (const [named, count] of [
      [{ cells: [[25, 5]] }, 2],
      [
        {
          between: [
            [5, 5],
            [25, 5],
          ],
        },
        1,
      ],
      [{ on: [20.3, 5] }, 1],
      [
        {
          between: [
            [5, 5],
            [25, 5],
          ],
          on: [40.3, 5],
        },
        2,
      ],
    ] as const) {
      const drawn = draw();
      const change = applySound(
        drawn.plan,
        runCommand(drawn, 'boundary.simplify', { ...named, tolerance: 0.5 }),
      );
      expect(change.edge?.updated).toHaveLength(count);
    }
  });

  it('takes the tolerance in metres', () => {
    const drawn = draw();
    expect(refusal(runCommand(drawn, 'boundary.simplify', { cells: [[25, 5]], tolerance: 0.2 }))).toBe(
      'simplifyEdges.nothingChanges',
    );
    expect(between(drawn, 'A', 'B')).toHaveLength(1);
  });

  it.each([
    ['command.noBoundaryNamed', {}],
    [
      'command.noneBetween',
      {
        between: [
          [5, 5],
          [45, 5],
        ],
      },
    ],
    [
      'command.noneBetween',
      {
        between: [
          [5, 5],
          [5, 5],
        ],
      },
    ],
    ['command.noEdge', { on: [10, 5] }],
    ['command.noCellAt', { cells: [[99, 99]] }],
  ])('refuses (%s) %j', (code, named) => {
    expect(refusal(runCommand(draw(), 'boundary.simplify', { ...named, tolerance: 1 }))).toBe(code);
  });
});
