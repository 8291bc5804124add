import { describe, expect, it } from 'vitest';
import { mergeTool } from '../../../../renderer/tools/merge';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { drive } from '../../../support/driveTool';

describe('merge', () => {
  it('gathers cells by clicks and makes one of them by Enter', () => {
    const city = asciiCoverage('A A B');
    const driver = drive(mergeTool, city)
      .click(5, 5)
      .click(25, 5)
      .expectSelected('cell', city.cell.A ?? 0, city.cell.B ?? 0);
    expect(driver.shown.preview?.cell?.removed.map(({ name }) => name)).toEqual(['B']);
    driver.key('Enter').apply();
    expect([...city.plan.all('cell')].map(({ name }) => name)).toEqual(['A']);
  });

  it('takes a cell back by a second click', () => {
    const city = asciiCoverage('A A B');
    drive(mergeTool, city)
      .click(5, 5)
      .click(25, 5)
      .click(5, 5)
      .expectSelected('cell', city.cell.B ?? 0)
      .key('Enter')
      .expectNoCommand();
  });

  it('says why cells of different grids cannot be merged', () => {
    const city = asciiCoverage('A B', { A: 'north', B: 'south' });
    const driver = drive(mergeTool, city).click(5, 5).click(15, 5).key('Enter').expectNoCommand();
    expect(driver.shown.refusal?.code).toBe('mergeCells.differentParents');
  });
});
