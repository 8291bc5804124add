import { describe, expect, it } from 'vitest';
import { carveTool } from '../../../../renderer/tools/carve';
import { PLAIN_BUILDING } from '../../../../shared/document/records/network';
import { validateCoverage } from '../../../../shared/topology/proof/validate';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { drive } from '../../../support/driveTool';

const oneCell = () => asciiCoverage('A A A\nA A A\nA A A');

describe('the cut-out', () => {
  it('makes a cell of an outline inside another', () => {
    const city = oneCell();
    drive(carveTool, city, { snap: false })
      .click(5, 5)
      .click(15, 5)
      .click(15, 15)
      .move(5, 15)
      .key('Enter')
      .apply();
    const fresh = [...city.plan.all('cell')].find((cell) => cell.id !== city.cell.A);
    expect(fresh?.granularity).toBe('OFFICE_BUILDING');
    expect(validateCoverage(city.plan)).toEqual([]);
  });

  it('closes on its first corner', () => {
    drive(carveTool, oneCell(), { snap: false })
      .click(5, 5)
      .click(15, 5)
      .click(15, 15)
      .click(5.5, 5.2)
      .expectCommand('cell.carve', {
        ring: [
          [5, 5],
          [15, 5],
          [15, 15],
        ],
      });
  });

  it('changes what the new cell is with G', () => {
    drive(carveTool, oneCell(), { snap: false })
      .key('G')
      .click(5, 5)
      .click(15, 5)
      .click(15, 15)
      .key('Enter')
      .expectCommand('cell.carve', { granularity: 'MARKET' });
  });

  it('refuses an outline that crosses itself, in red', () => {
    const driver = drive(carveTool, oneCell(), { snap: false })
      .click(5, 5)
      .click(15, 15)
      .click(15, 5)
      .move(5, 12);
    expect(driver.shown.refusal?.code).toBe('carveCell.ringCrossesItself');
    expect(driver.shown.sketch?.refused).toBe(true);
  });

  it('cuts a building out as it stands, by F or a double click', () => {
    const ring = [4_000, 4_000, 14_000, 4_000, 14_000, 14_000, 4_000, 14_000];
    const market = {
      ...PLAIN_BUILDING,
      id: 901,
      code: 'M1',
      name: '五堰市场',
      kind: 'MARKET',
      floors: 2,
      polygons: [[ring]],
    } as const;
    const city = asciiCoverage('A A\nA A');
    city.plan.load('building', [market]);
    const driver = drive(carveTool, city, { buildings: [market] }).move(8, 8);
    expect(driver.shown.preview?.cell?.added).toMatchObject([{ granularity: 'MARKET', name: '五堰市场' }]);
    driver.key('F').expectCommand('cell.carveBuilding', { building: 'M1' });
    driver.doubleClick(8, 8).expectCommand('cell.carveBuilding', { building: 'M1' });
  });
});
