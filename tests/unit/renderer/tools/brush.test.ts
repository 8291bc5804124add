import { describe, expect, it } from 'vitest';
import { brushTool } from '../../../../renderer/tools/brush';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { drive } from '../../../support/driveTool';

const city = () =>
  asciiCoverage('A A B B C C\nD D E E F F', {
    A: 'west',
    D: 'west',
    B: 'mid',
    E: 'mid',
    C: 'east',
    F: 'east',
  });

describe('the brush', () => {
  it('moves every cell under the stroke to the grid that was clicked first, as one step', () => {
    const { plan, cell } = city();
    const driver = drive(brushTool, city()).click(5, 15).down(25, 15).move(30, 15).move(45, 15);
    expect(new Set(driver.shown.hover)).toEqual(new Set([cell.B, cell.C]));
    const west = plan.get('cell', cell.A ?? 0)?.parent ?? 0;
    driver
      .up(45, 15)
      .expectCommand('cell.transfer', { grid: plan.get('grid', west)?.code })
      .expectNoCommand();
  });

  it('takes a selected grid as its target', () => {
    const { plan, cell } = city();
    const mid = plan.get('cell', cell.B ?? 0)?.parent ?? 0;
    drive(brushTool, city())
      .select('grid', mid)
      .down(5, 15)
      .up(5, 15)
      .expectCommand('cell.transfer', { cells: [plan.get('cell', cell.A ?? 0)?.code] });
  });

  it('goes to the next target with D, but not when it is locked', () => {
    const driver = drive(brushTool, city()).click(5, 15);
    const name = () => driver.shown.hint[0]?.params.grid;
    expect(name()).toBe('west');
    driver.key('D');
    const next = name();
    expect(next).not.toBe('west');
    driver.key('Q').key('D');
    expect(name()).toBe(next);
  });

  it('Esc drops the stroke, and painting over its own cells does nothing', () => {
    drive(brushTool, city()).click(5, 15).down(25, 15).key('Escape').up(25, 15).expectNoCommand();
    drive(brushTool, city()).click(5, 15).down(5, 5).up(5, 5).expectNoCommand();
  });

  it('leaves nothing out between two places that a quick hand is told of', () => {
    const row = asciiCoverage('A B C D E', { A: 'west', B: 'east', C: 'east', D: 'east', E: 'east' });
    const driver = drive(brushTool, row).click(5, 5).down(15, 5).move(45, 5);
    expect(new Set(driver.shown.hover)).toEqual(new Set([row.cell.B, row.cell.C, row.cell.D, row.cell.E]));
  });
});
