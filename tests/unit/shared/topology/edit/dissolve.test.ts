import { describe, expect, it } from 'vitest';
import { present } from '../../../../../shared/base/invariant';
import { faceArea } from '../../../../../shared/topology/read/measure';
import { asciiCoverage, type AsciiPlan } from '../../../../support/asciiCoverage';
import { applySound } from '../../../../support/checks';
import { cornerOn } from '../../../../support/corners';
import { runCommand } from '../../../../support/runCommand';

const DRAWING = `
  A A A A
  A A A A
  B B B B
  B B B B`;

/** Cuts A along a line that meets the straight boundary of A and B at (20, 20), and gives the new part. */
function cut(drawn: AsciiPlan, line: [number, number][]): string {
  const cells = [drawn.plan.get('cell', drawn.cell['A'] as number)?.code];
  const change = applySound(drawn.plan, runCommand(drawn, 'cell.split', { line, cells }));
  return present(change.cell?.added[0], 'part').code;
}

function area({ plan }: AsciiPlan, code: string): number {
  return faceArea(plan, present(plan.cellByCode(code), code));
}

describe('a node that a cut had set on a straight boundary', () => {
  it('goes with the cut, and leaves no vertex', () => {
    const drawn = asciiCoverage(DRAWING);
    const part = cut(drawn, [
      [20, 15],
      [20, 45],
    ]);
    applySound(drawn.plan, runCommand(drawn, 'cell.merge', { cells: [[5, 35], part] }));
    expect(() => cornerOn(drawn, [20, 20])).toThrow();
  });

  it('stays as a vertex when the boundary that was cut goes instead: no third cell changes shape', () => {
    const drawn = asciiCoverage(DRAWING);
    const part = cut(drawn, [
      [20, 15],
      [20, 30],
      [26, 45],
    ]);
    const before = area(drawn, part);
    // What is left of the cut bends into what is left of the boundary at (20, 20).
    applySound(
      drawn.plan,
      runCommand(drawn, 'cell.merge', {
        cells: [
          [5, 35],
          [5, 5],
        ],
      }),
    );
    expect(area(drawn, part)).toBe(before);
    expect(cornerOn(drawn, [20, 20]).kind).toBe('vertex');
  });

  it('goes one by one with several cuts beside each other', () => {
    const drawn = asciiCoverage(DRAWING);
    const { plan } = drawn;
    // Off the lattice by rounding: the boundary of A and B becomes slanted.
    applySound(plan, runCommand(drawn, 'vertex.insert', { at: [19.999, 20], to: [19.999, 22.777] }));
    const lines = () => [...plan.all('edge')].map(({ points }) => points.join()).sort();
    const before = lines();
    const parts = [3.337, 7.77, 11.113, 16.661].map((x) =>
      cut(drawn, [
        [x, 15],
        [x, 45],
      ]),
    );
    applySound(plan, runCommand(drawn, 'cell.merge', { cells: [[18, 35], ...parts] }));
    expect(lines()).toEqual(before);
  });
});
