import { describe, expect, it } from 'vitest';
import { ok, refuse } from '../../../../../shared/base/result';
import { EMPTY_CHANGE } from '../../../../../shared/document/changeSet';
import { PlanDocument } from '../../../../../shared/document/planDocument';
import { lastLegalMove, moveOrStop, type Move } from '../../../../../shared/topology/edit/lastLegalMove';
import { moveVertex } from '../../../../../shared/topology/operations/moveVertex';
import { asciiCoverage } from '../../../../support/asciiCoverage';
import { applySound } from '../../../../support/checks';
import { cornerOn } from '../../../../support/corners';

const EMPTY = new PlanDocument();

/** A move along the x axis that is accepted where `legal` says so, and how often it was tried. */
function along(legal: (x: number) => boolean): { move: Move; tries: () => number } {
  let tries = 0;
  return {
    move: (_, [x, y]) => {
      tries++;
      return legal(x) ? ok(EMPTY_CHANGE) : refuse('kernel.wouldCross', { x, y });
    },
    tries: () => tries,
  };
}

describe('lastLegalMove', () => {
  it('goes to the end in one try when nothing is in the way', () => {
    const { move, tries } = along(() => true);
    expect(lastLegalMove(EMPTY, move, [0, 0], [100_000, 0])?.to).toEqual([100_000, 0]);
    expect(tries()).toBe(1);
  });

  it('stops a millimetre before an obstacle, in a few dozen tries', () => {
    for (const wall of [2, 3, 999, 8333, 8334, 54_321, 99_999, 100_000]) {
      const { move, tries } = along((x) => x > 0 && x < wall);
      expect(lastLegalMove(EMPTY, move, [0, 0], [100_000, 0])?.to).toEqual([wall - 1, 0]);
      expect(tries()).toBeLessThanOrEqual(30);
    }
  });

  it('needs few tries also across the whole range of coordinates', () => {
    const { move, tries } = along((x) => x < 123);
    const found = lastLegalMove(EMPTY, move, [-99_999_999_999, 0], [99_999_999_999, 0]);
    expect(found?.to).toEqual([122, 0]);
    expect(tries()).toBeLessThanOrEqual(60);
  });

  it('stops at the first obstacle, not behind a later one', () => {
    const { move } = along((x) => x < 30_000 || (x > 50_000 && x < 80_000));
    expect(lastLegalMove(EMPTY, move, [0, 0], [100_000, 0])?.to).toEqual([29_999, 0]);
  });

  it('gives nothing when not even a millimetre is legal', () => {
    const { move } = along(() => false);
    expect(lastLegalMove(EMPTY, move, [0, 0], [100_000, 0])).toBeUndefined();
    expect(lastLegalMove(EMPTY, move, [5, 5], [5, 5])).toBeUndefined();
    expect(moveOrStop(EMPTY, move, [0, 0], [7, 0])).toMatchObject({
      ok: false,
      refusal: { code: 'kernel.wouldCross', params: { x: 7 } },
    });
  });

  it('stops a node before the boundary opposite, and the operation accepts that place and not the next', () => {
    const drawn = asciiCoverage(`
      A A B
      A A B
      C C C
      D D D`);
    const { plan } = drawn;
    const corner = cornerOn(drawn, [20, 20]);
    const move: Move = (view, to) => moveVertex(view, { corner, to });
    const found = lastLegalMove(plan, move, [20_000, 20_000], [20_000, -40_000]);
    expect(found?.to).toEqual([20_000, 10_001]);
    expect(move(plan, [20_000, 10_000])).toMatchObject({ refusal: { code: 'kernel.wouldCross' } });
    applySound(plan, move(plan, found?.to ?? [0, 0]));
  });

  it('stops where a cell would become too small', () => {
    const drawn = asciiCoverage(`
      A A A
      A H A
      A A A`);
    const corner = cornerOn(drawn, [20, 20]);
    const move: Move = (view, to) => moveVertex(view, { corner, to });
    const found = lastLegalMove(drawn.plan, move, [20_000, 20_000], [9_000, 9_000]);
    expect(found).toBeDefined();
    const next = (found?.to[0] ?? 0) - 1;
    expect(move(drawn.plan, [next, next]).ok).toBe(false);
  });
});
