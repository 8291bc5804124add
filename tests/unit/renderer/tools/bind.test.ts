import { describe, expect, it } from 'vitest';
import { bindTool } from '../../../../renderer/tools/bind';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { drive } from '../../../support/driveTool';

const BOX = 9001;

function cityWithBox() {
  const city = asciiCoverage('A B');
  city.plan.load('box', [
    {
      id: BOX,
      code: 'WY/GF1',
      type: 'GF',
      medium: 'FIBRE',
      exchange: null,
      parent: null,
      x: 5_000,
      y: 5_000,
      address: '',
      capacity: 24,
      used: 0,
      status: 'IN_SERVICE',
      unresolved: null,
    },
  ]);
  return city;
}

describe('bind', () => {
  it('binds the clicked box to the cell that is clicked next', () => {
    const city = cityWithBox();
    const driver = drive(bindTool, city);
    expect(driver.shown.hint[0]?.code).toBe('tool.bind.chooseBox');
    driver.click(5, 5).expectSelected('box', BOX).click(15, 5).apply();
    const binding = city.plan.get('binding', city.plan.bindingsOfBox(BOX)[0] ?? 0);
    expect(binding).toMatchObject({
      cell: city.cell.B,
      basis: 'MANUAL',
      status: 'CONFIRMED',
      reviewedBy: '张工',
    });
  });

  it('confirms a suggestion with Enter', () => {
    const city = cityWithBox();
    const a = city.cell.A ?? 0;
    city.plan.load('binding', [
      { id: 9002, box: BOX, cell: a, basis: 'GEOM', confidence: 0.8, status: 'SUGGESTED', reviewedBy: null },
    ]);
    drive(bindTool, city)
      .select('box', BOX)
      .key('Enter')
      .expectCommand('box.bind', { box: 'WY/GF1', cell: city.plan.get('cell', a)?.code });
  });

  it('does nothing with Enter where nothing is suggested', () => {
    drive(bindTool, cityWithBox()).select('box', BOX).key('Enter').expectNoCommand();
  });
});
