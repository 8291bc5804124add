import { expect, it } from 'vitest';
import { unitReopen } from '../../../../shared/commands/unitReopen';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { applySound, refusal } from '../../../support/checks';

it('unit.reopen makes a level-2 grid a draft of the approved version, once, and no other level', () => {
  const { plan, ids } = asciiCoverage('A B C');
  const context = { ids, author: '李规划', approval: { version: 2, by: '赵经理' } };
  const codeAt = (level: number): string => [...plan.all('grid')].find((g) => g.level === level)?.code ?? '';
  const change = applySound(plan, unitReopen.plan(plan, { grids: [codeAt(2)], reason: '新小区' }, context));
  expect(change.lock?.added).toMatchObject([{ kind: 'REOPENED', version: 2, reason: '新小区' }]);
  expect(refusal(unitReopen.plan(plan, { grids: [codeAt(2)] }, context))).toBe('lock.reopenedAlready');
  expect(refusal(unitReopen.plan(plan, { grids: [codeAt(1)] }, context))).toBe('lock.notLevel2');
});
