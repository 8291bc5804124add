import { describe, expect, it } from 'vitest';
import { boxes } from '../../../../../shared/import/kinds/boxes';
import type { MappedRow } from '../../../../../shared/import/kind';
import { emptyPlan } from '../../../../support/emptyPlan';
import { mappedRow } from '../../../../support/mappedRow';

const plan = emptyPlan();
const planned = (...rows: MappedRow[]) =>
  boxes.plan(rows, { view: plan.plan, ids: plan.ids, day: '2026-05-01', source: '' });

const PARENT = mappedRow(2, { code: 'J-1', type: '交接箱' }, { kind: 'POINT', x: 1000, y: 2000 });
const CHILD = mappedRow(3, { code: 'FX-1', type: '分线盒', parent: ' j-1', address: '茅箭区人民路' });

describe('boxes', () => {
  it('hang under their parents, in whatever order the file has them', () => {
    const { change, outcomes } = planned(CHILD, PARENT);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['ADDED', 'ADDED']);
    const added = change.box?.added ?? [];
    const parent = added.find(({ code }) => code === 'J-1');
    expect(added.find(({ code }) => code === 'FX-1')).toMatchObject({ parent: parent?.id, medium: 'COPPER' });
  });

  it('are new, changed or the same by their code, and a blank changes nothing', () => {
    plan.plan.apply(planned(PARENT, CHILD).change);
    expect(planned(PARENT, CHILD).change).toEqual({});
    const moved = mappedRow(2, { code: 'J-1', type: '交接箱', capacity: '1,200' });
    const { change, outcomes } = planned(moved, CHILD);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['CHANGED', 'SAME']);
    expect(change.box?.updated[0]?.[1]).toMatchObject({ capacity: 1200, x: 1000, y: 2000 });
  });

  it('are refused in a circle, without a code, or of an unknown type; a repeated code counts once', () => {
    const { outcomes } = planned(
      mappedRow(2, { code: 'A', type: 'J', parent: 'B' }),
      mappedRow(3, { code: 'B', type: 'J', parent: 'A' }),
      mappedRow(4, { type: 'J' }),
      mappedRow(5, { code: 'C', type: '冰箱' }),
      mappedRow(6, { code: 'D', type: 'J' }),
      mappedRow(7, { code: 'd', type: 'J' }),
    );
    expect(outcomes.map(({ outcome, reason }) => [outcome, reason?.code])).toEqual([
      ['REJECTED', 'import.boxes.circle'],
      ['REJECTED', 'import.boxes.circle'],
      ['REJECTED', 'import.row.missing'],
      ['REJECTED', 'import.value.code'],
      ['ADDED', undefined],
      ['DUPLICATE', 'import.row.duplicate'],
    ]);
  });

  it('are taken with an unknown parent or an odd number, and a person is told', () => {
    const [outcome] = planned(
      mappedRow(2, { code: 'E', type: 'J', parent: 'nobody', capacity: '约50' }),
    ).outcomes;
    expect(outcome?.notes.map(({ code }) => code)).toEqual([
      'import.value.number',
      'import.row.unknownParent',
    ]);
  });
});
