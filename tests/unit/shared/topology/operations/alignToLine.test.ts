import { describe, expect, it } from 'vitest';
import { alignToLine } from '../../../../../shared/topology/operations/alignToLine';
import { edgeLine } from '../../../../../shared/topology/read/rings';
import { asciiCoverage, metres, type AsciiPlan } from '../../../../support/asciiCoverage';
import { applySound, refusal } from '../../../../support/checks';
import { between, redrawn } from '../../../../support/redrawn';

type Line = readonly (readonly [number, number])[];

function align(drawn: AsciiPlan, edges: readonly number[], line: Line, tolerance = 2000) {
  return alignToLine(drawn.plan, { edges, line: metres(...line), tolerance });
}

const PAIR = `
  A A A A A
  A A A A A
  B B B B B
  B B B B B`;

describe('alignToLine', () => {
  it('lets the boundary follow the line between the nearest places; ends on the outline stay', () => {
    const drawn = redrawn(asciiCoverage(PAIR), 'A', 'B', [10, 21], [20, 20], [30, 19], [40, 20]);
    const change = applySound(
      drawn.plan,
      align(drawn, between(drawn, 'A', 'B'), [
        [-5, 20.5],
        [25, 20.5],
        [55, 19.5],
      ]),
    );
    expect(change.node).toBeUndefined();
    const { points } = change.edge?.updated[0]?.[1] ?? { points: [] };
    const west = points[0] === 10_000 ? points : [];
    expect(west.slice(0, 6)).toEqual(
      metres([10, 20.5], [25, 20.5], [25, 20.5]).slice(0, 4).concat(west.slice(4, 6)),
    );
    expect(points).toHaveLength(6);
  });

  it('moves a node onto the line, with all boundaries that meet there', () => {
    const drawn = asciiCoverage(`
      A A B B
      A A B B
      C C C C
      C C C C`);
    const edges = [...between(drawn, 'A', 'C'), ...between(drawn, 'B', 'C')];
    const guide: Line = [
      [-5, 19.2],
      [20, 19.2],
      [45, 19.2],
    ];
    const wide = redrawn(redrawn(drawn, 'A', 'C', [10, 20.1]), 'B', 'C', [30, 20.1]);
    const change = applySound(wide.plan, align(wide, edges, guide));
    expect(change.node?.updated.map(([, { x, y }]) => [x, y])).toEqual([[20_000, 19_200]]);
    for (const id of edges) {
      const row = wide.plan.get('edge', id) ?? expect.fail('no edge');
      expect(edgeLine(wide.plan, row).filter((value) => value === 19_200).length).toBeGreaterThanOrEqual(2);
    }
  });

  it('leaves a boundary that only crosses the line, and one that is too far away', () => {
    const drawn = redrawn(asciiCoverage(PAIR), 'A', 'B', [20, 20], [30, 21]);
    const edges = between(drawn, 'A', 'B');
    expect(
      refusal(
        align(drawn, edges, [
          [25, 0],
          [25, 40],
        ]),
      ),
    ).toBe('alignToLine.nothingNear');
    expect(
      refusal(
        align(drawn, edges, [
          [0, 30],
          [50, 30],
        ]),
      ),
    ).toBe('alignToLine.nothingNear');
  });

  it('refuses the outline of the network', () => {
    const drawn = asciiCoverage(PAIR);
    expect(
      refusal(
        align(drawn, drawn.plan.edgesOfFace(0), [
          [0, 0.5],
          [50, 0.5],
        ]),
      ),
    ).toBe('alignToLine.outlineFrozen');
  });

  it('refuses to lay two boundaries on one line', () => {
    const drawn = asciiCoverage(`
      A A A A A
      S S S S S
      B B B B B`);
    const both = redrawn(
      redrawn(drawn, 'A', 'S', [10, 20], [40, 20]),
      'S',
      'B',
      ...([
        [10, 10],
        [40, 10],
      ] as [number, number][]),
    );
    const edges = [...between(both, 'A', 'S'), ...between(both, 'S', 'B')];
    expect(
      refusal(
        align(
          both,
          edges,
          [
            [0, 15],
            [50, 15],
          ],
          6000,
        ),
      ),
    ).toMatch(/^kernel\./);
  });
});
