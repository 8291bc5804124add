import { describe, expect, it } from 'vitest';
import { fillGaps } from '../../../../../shared/topology/operations/fillGaps';
import { faceArea } from '../../../../../shared/topology/read/measure';
import { asciiCoverage } from '../../../../support/asciiCoverage';
import { accepted, applySound, refusal } from '../../../../support/checks';

const DRAWING = `
  A A A A A A
  A _ A _ _ B
  A A C _ _ B
  A _ C C C B
  A A A A A A`;

describe('fillGaps', () => {
  it.each(['longestBorder', 'largerArea', 'sameParent'] as const)(
    'leaves no gap by the rule %s',
    (policy) => {
      const { plan, ids } = asciiCoverage(DRAWING, { B: 'other' });
      const change = applySound(plan, fillGaps(plan, { policy, ids }));
      expect(plan.edgesOfFace(-1)).toEqual([]);
      expect(change.cell).toBeUndefined();
      expect(new Set(change.lineage?.added.map(({ op }) => op))).toEqual(new Set(['RESHAPE']));
    },
  );

  it('writes one lineage row for a cell that gets several gaps', () => {
    const { plan, cell, ids } = asciiCoverage(DRAWING);
    const change = applySound(plan, fillGaps(plan, { policy: 'largerArea', ids }));
    expect(change.lineage?.added.map(({ to }) => to)).toEqual([plan.get('cell', cell['A'] as number)?.code]);
  });

  it('fills gaps that touch at a node in one step', () => {
    const { plan, cell, ids } = asciiCoverage(`
      A A A A
      A _ B A
      A A _ A
      A A A A`);
    applySound(plan, fillGaps(plan, { policy: 'largerArea', ids }));
    expect(faceArea(plan, cell['A'] as number)).toBe(1500e6);
  });

  it('fills only gaps that are narrow enough: twice the area by the perimeter', () => {
    const { plan, ids } = asciiCoverage(DRAWING);
    // Squares of 10 m are 5 m wide by this measure, the one of 20 m is 10 m wide.
    plan.apply(accepted(fillGaps(plan, { policy: 'longestBorder', widest: 5000, ids })));
    expect(faceArea(plan, -1)).toBe(400e6);
    expect(fillGaps(plan, { policy: 'longestBorder', widest: 9999, ids })).toMatchObject({
      ok: false,
      refusal: { code: 'fillGaps.noneNarrow', params: { count: 1 } },
    });
    applySound(plan, fillGaps(plan, { policy: 'longestBorder', widest: 10_000, ids }));
  });

  it('refuses a plan without gaps, and a gap that borders on no cell', () => {
    const whole = asciiCoverage('A B');
    expect(refusal(fillGaps(whole.plan, { policy: 'longestBorder', ids: whole.ids }))).toBe('fillGaps.none');
    const lonely = asciiCoverage('A _ A . _');
    expect(refusal(fillGaps(lonely.plan, { policy: 'longestBorder', ids: lonely.ids }))).toBe(
      'fillGap.noNeighbour',
    );
  });
});
