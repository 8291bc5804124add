import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { PlanDocument } from '../../shared/document/planDocument';
import { launchApp, type LaunchedApp } from '../support/launchApp';
import { click, drag, move, onScreen } from '../support/mapSteps';
import { cellsOf, readTown, writeToolsTown } from '../support/toolsTown';
import { beginAs, factsOf } from '../support/windowSteps';

let folder: string;
let plan: string;
let launched: LaunchedApp;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gridwright-tools-'));
  plan = join(folder, 'plan.gpkg');
  await writeToolsTown(plan);
  launched = await launchApp({ plan, language: 'zh-CN' });
  await beginAs(launched.page, '王规划', 'PLANNER');
  // Near enough that ten pixels are half a metre.
  // Room for the plan and what lies around it.
  await launched.page.keyboard.press('F4');
  for (let step = 0; step < 3; step++) await launched.page.keyboard.press('Control+=');
  await launched.page.waitForTimeout(1200);
});

test.afterEach(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The plan as the file holds it, once the window has written `steps` steps. */
async function saved(page: Page, steps: number): Promise<PlanDocument> {
  await expect(page.getByTestId('status-saved')).toBeVisible();
  await expect.poll(() => factsOf(plan).revision).toBe(steps);
  return readTown(plan, steps);
}

test('the knife cuts by pointer, and by typed bearing and length', async () => {
  const { page } = launched;
  await page.keyboard.press('x');
  await click(page, [-3, 30], [53, 31]);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('toast-done')).toBeVisible();
  expect((await saved(page, 1)).count('cell')).toBe(6);
  await click(page, [-3, 10]);
  await page.keyboard.type('d60');
  await page.keyboard.press('Tab');
  await page.keyboard.type('94.5');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('map-hint')).toContainText('分成');
  await page.keyboard.press('Enter');
  expect((await saved(page, 2)).count('cell')).toBe(8);
});

test('a market is cut out of an estate from its footprint by two keys and a move', async () => {
  const { page } = launched;
  await page.keyboard.press('p');
  await move(page, [8, 28]);
  await page.keyboard.press('f');
  await expect(page.getByTestId('toast-done')).toBeVisible();
  const document = await saved(page, 1);
  expect([...document.all('cell')].map(({ granularity }) => granularity)).toContain('MARKET');
});

test('a cell is cut along a traced road by four actions', async () => {
  const { page } = launched;
  await page.keyboard.press('x');
  await page.keyboard.press('t');
  await click(page, [-3.5, 7.82]);
  const [x, y] = await onScreen(page, [54, 9.1]);
  await page.mouse.dblclick(x, y);
  await expect(page.getByTestId('toast-done')).toBeVisible();
  const document = await saved(page, 1);
  expect(document.count('cell')).toBe(6);
  const corners = [...document.all('edge')].flatMap(({ points }) => points);
  expect(corners).toEqual(expect.arrayContaining([12_000, 6_000, 22_000, 12_000]));
});

test('a gap becomes a cell by a click', async () => {
  const { page } = launched;
  await page.keyboard.press('Shift+G');
  await click(page, [35, 25]);
  await expect(page.getByTestId('toast-done')).toBeVisible();
  expect((await saved(page, 1)).count('cell')).toBe(5);
});

test('a strip of shops is cut along a road', async () => {
  const { page } = launched;
  await page.keyboard.press('Shift+P');
  for (let press = 0; press < 5; press++) await page.keyboard.press('[');
  await click(page, [3, 14], [27, 14]);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('toast-done')).toBeVisible();
  expect([...(await saved(page, 1)).all('cell')].map(({ granularity }) => granularity)).toContain(
    'STREET_SHOPS',
  );
});

test('a stroke reshapes a boundary', async () => {
  const { page } = launched;
  await page.keyboard.press('r');
  await click(page, [5, 20], [12, 24], [20, 20]);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('toast-done')).toBeVisible();
  const corners = [...(await saved(page, 1)).all('edge')].flatMap(({ points }) => points);
  expect(corners.some((value, at) => at % 2 === 1 && Math.abs(value - 24_000) < 200)).toBe(true);
});

test('a vertex is dragged out of a boundary and taken away again', async () => {
  const { page } = launched;
  await page.keyboard.press('w');
  await drag(page, [13, 20], [13, 16]);
  await expect(page.getByTestId('toast-done')).toBeVisible();
  await saved(page, 1);
  await move(page, [13, 16]);
  await page.keyboard.press('Delete');
  expect((await saved(page, 2)).count('cell')).toBe(4);
});

test('the brush moves cells to another level-3 grid by one stroke', async () => {
  const { page } = launched;
  await page.keyboard.press('b');
  await click(page, [45, 10]);
  await drag(page, [10, 10], [12, 12]);
  await expect(page.getByTestId('toast-done')).toBeVisible();
  const document = await saved(page, 1);
  expect([cellsOf(document, 'west'), cellsOf(document, 'east')]).toEqual([1, 3]);
});

test('cells are classified by two keys', async () => {
  const { page } = launched;
  await page.keyboard.press('Shift+C');
  await click(page, [10, 10]);
  await page.keyboard.press('3');
  await page.keyboard.press('4');
  await expect(page.getByTestId('toast-done')).toBeVisible();
  expect(
    [...(await saved(page, 1)).all('cell')].filter(({ granularity }) => granularity === 'MARKET'),
  ).toHaveLength(1);
});

test('a cell is divided by rule into three', async () => {
  const { page } = launched;
  await page.keyboard.press('Shift+X');
  await page.keyboard.press('f');
  await page.keyboard.press('3');
  await click(page, [15, 30]);
  await expect(page.getByTestId('toast-done')).toBeVisible();
  expect((await saved(page, 1)).count('cell')).toBe(6);
});

test('measuring tells length and area and edits nothing', async () => {
  const { page } = launched;
  await page.keyboard.press('m');
  await click(page, [2, 2], [12, 2], [12, 12]);
  await expect(page.getByTestId('map-hint')).toContainText('m²');
  await page.keyboard.press('Enter');
  await saved(page, 0);
});

test('a lasso selects, the selection grows to its neighbours, and merging makes one cell of it', async () => {
  const { page } = launched;
  await page.keyboard.press('v');
  await page.keyboard.down('Control');
  await drag(page, [20, 5], [-4, 5], [-4, 42], [20, 42], [24, 4]);
  await page.keyboard.up('Control');
  await expect(page.getByTestId('status-selected')).toContainText('2');
  await page.keyboard.press('Control+g');
  await expect(page.getByTestId('status-selected')).toContainText('4');
  await page.keyboard.press('Escape');
  await click(page, [5, 15]);
  await page.keyboard.press('Control+g');
  await expect(page.getByTestId('status-selected')).toContainText('3');
});

test('the last tool is taken up again by one key', async () => {
  const { page } = launched;
  await page.keyboard.press('r');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('tool-select')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('.');
  await expect(page.getByTestId('tool-reshape')).toHaveAttribute('aria-pressed', 'true');
});

test('a cut that would leave a crumb is refused with its reason, and the others are cut by one click', async () => {
  const { page } = launched;
  await page.keyboard.press('x');
  // Through D, and off corners of C and A of some square metres.
  await click(page, [-3, 17.5], [5, 19.2]);
  await click(page, [12, 20.4], [20, 19.6], [53, 17]);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('toast-refused')).toBeVisible();
  await page.getByTestId('toast-fix').click();
  await expect(page.getByTestId('toast-done')).toBeVisible();
  expect((await saved(page, 1)).count('cell')).toBe(5);
  await expect(page.getByTestId('map-hint')).toContainText('从网元外单击');
});
