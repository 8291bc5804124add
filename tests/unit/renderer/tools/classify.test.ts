import { describe, expect, it } from 'vitest';
import { classifyTool } from '../../../../renderer/tools/classify';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { drive } from '../../../support/driveTool';

const city = () => asciiCoverage('A A B\nC C B');

describe('classifying by keys', () => {
  it('a category and one of its granularities are two keys, for all selected cells at once', () => {
    const { cell } = city();
    const driver = drive(classifyTool, city())
      .select('cell', cell.A ?? 0, cell.B ?? 0)
      .key('3')
      .key('4');
    driver.expectCommand('cell.update', { granularity: 'MARKET' }).expectNoCommand();
  });

  it('a category with one granularity is one key, and Enter takes the first of several', () => {
    const { cell } = city();
    drive(classifyTool, city())
      .select('cell', cell.A ?? 0)
      .key('1')
      .expectCommand('cell.update', { granularity: 'VILLAGE' });
    drive(classifyTool, city())
      .select('cell', cell.A ?? 0)
      .key('5')
      .key('Enter')
      .expectCommand('cell.update', { granularity: 'ESTATE' });
  });

  it('offers the choices in the head-up line, and Esc leads back', () => {
    const { cell } = city();
    const driver = drive(classifyTool, city()).select('cell', cell.A ?? 0);
    expect(driver.shown.hint.filter(({ code }) => code === 'tool.classify.key')).toHaveLength(6);
    driver.key('3');
    expect(driver.shown.hint.filter(({ code }) => code === 'tool.classify.key')).toHaveLength(5);
    driver.key('Escape');
    expect(driver.shown.hint.filter(({ code }) => code === 'tool.classify.key')).toHaveLength(6);
    driver.expectNoCommand();
  });

  it('N goes round the cells that nobody has classified', () => {
    const plan = city();
    const rows = ['A', 'B', 'C'].map((name) => plan.plan.get('cell', plan.cell[name] ?? 0));
    plan.plan.apply({
      cell: {
        added: [],
        removed: [],
        updated: rows.flatMap((row) =>
          row && row.id !== plan.cell.B ? [[row, { ...row, granularity: 'OTHER' as const }] as const] : [],
        ),
      },
    });
    const driver = drive(classifyTool, plan)
      .key('N')
      .expectSelected('cell', plan.cell.A ?? 0);
    driver
      .key('N')
      .expectSelected('cell', plan.cell.C ?? 0)
      .key('N')
      .expectSelected('cell', plan.cell.A ?? 0);
    driver.key('N', { shift: true }).expectSelected('cell', plan.cell.C ?? 0);
  });
});
