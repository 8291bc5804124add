import { describe, expect, it } from 'vitest';
import { faceArea } from '../../../../../shared/topology/read/measure';
import { deleteVertices } from '../../../../../shared/topology/operations/deleteVertices';
import { insertVertex } from '../../../../../shared/topology/operations/insertVertex';
import { moveVertex } from '../../../../../shared/topology/operations/moveVertex';
import { asciiCoverage, SQUARE } from '../../../../support/asciiCoverage';
import { accepted, applySound, refusal } from '../../../../support/checks';
import { cornerOn, cornersOn, edgeOn } from '../../../../support/corners';

const DRAWING = `
  A A B B
  A A B B
  C C C C
  C C C C`;

describe('moveVertex', () => {
  it('moves a shared node for every cell around it', () => {
    const drawn = asciiCoverage(DRAWING);
    const { plan, cell } = drawn;
    const change = applySound(
      plan,
      moveVertex(plan, { corner: cornerOn(drawn, [20, 20]), to: [2 * SQUARE + 3000, 2 * SQUARE - 4000] }),
    );
    expect(change.node?.updated).toHaveLength(1);
    expect(change.edge).toBeUndefined();
    expect(faceArea(plan, cell['A'] as number)).toBe(400e6 + 10e6 * 4 + 10e6 * 3);
  });

  it('moves the node where a cell touches itself', () => {
    const drawn = asciiCoverage(`
      A A A A
      A H A A
      A A K A
      A A A A`);
    const change = applySound(
      drawn.plan,
      moveVertex(drawn.plan, { corner: cornerOn(drawn, [20, 20]), to: [21_000, 21_000] }),
    );
    expect(change.node?.updated).toHaveLength(1);
  });

  it('moves a corner past its neighbour on the boundary when nothing is crossed', () => {
    const drawn = asciiCoverage(`
      A A A A
      A H A A
      A H H A
      A A A A`);
    const result = moveVertex(drawn.plan, { corner: cornerOn(drawn, [10, 30]), to: [16_000, 17_000] });
    applySound(drawn.plan, result);
    expect(faceArea(drawn.plan, drawn.cell['H'] as number)).toBeLessThan(300e6);
  });

  it('refuses the frozen outline of the network', () => {
    const drawn = asciiCoverage(DRAWING);
    expect(refusal(moveVertex(drawn.plan, { corner: cornerOn(drawn, [0, 0]), to: [-1, -1] }))).toBe(
      'moveVertex.outlineFrozen',
    );
  });

  it('refuses to cross another boundary, or to come to lie on one', () => {
    const drawn = asciiCoverage(`
      A A A A
      A H B A
      A A A A`);
    for (const to of [
      [35_000, 15_500],
      [30_000, 15_000],
      [30_000, 10_000],
    ] as const) {
      expect(refusal(moveVertex(drawn.plan, { corner: cornerOn(drawn, [10, 10]), to }))).toBe(
        'kernel.wouldCross',
      );
    }
  });

  it('refuses to carry a boundary over a cell that lies in its way', () => {
    const drawn = asciiCoverage(`
      B B B B B
      A A A A A
      A A H A A
      A A A A A
      B B B B B`);
    const { plan } = drawn;
    const edge = edgeOn(drawn, [25, 10]);
    plan.apply(accepted(insertVertex(plan, { edge, at: [25_000, 10_000] })));
    const corner = cornerOn(drawn, [25, 10]);
    expect(moveVertex(plan, { corner, to: [25_000, 19_000] }).ok).toBe(true);
    expect(refusal(moveVertex(plan, { corner, to: [25_000, 25_000] }))).toBe('kernel.wouldCross');
    // The boundary would be a tent over the whole of H and cross nothing.
    expect(refusal(moveVertex(plan, { corner, to: [25_000, 39_000] }))).toBe('kernel.wouldBreak');
  });

  it('refuses to carry the rim of a gap over an island in it', () => {
    const drawn = asciiCoverage(`
      A A A A A
      A _ _ _ A
      A _ H _ A
      A _ _ _ A
      A A A A A`);
    const { plan } = drawn;
    plan.apply(accepted(deleteVertices(plan, { corners: cornersOn(drawn, [30, 40]) })));
    const corner = cornerOn(drawn, [40, 40]);
    expect(refusal(moveVertex(plan, { corner, to: [18_000, 18_000] }))).toBe('kernel.wouldBreak');
    expect(moveVertex(plan, { corner, to: [35_000, 35_000] }).ok).toBe(true);
  });

  it('refuses to fold a boundary onto itself', () => {
    const drawn = asciiCoverage(`
      C C C C
      A A B B
      A A B B
      D D D D`);
    const { plan } = drawn;
    const edge = edgeOn(drawn, [20, 20]);
    plan.apply(accepted(insertVertex(plan, { edge, at: [20_000, 20_000], to: [25_000, 20_000] })));
    const corner = cornerOn(drawn, [20, 30]);
    expect(refusal(moveVertex(plan, { corner, to: [20_000, 10_000] }))).toBe('kernel.wouldCross');
  });

  it('refuses to turn a cell or a gap inside out', () => {
    for (const letter of ['H', '_']) {
      const drawn = asciiCoverage(`
        A A A
        A ${letter} A
        A A A`);
      const { plan } = drawn;
      plan.apply(accepted(deleteVertices(plan, { corners: cornersOn(drawn, [10, 20]) })));
      const corner = cornerOn(drawn, [20, 10]);
      expect(refusal(moveVertex(plan, { corner, to: [11_000, 19_000] }))).toBe('kernel.wouldBreak');
      expect(moveVertex(plan, { corner, to: [19_000, 11_000] }).ok).toBe(true);
    }
  });

  it('refuses to stay where it is', () => {
    const drawn = asciiCoverage(DRAWING);
    expect(refusal(moveVertex(drawn.plan, { corner: cornerOn(drawn, [20, 20]), to: [20_000, 20_000] }))).toBe(
      'moveVertex.nothingMoves',
    );
  });
});
