import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { createPlanFile } from '../../main/project/createPlanFile';
import { openPlan } from '../../main/project/openPlan';
import { TABLE_NAMES } from '../../shared/document/tables';
import { asciiCoverage } from '../support/asciiCoverage';
import { launchApp, type LaunchedApp } from '../support/launchApp';
import { beginAs } from '../support/windowSteps';

let folder: string;
let plan: string;
let launched: LaunchedApp;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gridwright-table-'));
  plan = join(folder, 'plan.gpkg');
  const city = asciiCoverage('A B C\nD E F', {
    A: '东街',
    B: '东街',
    C: '东街',
    D: '西街',
    E: '西街',
    F: '西街',
  });
  const tables = Object.fromEntries(TABLE_NAMES.map((table) => [table, [...city.plan.all(table)]]));
  await createPlanFile(plan, { ...city.ids.counters(), tables });
  launched = await launchApp({ plan, language: 'zh-CN' });
  await beginAs(launched.page, '王规划', 'PLANNER');
  await launched.page.keyboard.press('Control+t');
  await expect(launched.page.getByTestId('table-count')).toContainText('6 / 6');
  await launched.page.getByTestId('table-grid').focus();
});

test.afterEach(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What the plan file says of the cells, by name, once everything is written. */
async function cellsInFile(page: Page) {
  await expect(page.getByTestId('status-saved')).toBeVisible();
  const file = await openPlan(plan, { readOnly: true });
  const view = await file.loadDocument();
  await file.close();
  const cells = [...view.all('cell')].sort((a, b) => a.id - b.id);
  return cells.map(({ name, granularity, households, parent }) => ({
    name,
    granularity,
    households,
    grid: view.get('grid', parent)?.name,
  }));
}

test('by keyboard: rows are chosen and one value is set for all of them, as one step', async () => {
  const { page } = launched;
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F2');
  await page.keyboard.type('酒店');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('panel-table').getByText('酒店')).toHaveCount(2);
  expect((await cellsInFile(page)).filter(({ granularity }) => granularity === 'HOTEL')).toHaveLength(2);
  await page.keyboard.press('Control+z');
  await expect(page.getByTestId('panel-table').getByText('酒店')).toHaveCount(0);
});

test('a list goes to the spreadsheet and comes back changed, as one step', async () => {
  const { app, page } = launched;
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  const [titles = '', ...lines] = copied.split('\r\n');
  expect([titles.split('\t').slice(0, 2), lines.length]).toEqual([['编码', '名称'], 6]);
  const codes = lines.map((line) => line.split('\t')[0] ?? '');
  const block = ['编码\t户数\t三级网格', `${codes[0]}\t120\t西街`, `${codes[5]}\t7\t`].join('\n');
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), block);
  await page.keyboard.press('Control+v');
  await expect(page.getByTestId('panel-table').getByText('120')).toBeVisible();
  const cells = await cellsInFile(page);
  expect([cells[0]?.grid, cells[0]?.households, cells[5]?.households]).toEqual(['西街', 120, 7]);

  const wrong = `编码\t粒度\n${codes[1]}\t月亮`;
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), wrong);
  await page.keyboard.press('Control+v');
  await expect(page.getByText('第 2 行的“月亮”无法识别')).toBeVisible();
});

test('by pointer: filters and the order come back, and the map shares the selection', async () => {
  const { page } = launched;
  await page.getByTestId('table-title-name').click();
  await page.getByTestId('table-title-name').click();
  await expect(page.locator('.table-row').first()).toContainText('F');
  await page.getByTestId('table-title-grid3').hover();
  await page.getByTestId('table-funnel-grid3').click();
  await page.getByTestId('table-filter').locator('input').fill('西');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('table-count')).toContainText('3 / 6');
  await page.locator('.table-row').first().click();
  await expect(page.getByTestId('cell-code')).toBeVisible();
  await expect(page.getByTestId('table-count')).toContainText('已选 1');
  await page.getByTestId('table-kind').click();
  await page.locator('.ant-select-item-option', { hasText: '网格' }).first().click();
  await expect(page.getByTestId('table-count')).not.toContainText('/ 6 行');
  await page.getByTestId('table-kind').click();
  await page.locator('.ant-select-item-option', { hasText: '网元' }).first().click();
  await expect(page.getByTestId('table-count')).toContainText('3 / 6');
  await page.getByTestId('table-unfilter').click();
  await expect(page.getByTestId('table-count')).toContainText('6 / 6');
});

test('a column that only tells says so, and network operations may not change cells', async () => {
  const { page } = launched;
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('F2');
  await expect(page.getByText('这一列不能在表格中修改')).toBeVisible();
});
