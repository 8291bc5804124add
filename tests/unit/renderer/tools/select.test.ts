import { describe, expect, it } from 'vitest';
import { selectTool } from '../../../../renderer/tools/select';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { drive } from '../../../support/driveTool';

const box = {
  medium: 'FIBRE',
  exchange: null,
  parent: null,
  address: '',
  capacity: 24,
  used: 0,
  status: 'IN_SERVICE',
  unresolved: null,
} as const;

describe('select', () => {
  it('selects the cell under the pointer, adds with Shift, clears beside the plan', () => {
    const city = asciiCoverage('A B C');
    const driver = drive(selectTool, city)
      .click(5, 5)
      .expectSelected('cell', city.cell.A ?? 0);
    driver.click(15, 5, { shift: true }).expectSelected('cell', city.cell.A ?? 0, city.cell.B ?? 0);
    driver.click(95, 5).expectSelected('cell');
  });

  it('selects the grid over the cell at a higher level', () => {
    const city = asciiCoverage('A B', { A: 'north', B: 'south' });
    const north = city.plan.get('cell', city.cell.A ?? 0)?.parent ?? 0;
    drive(selectTool, city, { level: 3 }).click(5, 5).expectSelected('grid', north);
  });

  it('pulls a rectangle with Shift: cells that lie wholly in it', () => {
    const city = asciiCoverage('A B C');
    const driver = drive(selectTool, city).down(-1, -1, { shift: true }).move(21, 11);
    expect(driver.shown.pulled).toBeDefined();
    driver.up(21, 11).expectSelected('cell', city.cell.A ?? 0, city.cell.B ?? 0);
  });

  it('goes through what is stacked with Tab', () => {
    const city = asciiCoverage('A');
    city.plan.load('box', [{ ...box, id: 9001, code: 'X/GF1', type: 'GF', x: 5_000, y: 5_000 }]);
    const driver = drive(selectTool, city).click(5, 5).expectSelected('box', 9001);
    driver
      .key('Tab')
      .expectSelected('cell', city.cell.A ?? 0)
      .key('Tab')
      .expectSelected('box', 9001);
  });

  it('draws a lasso with Ctrl: cells whose middle lies in it, of higher levels their grids', () => {
    const city = asciiCoverage('A B C', { A: 'north', B: 'south', C: 'south' });
    const lasso = (level: 3 | 4) =>
      drive(selectTool, city, { level }).down(3, 2, { ctrl: true }).move(17, 2).move(17, 8).move(3, 8);
    expect(lasso(4).shown.sketch?.closed).toBe(true);
    lasso(4)
      .up(3, 8)
      .expectSelected('cell', city.cell.A ?? 0, city.cell.B ?? 0);
    const grids = ['A', 'B'].map((name) => city.plan.get('cell', city.cell[name] ?? 0)?.parent ?? 0);
    lasso(3)
      .up(3, 8)
      .expectSelected('grid', ...grids);
  });

  it('drops a lasso on Escape, and takes one that hardly moved for a click that adds', () => {
    const city = asciiCoverage('A B C');
    drive(selectTool, city)
      .down(3, 2, { ctrl: true })
      .move(17, 2)
      .move(17, 8)
      .key('Escape')
      .up(17, 8)
      .expectSelected('cell');
    drive(selectTool, city)
      .down(5, 5, { ctrl: true })
      .up(5, 5)
      .expectSelected('cell', city.cell.A ?? 0);
  });
});
