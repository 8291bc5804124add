import { expect, it } from 'vitest';
import { reshapeTool } from '../../../../renderer/tools/reshape';
import { validateCoverage } from '../../../../shared/topology/proof/validate';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { drive } from '../../../support/driveTool';

it('a stroke from a boundary and back to it becomes the boundary', () => {
  const city = asciiCoverage('A A B\nA A B');
  const driver = drive(reshapeTool, city).click(20, 5).click(24, 8).move(20, 15);
  expect(driver.shown.hint[0]).toMatchObject({ code: 'tool.reshape.ready' });
  driver.key('Enter').apply();
  expect(validateCoverage(city.plan)).toEqual([]);
  expect([...city.plan.all('edge')].some(({ points }) => points.includes(24_000))).toBe(true);
});
