import { expect, it } from 'vitest';
import { gapTool } from '../../../../renderer/tools/gap';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { drive } from '../../../support/driveTool';

const city = () => asciiCoverage('A A B\nA _ B\nC C C');

it('a click on ground without a cell makes a cell of it', () => {
  const plan = city();
  drive(gapTool, plan).click(15, 15).apply();
  expect(plan.plan.count('cell')).toBe(4);
});

it('F gives the gap to a neighbour instead', () => {
  const plan = city();
  const driver = drive(gapTool, plan).key('F').move(15, 15);
  expect(driver.shown.preview).toBeDefined();
  driver.click(15, 15).apply();
  expect(plan.plan.count('cell')).toBe(3);
});

it('says why nothing can be filled where a cell is', () => {
  const driver = drive(gapTool, city()).click(5, 15);
  expect(driver.shown.refusal).toBeDefined();
  driver.expectNoCommand();
});
