import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { makeSample } from '../../main/plan/makeSample';
import { inaccessible } from '../support/accessibility';
import { launchApp, type LaunchedApp } from '../support/launchApp';
import { beginAs, choose, goToFirstCell } from '../support/windowSteps';

let folder: string;
let launched: LaunchedApp;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gridwright-guide-'));
  const plan = join(folder, 'town.gpkg');
  await makeSample(plan, { seed: 1, cells: 120, scale: 1, products: 0 });
  launched = await launchApp({ plan, language: 'zh-CN' });
  await beginAs(launched.page, '王规划', 'PLANNER');
});
test.afterEach(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

test('F1 and the question marks open the section of the guide about where one is, in both languages', async () => {
  const { page } = launched;
  const asked = page.getByTestId('guide-contents');
  await page.keyboard.press('x');
  await page.keyboard.press('F1');
  await expect(asked).toContainText('划分、挖出、合并');
  await expect(page.getByTestId('guide-draw')).toBeInViewport();
  await page.getByTestId('panel-tab-history').click();
  await page.getByTestId('help-history').click();
  await expect(asked).toContainText('历史与备份');
  const picture = page.getByTestId('guide-history').locator('img');
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(600);
  await choose(page, 'view', 'view.english');
  await expect(asked).toContainText('History and backups');
  await choose(page, 'view', 'view.chinese');

  await page.keyboard.press('Control+p');
  await page.keyboard.press('F1');
  await expect(asked).toContainText('打印图幅');
  await expect(page.getByTestId('print-dialog')).toBeVisible();
  expect(await inaccessible(page)).toEqual([]);
});

test('the tour goes on when its step is done, and is left at any step', async () => {
  const { page } = launched;
  await choose(page, 'help', 'help.tour');
  const stop = page.locator('.ant-tour');
  await expect(stop).toContainText('滚轮缩放');
  await stop.getByText('下一步').click();
  await expect(stop).toContainText('按 1、2、3、4');
  expect(await inaccessible(page)).toEqual([]);
  await page.getByTestId('map').focus();
  await page.keyboard.press('2');
  await expect(stop).toContainText('拼音首字母');
  await stop.locator('.ant-tour-close').click();
  await expect(stop).toBeHidden();
});

test('map sheets are written as a PDF, one for each selected unit', async () => {
  const { page } = launched;
  await goToFirstCell(page);
  await page.locator('[data-testid^="tree-row-"][aria-level="2"]').nth(0).click();
  await page
    .locator('[data-testid^="tree-row-"][aria-level="2"]')
    .nth(1)
    .click({ modifiers: ['Control'] });
  await choose(page, 'file', 'file.print');
  await expect(page.getByTestId('print-dialog')).toContainText('共 2 页');
  await expect(page.getByTestId('print-button')).toBeDisabled();
  const file = join(folder, 'sheets.pdf');
  await page.getByTestId('print-file').fill(file);
  await page.getByTestId('print-button').click();
  await expect(page.getByTestId('toast-info')).toContainText('2 页图幅已写入', { timeout: 60_000 });
  expect(existsSync(file) && readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
});

test('settings hold at once, and the start page shows plans by their pictures', async () => {
  const { page } = launched;
  await choose(page, 'file', 'file.settings');
  await page.getByTestId('settings-dark').click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('Escape');
  await choose(page, 'file', 'file.close');
  const recent = page.getByTestId('recent-plan');
  await expect(recent).toHaveCount(1);
  const picture = recent.locator('img');
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(320);
  await page.reload();
  await expect(page.getByTestId('recent-plan').locator('img')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
