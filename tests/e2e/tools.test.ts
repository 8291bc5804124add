import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { createPlanFile } from '../../main/project/createPlanFile';
import { openPlan } from '../../main/project/openPlan';
import type { PlanDocument } from '../../shared/document/planDocument';
import { PLAIN_BUILDING } from '../../shared/document/records/network';
import { TABLE_NAMES } from '../../shared/document/tables';
import { validateCoverage } from '../../shared/topology/proof/validate';
import { asciiCoverage } from '../support/asciiCoverage';
import { launchApp, type LaunchedApp } from '../support/launchApp';
import { beginAs } from '../support/windowSteps';

/** 10 m squares; B is a gap's neighbour, the gap lies at (35, 15). West and east are level-3 grids. */
const CITY = 'A A A B B\nA A A _ B\nC C C D D\nC C C D D';
const PARENTS = { A: 'west', C: 'west', B: 'east', D: 'east' };

let folder: string;
let plan: string;
let launched: LaunchedApp;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gridwright-tools-'));
  plan = join(folder, 'plan.gpkg');
  const city = asciiCoverage(CITY, PARENTS);
  city.plan.load('building', [
    {
      ...PLAIN_BUILDING,
      id: city.ids.nextId(),
      code: 'M1',
      name: '五堰市场',
      kind: 'MARKET',
      floors: 2,
      polygons: [[[4_000, 24_000, 12_000, 24_000, 12_000, 34_000, 4_000, 34_000]]],
    },
  ]);
  city.plan.load('line', [
    {
      id: city.ids.nextId(),
      kind: 'ROAD',
      name: '人民路',
      points: [-5_000, 8_000, 12_000, 6_000, 22_000, 12_000, 55_000, 9_000],
    },
  ]);
  const tables = Object.fromEntries(TABLE_NAMES.map((table) => [table, [...city.plan.all(table)]]));
  await createPlanFile(plan, { ...city.ids.counters(), tables });
  launched = await launchApp({ plan, language: 'zh-CN' });
  await beginAs(launched.page, '王规划', 'PLANNER');
  // Near enough that ten pixels are half a metre.
  for (let step = 0; step < 3; step++) await launched.page.keyboard.press('Control+=');
  await launched.page.waitForTimeout(1200);
});

test.afterEach(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Where a place of the drawing (metres) is on the screen. */
async function onScreen(page: Page, [x, y]: readonly [number, number]): Promise<[number, number]> {
  const map = page.getByTestId('map');
  const box = await map.boundingBox();
  const read = async (name: string): Promise<number> => Number(await map.getAttribute(`data-${name}`));
  const [cx, cy, resolution] = [await read('center-x'), await read('center-y'), await read('resolution')];
  if (box === null) throw new Error('the map has no place on the screen');
  return [
    box.x + box.width / 2 + (x * 1000 - cx) / resolution,
    box.y + box.height / 2 - (y * 1000 - cy) / resolution,
  ];
}

async function move(page: Page, place: readonly [number, number]): Promise<void> {
  await page.mouse.move(...(await onScreen(page, place)), { steps: 3 });
}

async function click(page: Page, ...places: readonly (readonly [number, number])[]): Promise<void> {
  for (const place of places) {
    await move(page, place);
    await page.mouse.down();
    await page.mouse.up();
    // Two clicks in a row are no double click.
    await page.waitForTimeout(400);
  }
}

async function drag(
  page: Page,
  from: readonly [number, number],
  to: readonly [number, number],
): Promise<void> {
  await move(page, from);
  await page.mouse.down();
  await move(page, to);
  await page.mouse.up();
}

/** The plan as the file holds it, once the window has written `steps` steps. */
async function saved(page: Page, steps: number): Promise<PlanDocument> {
  await expect(page.getByTestId('status-saved')).toBeVisible();
  const file = await openPlan(plan, { readOnly: true });
  try {
    expect((await file.info(0)).revision).toBe(steps);
    const document = await file.loadDocument();
    expect(validateCoverage(document).filter(({ kind }) => kind !== 'gap')).toEqual([]);
    return document;
  } finally {
    await file.close();
  }
}

const cellsOf = (document: PlanDocument, name: string): number =>
  [...document.all('cell')].filter(({ parent }) => document.get('grid', parent)?.name === name).length;

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
  await expect.poll(async () => (await saved(page, 2)).count('cell')).toBe(8);
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
  await expect.poll(async () => (await saved(page, 2)).count('cell')).toBe(4);
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
