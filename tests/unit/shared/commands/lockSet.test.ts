import { expect, it } from 'vitest';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { applySound, refusal } from '../../../support/checks';
import { runCommand } from '../../../support/runCommand';

it('lock.set names who locks what and why, by code, by point and along a boundary', () => {
  const drawn = asciiCoverage('A B C');
  const grid = [...drawn.plan.all('grid')][0]?.code;
  const args = { grids: [grid], cells: [[5, 5]], boundaries: [[10, 5]], reason: '复核' };
  const change = applySound(drawn.plan, runCommand(drawn, 'lock.set', args));
  expect(change.lock?.added).toMatchObject([
    { kind: 'HELD', subjectType: 'GRID', by: '测试员', reason: '复核', points: [] },
    { subjectType: 'CELL', subject: drawn.cell.A },
    { subjectType: 'BOUNDARY', subject: null, points: [10_000, 0, 10_000, 10_000] },
  ]);
  expect(refusal(runCommand(drawn, 'lock.set', args))).toBe('lock.already');
  expect(refusal(runCommand(drawn, 'lock.set', {}))).toBe('lock.nothing');
  expect(refusal(runCommand(drawn, 'lock.set', { boundaries: [[5, 5]] }))).toBe('lock.noBoundary');
});
