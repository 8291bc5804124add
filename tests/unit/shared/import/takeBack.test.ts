import { describe, expect, it } from 'vitest';
import { boxes } from '../../../../shared/import/kinds/boxes';
import { takeBackChange } from '../../../../shared/import/takeBack';
import { emptyPlan } from '../../../support/emptyPlan';
import { mappedRow } from '../../../support/mappedRow';

function imported() {
  const { plan, ids } = emptyPlan();
  const rows = [
    mappedRow(2, { code: 'J-1', type: 'J' }),
    mappedRow(3, { code: 'FX-1', type: 'FX', parent: 'J-1' }),
  ];
  const { change } = boxes.plan(rows, { view: plan, ids, day: '2026-05-01', source: '' });
  plan.apply(change);
  return { plan, ids, change };
}

describe('takeBackChange', () => {
  it('removes what the import brought', () => {
    const { plan, change } = imported();
    const back = takeBackChange(plan, change);
    if (!back.ok) expect.fail(back.refusal.code);
    plan.apply(back.value);
    expect(plan.count('box')).toBe(0);
  });

  it('is refused where a row was edited since, and says which', () => {
    const { plan, change } = imported();
    const [box] = change.box?.added ?? [];
    if (box === undefined) expect.fail();
    plan.apply({ box: { added: [], updated: [[box, { ...box, used: 7 }]], removed: [] } });
    expect(takeBackChange(plan, change)).toMatchObject({
      refusal: { code: 'import.takeBack.edited', params: { called: 'J-1' } },
    });
  });

  it('is refused where something made since refers to a row that would go', () => {
    const { plan, ids, change } = imported();
    const parent = change.box?.added[0];
    if (parent === undefined) expect.fail();
    const child = { ...parent, id: ids.nextId(), code: 'FX-9', type: 'FX' as const, parent: parent.id };
    plan.apply({ box: { added: [child], updated: [], removed: [] } });
    expect(takeBackChange(plan, change)).toMatchObject({
      refusal: { code: 'import.takeBack.referred', params: { other: 'FX-9' } },
    });
  });
});
