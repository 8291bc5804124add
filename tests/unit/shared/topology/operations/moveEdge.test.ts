import { describe, expect, it } from 'vitest';
import { faceArea } from '../../../../../shared/topology/read/measure';
import { moveEdge } from '../../../../../shared/topology/operations/moveEdge';
import { asciiCoverage } from '../../../../support/asciiCoverage';
import { applySound, refusal } from '../../../../support/checks';
import { cornersOn, edgeOn } from '../../../../support/corners';

/** A and B meet along a boundary with two vertices, from (20, 40) to (20, 10), between C above and D below. */
const DRAWING = `
  C C C C C
  A A B B B
  A A A B B
  A A B B B
  D D D D D`;

describe('moveEdge', () => {
  it('moves the vertices of a boundary and its two nodes, and every boundary there follows', () => {
    const drawn = asciiCoverage(DRAWING);
    const { plan, cell } = drawn;
    const edge = edgeOn(drawn, [30, 25]);
    const change = applySound(plan, moveEdge(plan, { edge, by: [2000, 0], ends: 'move' }));
    expect(change.node?.updated).toHaveLength(2);
    expect(change.edge?.updated.map(([{ id }]) => id)).toEqual([edge]);
    expect(cornersOn(drawn, [22, 40], [32, 30], [32, 20], [22, 10])).toHaveLength(4);
    expect(faceArea(plan, cell['A'] as number)).toBe(700e6 + 60e6);
  });

  it('moves only the vertices between the nodes when the ends stay', () => {
    const drawn = asciiCoverage(DRAWING);
    const { plan, cell } = drawn;
    const change = applySound(
      plan,
      moveEdge(plan, { edge: edgeOn(drawn, [30, 25]), by: [2000, 0], ends: 'stay' }),
    );
    expect(change.node).toBeUndefined();
    expect(faceArea(plan, cell['A'] as number)).toBe(700e6 + 40e6);
  });

  it('moves a closed boundary with its one node', () => {
    const drawn = asciiCoverage(`
      A A A
      A H A
      A A A`);
    const { plan, cell } = drawn;
    const change = applySound(
      plan,
      moveEdge(plan, { edge: edgeOn(drawn, [15, 10]), by: [3000, -4000], ends: 'move' }),
    );
    expect(change.node?.updated).toHaveLength(1);
    expect(faceArea(plan, cell['H'] as number)).toBe(100e6);
  });

  it('refuses a boundary on the outline, and one that ends there unless its ends stay', () => {
    const drawn = asciiCoverage(`
      A A B
      A A A
      A A A`);
    const move = (at: [number, number], ends: 'move' | 'stay') =>
      moveEdge(drawn.plan, { edge: edgeOn(drawn, at), by: [-1000, -1000], ends });
    expect(refusal(move([0, 15], 'move'))).toBe('moveVertex.outlineFrozen');
    expect(refusal(move([0, 15], 'stay'))).toBe('moveVertex.outlineFrozen');
    expect(move([20, 25], 'move')).toMatchObject({
      ok: false,
      refusal: { code: 'moveEdge.endFrozen', params: { y: expect.any(Number) as number } },
    });
    applySound(drawn.plan, move([20, 25], 'stay'));
  });

  it('refuses a straight boundary whose ends stay, a move by nothing, and one onto another boundary', () => {
    const drawn = asciiCoverage(`
      C C C C
      A A B B
      D D D D`);
    const edge = edgeOn(drawn, [20, 15]);
    const move = (by: [number, number], ends: 'move' | 'stay') =>
      refusal(moveEdge(drawn.plan, { edge, by, ends }));
    expect(move([1000, 0], 'stay')).toBe('moveEdge.nothingBetween');
    expect(move([0, 0], 'move')).toBe('moveVertex.nothingMoves');
    expect(move([20_000, 0], 'move')).toBe('kernel.wouldCross');
    expect(move([19_999, 0], 'move')).toBe('kernel.cellTooSmall');
  });
});
