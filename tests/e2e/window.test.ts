import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { createPlanFile } from '../../main/project/createPlanFile';
import { launchApp, type LaunchedApp } from '../support/launchApp';
import { smallPlan } from '../support/smallPlan';
import { beginAs, choose, goToFirstCell, switchTo } from '../support/windowSteps';

let folder: string;
let launched: LaunchedApp;
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gridwright-window-'));
  const plan = join(folder, 'plan.gpkg');
  await createPlanFile(plan, smallPlan());
  launched = await launchApp({ plan, language: 'zh-CN' });
});
test.afterEach(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

test('nobody starts without a name', async () => {
  const { page } = launched;
  await page.getByTestId('start-given').click();
  await expect(page.getByText('请填写姓名')).toBeVisible();
  await expect(page.getByTestId('plan-name')).toHaveCount(0);
});

test('the language changes at run time, everywhere, and an edit is untouched by it', async () => {
  const { page } = launched;
  await beginAs(page, '王规划', 'PLANNER');
  await expect(page.getByTestId('menu-file')).toHaveText('文件');
  await choose(page, 'view', 'view.english');
  await expect(page.getByTestId('menu-file')).toHaveText('File');
  await expect(page.getByTestId('panel-tab-tree')).toContainText('Grid tree');
  await expect(page.getByTestId('status-saved')).toHaveText('Saved');
  await choose(page, 'view', 'view.chinese');
  await expect(page.getByTestId('panel-tab-tree')).toContainText('网格树');
});

test('a renamed cell keeps its name, its step and its author after the plan was opened again', async () => {
  const { page } = launched;
  await beginAs(page, '王规划', 'PLANNER');
  await goToFirstCell(page);
  await page.getByTestId('cell-name').fill('阳光花园东区');
  await page.getByTestId('cell-name').press('Enter');
  await expect(page.getByTestId('toast-done')).toBeVisible();
  await switchTo(page, '孙规划', 'PLANNER');
  await goToFirstCell(page);
  await expect(page.getByTestId('cell-name')).toHaveValue('阳光花园东区');
  await choose(page, 'plan', 'panel.history');
  await expect(page.getByTestId('panel-history')).toContainText('王规划');
  await page.keyboard.press('Control+z');
  await page.getByTestId('panel-tab-properties').click();
  await expect(page.getByTestId('cell-name')).toHaveValue('阳光花园');
});

test('a role changes what is possible, with the reason, and not where things are', async () => {
  const { page } = launched;
  await beginAs(page, '李主管', 'MANAGER');
  const knife = page.getByTestId('tool-split');
  await expect(knife).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('x');
  await expect(page.getByTestId('toast-refused')).toContainText('规划员');
  await switchTo(page, '王规划', 'PLANNER');
  await expect(knife).toHaveAttribute('aria-disabled', 'false');
  await page.keyboard.press('x');
  await expect(knife).toHaveAttribute('aria-pressed', 'true');
});

test('letters typed into a field are text, not shortcuts', async () => {
  const { page } = launched;
  await beginAs(page, '王规划', 'PLANNER');
  await page.getByTestId('tree-search').pressSequentially('xcpw');
  await expect(page.getByTestId('tree-search')).toHaveValue('xcpw');
  await expect(page.getByTestId('tool-select')).toHaveAttribute('aria-pressed', 'true');
});

test('docks hide and come back by F4, F5 and F6', async () => {
  const { page } = launched;
  await beginAs(page, '王规划', 'PLANNER');
  for (const [key, panel, visible] of [
    ['F4', 'panel-tree', true],
    ['F5', 'properties', true],
    ['F6', 'panel-findings', false],
  ] as const) {
    const there = page.getByTestId(panel);
    await expect(there).toBeVisible({ visible });
    await page.keyboard.press(key);
    await expect(there).toBeVisible({ visible: !visible });
    await page.keyboard.press(key);
    await expect(there).toBeVisible({ visible });
  }
});
