import { describe, expect, it } from 'vitest';
import { present } from '../../../../../shared/base/invariant';
import { faceArea } from '../../../../../shared/topology/measure';
import { moveVertex } from '../../../../../shared/topology/operations/moveVertex';
import { cornerAt } from '../../../../../shared/topology/vertexAt';
import { asciiCoverage, SQUARE, type AsciiPlan } from '../../../../support/asciiCoverage';
import { applySound, refusal } from '../../../../support/checks';

const DRAWING = `
  A A B B
  A A B B
  C C C C
  C C C C`;

function corner({ plan }: AsciiPlan, column: number, row: number) {
  return present(cornerAt(plan, column * SQUARE, row * SQUARE, 1), 'corner');
}

describe('moveVertex', () => {
  it('moves a shared node for every cell around it', () => {
    const drawn = asciiCoverage(DRAWING);
    const { plan, cell } = drawn;
    const change = applySound(
      plan,
      moveVertex(plan, { corner: corner(drawn, 2, 2), to: [2 * SQUARE + 3000, 2 * SQUARE - 4000] }),
    );
    expect(change.node?.updated).toHaveLength(1);
    expect(change.edge).toBeUndefined();
    expect(faceArea(plan, cell['A'] as number)).toBe(400e6 + 10e6 * 4 + 10e6 * 3);
  });

  it('refuses the frozen outline of the network', () => {
    const drawn = asciiCoverage(DRAWING);
    expect(refusal(moveVertex(drawn.plan, { corner: corner(drawn, 0, 0), to: [-1, -1] }))).toBe(
      'moveVertex.outlineFrozen',
    );
  });

  it('refuses to cross another boundary', () => {
    const drawn = asciiCoverage(`
      A A A A
      A H B A
      A A A A`);
    expect(refusal(moveVertex(drawn.plan, { corner: corner(drawn, 1, 1), to: [35_000, 15_500] }))).toMatch(
      /passesCorner|wouldCross/,
    );
  });

  it('refuses to jump over a cell that lies in its way', () => {
    const drawn = asciiCoverage(`
      B B B B B
      A A A A A
      A A A H A
      A A A A A
      A A A A A
      C C C C C`);
    const start = corner(drawn, 0, 1);
    expect(start.kind).toBe('node');
    const inner = corner(drawn, 3, 3);
    expect(refusal(moveVertex(drawn.plan, { corner: inner, to: [3 * SQUARE, 4 * SQUARE + 5000] }))).not.toBe(
      'accepted',
    );
  });
});
