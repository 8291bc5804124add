import { expect, it } from 'vitest';
import { stripTool } from '../../../../renderer/tools/strip';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { drive } from '../../../support/driveTool';

const city = () => asciiCoverage('A A A A\nA A A A\nA A A A');

it('a line becomes a strip of shops, as wide as [ and ] say and on the side that F says', () => {
  const driver = drive(stripTool, city(), { snap: false })
    .key('[')
    .key('[')
    .key('F')
    .click(5, 15)
    .move(35, 15);
  expect(driver.shown.hint.map(({ code }) => code)).toContain('tool.strip.left');
  driver
    .key('Enter')
    .expectCommand('cell.carveStrip', { width: 20, side: 'left', granularity: 'STREET_SHOPS' });
});

it('shows the cell that it would make', () => {
  const driver = drive(stripTool, city(), { snap: false })
    .key('[')
    .key('[')
    .key('[')
    .key('[')
    .click(5, 15)
    .move(35, 15);
  expect(driver.shown.preview?.cell?.added).toHaveLength(1);
});
