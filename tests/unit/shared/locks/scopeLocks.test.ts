import { expect, it } from 'vitest';
import { createIdSource } from '../../../../shared/hierarchy/idSource';
import { holdOfCell } from '../../../../shared/locks/lockOn';
import { scopeLocks } from '../../../../shared/locks/scopeLocks';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { gridTree } from '../../../support/gridTree';

it('locks everything outside the scope with as few locks as possible, and nothing inside', () => {
  const drawn = asciiCoverage('A B C D', { C: 'L3b', D: 'L3c' });
  gridTree(drawn, { one: { left: ['L3'], right: ['L3b'] }, two: { far: ['L3c'] } });
  const { plan, cell } = drawn;
  const scope = new Set([cell.A ?? 0]);
  const locks = scopeLocks(
    plan,
    scope,
    '李规划',
    createIdSource({ lan: '0719', nextId: 900, nextSerial: [] }),
  );
  expect(locks.map(({ subjectType }) => subjectType)).toEqual(['CELL', 'GRID', 'GRID']);
  plan.apply({ lock: { added: locks, updated: [], removed: [] } });
  const held = [...plan.all('cell')].filter(({ id }) => holdOfCell(plan, id) !== undefined);
  expect(held.map(({ name }) => name)).toEqual(['B', 'C', 'D']);
});
