import { expect, it } from 'vitest';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { applySound, refusal } from '../../../support/checks';
import { runCommand } from '../../../support/runCommand';

it('lock.remove takes the lock of the thing itself, and names the one above it otherwise', () => {
  const drawn = asciiCoverage('A B C');
  const grid = [...drawn.plan.all('grid')].find(({ level }) => level === 3)?.code;
  applySound(drawn.plan, runCommand(drawn, 'lock.set', { grids: [grid], boundaries: [[10, 5]] }));
  expect(refusal(runCommand(drawn, 'lock.remove', { cells: [[5, 5]] }))).toBe('lock.lockedAbove');
  applySound(drawn.plan, runCommand(drawn, 'lock.remove', { grids: [grid] }));
  applySound(drawn.plan, runCommand(drawn, 'lock.remove', { boundaries: [[10, 2]] }));
  expect(drawn.plan.count('lock')).toBe(0);
  expect(refusal(runCommand(drawn, 'lock.remove', { cells: [[5, 5]] }))).toBe('lock.notLocked');
});
