import { expect, it } from 'vitest';
import { divideTool } from '../../../../renderer/tools/divide';
import { validateCoverage } from '../../../../shared/topology/proof/validate';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { drive } from '../../../support/driveTool';

it('divides the cell under the pointer into as many parts as the digit says', () => {
  const city = asciiCoverage('A A A A B\nA A A A B');
  const driver = drive(divideTool, city).key('F').key('3').move(10, 10);
  expect(driver.shown.hint[0]).toMatchObject({ code: 'tool.divide.ready', params: { count: 3 } });
  driver.click(10, 10).apply();
  expect(city.plan.count('cell')).toBe(4);
  expect(validateCoverage(city.plan)).toEqual([]);
});

it('F changes the rule, and says why nothing can be divided by it', () => {
  const driver = drive(divideTool, asciiCoverage('A A B')).key('F').key('F').move(5, 5);
  expect(driver.shown.hint.at(-1)?.code).toBe('tool.divide.coverage');
  expect(driver.shown.refusal).toBeDefined();
  driver.click(5, 5).expectNoCommand();
});
