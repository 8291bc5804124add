import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { PlanDocument } from '../../shared/document/planDocument';
import { launchApp, type LaunchedApp } from '../support/launchApp';
import { keyClick, keyTo } from '../support/mapSteps';
import { cellsOf, readTown, writeToolsTown } from '../support/toolsTown';
import { beginAs, factsOf } from '../support/windowSteps';

/** Every tool without a mouse: arrows move the pointer of the keyboard, Space clicks, H holds and lets go. */
let folder: string;
let plan: string;
let launched: LaunchedApp;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gridwright-keys-'));
  plan = join(folder, 'plan.gpkg');
  await writeToolsTown(plan);
  launched = await launchApp({ plan, language: 'zh-CN' });
  const { page } = launched;
  await beginAs(page, '王规划', 'PLANNER');
  // Room for the plan and what lies around it.
  await page.keyboard.press('F4');
  for (let step = 0; step < 3; step++) await page.keyboard.press('Control+=');
  await page.waitForTimeout(1200);
  await page.getByTestId('map').focus();
});

test.afterEach(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

async function saved(page: Page, steps: number): Promise<PlanDocument> {
  if (steps > 0) await expect(page.getByTestId('toast-done')).toBeVisible();
  await expect(page.getByTestId('status-saved')).toBeVisible();
  await expect.poll(() => factsOf(plan).revision).toBe(steps);
  return readTown(plan, steps);
}

const granularities = (document: PlanDocument): string[] =>
  [...document.all('cell')].map(({ granularity }) => granularity);

test('select: clicks, adds, and pulls a rectangle', async () => {
  const { page } = launched;
  await keyClick(page, [5, 30]);
  await expect(page.getByTestId('status-selected')).toContainText('1');
  await keyTo(page, [5, 10]);
  await page.keyboard.press('Shift+Space');
  await expect(page.getByTestId('status-selected')).toContainText('2');
  await page.keyboard.press('Escape');
  await keyTo(page, [28, 22]);
  await page.keyboard.press('Shift+h');
  await keyTo(page, [52, -2]);
  await page.keyboard.press('h');
  await expect(page.getByTestId('status-selected')).toContainText('1');
});

test('knife', async () => {
  const { page } = launched;
  await page.keyboard.press('x');
  await keyClick(page, [-3, 30], [53, 31]);
  await page.keyboard.press('Enter');
  expect((await saved(page, 1)).count('cell')).toBe(6);
});

test('cut-out by outline', async () => {
  const { page } = launched;
  await page.keyboard.press('p');
  await keyClick(page, [15, 24], [25, 24], [25, 34], [15, 34]);
  await page.keyboard.press('Enter');
  expect((await saved(page, 1)).count('cell')).toBe(5);
});

test('street strip', async () => {
  const { page } = launched;
  await page.keyboard.press('Shift+P');
  for (let press = 0; press < 5; press++) await page.keyboard.press('[');
  await keyClick(page, [3, 14], [27, 14]);
  await page.keyboard.press('Enter');
  expect(granularities(await saved(page, 1))).toContain('STREET_SHOPS');
});

test('gap to cell', async () => {
  const { page } = launched;
  await page.keyboard.press('Shift+G');
  await keyClick(page, [35, 25]);
  expect((await saved(page, 1)).count('cell')).toBe(5);
});

test('divide', async () => {
  const { page } = launched;
  await page.keyboard.press('Shift+X');
  await page.keyboard.press('f');
  await page.keyboard.press('3');
  await keyTo(page, [15, 30]);
  await page.keyboard.press('Enter');
  expect((await saved(page, 1)).count('cell')).toBe(6);
});

test('reshape', async () => {
  const { page } = launched;
  await page.keyboard.press('r');
  await keyClick(page, [5, 20], [12, 24], [20, 20]);
  await page.keyboard.press('Enter');
  const corners = [...(await saved(page, 1)).all('edge')].flatMap(({ points }) => points);
  expect(corners.some((value, at) => at % 2 === 1 && Math.abs(value - 24_000) < 200)).toBe(true);
});

test('vertex tool: a corner is dragged out of a boundary and deleted', async () => {
  const { page } = launched;
  await page.keyboard.press('w');
  await keyTo(page, [13, 20]);
  await page.keyboard.press('h');
  await keyTo(page, [13, 16]);
  await page.keyboard.press('h');
  await saved(page, 1);
  await page.keyboard.press('Delete');
  expect((await saved(page, 2)).count('cell')).toBe(4);
});

test('merge', async () => {
  const { page } = launched;
  await page.keyboard.press('c');
  await keyClick(page, [5, 30], [5, 10]);
  await page.keyboard.press('Enter');
  expect((await saved(page, 1)).count('cell')).toBe(3);
});

test('brush', async () => {
  const { page } = launched;
  await page.keyboard.press('b');
  await keyClick(page, [45, 10]);
  await keyTo(page, [10, 10]);
  await page.keyboard.press('h');
  await keyTo(page, [12, 12]);
  await page.keyboard.press('h');
  const document = await saved(page, 1);
  expect([cellsOf(document, 'west'), cellsOf(document, 'east')]).toEqual([1, 3]);
});

test('classify', async () => {
  const { page } = launched;
  await page.keyboard.press('Shift+C');
  await keyClick(page, [10, 10]);
  await page.keyboard.press('3');
  await page.keyboard.press('4');
  expect(granularities(await saved(page, 1)).filter((one) => one === 'MARKET')).toHaveLength(1);
});

test('measure', async () => {
  const { page } = launched;
  await page.keyboard.press('m');
  await keyClick(page, [2, 2], [12, 2], [12, 12]);
  await expect(page.getByTestId('map-hint')).toContainText('m²');
  await page.keyboard.press('Enter');
  await saved(page, 0);
});
