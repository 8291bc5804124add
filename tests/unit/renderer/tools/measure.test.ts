import { expect, it } from 'vitest';
import { measureTool } from '../../../../renderer/tools/measure';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { drive } from '../../../support/driveTool';

it('tells length and area while drawing, keeps them when finished, and edits nothing', () => {
  const driver = drive(measureTool, asciiCoverage('A A\nA A'))
    .click(0, 0)
    .click(20, 0)
    .click(20, 20)
    .move(0, 20);
  expect(driver.shown.hint.find(({ code }) => code === 'tool.measure.area')?.params.area).toBe('400.0');
  driver.key('Enter').move(3, 3);
  expect(driver.shown.hint.map(({ code }) => code)).toContain('tool.measure.finished');
  driver.expectNoCommand();
});
