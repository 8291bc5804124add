import { describe, expect, it } from 'vitest';
import { invert } from '../../../../shared/document/changeSet';
import { composeChanges } from '../../../../shared/document/composeChanges';
import { randomEdits } from '../../../support/randomEdits';
import { rowsOf, sampleTown } from '../../../support/sampleTown';

describe('changes composed to one', () => {
  it('have the effect of the chain, and composed with their inverses none', () => {
    const { plan, counters } = sampleTown(1);
    const before = plan.clone();
    const changes = [...randomEdits(plan, counters, 1, 25)].map(({ change }) => change);
    const last = changes.slice(-7);
    const chain = [...changes, ...last.map(invert).reverse(), ...last];
    before.apply(composeChanges(chain));
    expect(rowsOf(before)).toEqual(rowsOf(plan));
    expect(composeChanges([...chain, ...chain.map(invert).reverse()])).toEqual({});
  });

  it('keep the newest value of a row that changed often, and forget one that came and went', () => {
    const line = (name: string) => ({ id: 5, kind: 'ROAD' as const, name, points: [0, 0, 1, 1] });
    const added = { line: { added: [line('甲')], updated: [], removed: [] } };
    const renamed = { line: { added: [], updated: [[line('甲'), line('乙')] as const], removed: [] } };
    expect(composeChanges([added, renamed])).toEqual({
      line: { added: [line('乙')], updated: [], removed: [] },
    });
    expect(composeChanges([added, renamed, invert(renamed), invert(added)])).toEqual({});
  });
});
