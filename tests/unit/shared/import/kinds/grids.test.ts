import { describe, expect, it } from 'vitest';
import { grids } from '../../../../../shared/import/kinds/grids';
import type { MappedRow } from '../../../../../shared/import/kind';
import { emptyPlan } from '../../../../support/emptyPlan';
import { mappedRow } from '../../../../support/mappedRow';

function planned(...rows: MappedRow[]) {
  const { plan, ids } = emptyPlan();
  return grids.plan(rows, { view: plan, ids, day: '2026-05-01', source: '' });
}

describe('grids', () => {
  it('come of a list with parents', () => {
    const { change, outcomes } = planned(
      mappedRow(2, { code: '01', name: '城区经营部', level: '一级' }),
      mappedRow(3, { code: '0101', name: '五堰支局', parent: '01' }),
      mappedRow(4, { name: '人民路网点', parent: '五堰支局', level: '3' }),
    );
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['ADDED', 'ADDED', 'ADDED']);
    expect(change.grid?.added.map(({ level, unitType }) => [level, unitType])).toEqual([
      [1, 'CITY_DEPT'],
      [2, 'BRANCH'],
      [3, 'OUTLET_AREA'],
    ]);
  });

  it('come of a table with a column for each level, each once', () => {
    const { change, outcomes } = planned(
      mappedRow(2, { level1: '城区', level2: '五堰', level3: '人民路' }),
      mappedRow(3, { level1: '城区', level2: '五堰', level3: '朝阳路' }),
    );
    expect(outcomes).toHaveLength(2);
    expect(change.grid?.added.map(({ name }) => name).sort()).toEqual(
      ['五堰', '人民路', '城区', '朝阳路'].sort(),
    );
  });

  it('are no maintenance or product lines (H07), no devices (H09), and told where the name suggests a line (H08)', () => {
    const { outcomes } = planned(
      mappedRow(2, { name: '装维班', level: '1', unitType: '维护线' }),
      mappedRow(3, { name: '人民路光交', level: '1' }),
      mappedRow(4, { name: '政企线', level: '1' }),
    );
    expect(outcomes.map(({ outcome, reason, notes }) => [outcome, (reason ?? notes[0])?.code])).toEqual([
      ['REJECTED', 'import.grids.lineUnit'],
      ['REJECTED', 'import.grids.device'],
      ['ADDED', 'import.grids.suggestsLine'],
    ]);
  });

  it('are refused where their parent is missing', () => {
    const [outcome] = planned(mappedRow(2, { name: '五堰', level: '2', parent: '无' })).outcomes;
    expect(outcome?.reason?.code).toBe('import.grids.noParent');
  });
});
