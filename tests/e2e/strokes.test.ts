import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { launchApp, type LaunchedApp } from '../support/launchApp';
import { drag, move, onScreen, type Place } from '../support/mapSteps';
import { cellsOf, readTown, writeBlocks, writeToolsTown } from '../support/toolsTown';
import { beginAs, choose, commandLine, factsOf } from '../support/windowSteps';

/**
 * How many actions a planner needs: a press of a key, a click, a double click or a drag is one action each; moving the
 * pointer is none. Everything goes through `Hands`, which counts.
 */
class Hands {
  actions = 0;
  constructor(private readonly page: Page) {}

  async key(key: string): Promise<void> {
    this.actions++;
    await this.page.keyboard.press(key);
  }
  async over(place: Place): Promise<void> {
    await move(this.page, place);
  }
  async click(place: Place): Promise<void> {
    this.actions++;
    await this.page.mouse.click(...(await onScreen(this.page, place)));
    await this.page.waitForTimeout(400);
  }
  async doubleClick(place: Place): Promise<void> {
    this.actions++;
    await this.page.mouse.dblclick(...(await onScreen(this.page, place)));
  }
  async drag(from: Place, ...to: readonly Place[]): Promise<void> {
    this.actions++;
    await drag(this.page, from, ...to);
  }
  async press(testId: string | RegExp): Promise<void> {
    this.actions++;
    await this.page.getByTestId(testId).first().click();
  }
}

let folder: string;
let plan: string;
let launched: LaunchedApp;

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gridwright-strokes-'));
  plan = join(folder, 'plan.gpkg');
});

test.afterEach(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(nearer: number): Promise<{ page: Page; hands: Hands }> {
  launched = await launchApp({ plan, language: 'zh-CN' });
  const { page } = launched;
  await beginAs(page, '王规划', 'PLANNER');
  // Room for the plan and what lies around it.
  await page.keyboard.press('F4');
  for (let step = 0; step < nearer; step++) await page.keyboard.press('Control+=');
  await page.waitForTimeout(1200);
  return { page, hands: new Hands(page) };
}

/** The file is sound and has as many steps; by the command line, as somebody else would look. */
async function written(page: Page, steps: number): ReturnType<typeof readTown> {
  await expect(page.getByTestId('toast-done')).toBeVisible();
  await expect(page.getByTestId('status-saved')).toBeVisible();
  expect(commandLine('info', plan)).toMatchObject({ revision: steps });
  return readTown(plan, steps);
}

test('a market is cut out of an estate from its footprint by at most 3 actions', async () => {
  await writeToolsTown(plan);
  const { page, hands } = await open(3);
  await hands.key('p');
  await hands.over([8, 28]);
  await hands.key('f');
  const document = await written(page, 1);
  expect([...document.all('cell')].filter(({ granularity }) => granularity === 'MARKET')).toHaveLength(1);
  expect(hands.actions).toBeLessThanOrEqual(3);
});

test('a cell is cut along a traced road by at most 4 actions', async () => {
  await writeToolsTown(plan);
  const { page, hands } = await open(3);
  await hands.key('x');
  await hands.key('t');
  await hands.click([-3.5, 7.82]);
  await hands.doubleClick([54, 9.1]);
  const document = await written(page, 1);
  expect(document.count('cell')).toBe(6);
  // The bends of the road are corners of the cut, bit by bit.
  const corners = [...document.all('edge')].flatMap(({ points }) => points);
  expect(corners).toEqual(expect.arrayContaining([12_000, 6_000, 22_000, 12_000]));
  expect(hands.actions).toBeLessThanOrEqual(4);
});

test('30 cells go to another level-3 grid by at most 3 actions', async () => {
  await writeBlocks(plan, 12, 10);
  const { page, hands } = await open(0);
  await hands.key('b');
  await hands.click([95, 50]);
  // A stroke over three columns of ten cells.
  await hands.drag([55, 95], [55, 5], [45, 5], [45, 95], [35, 95], [35, 5]);
  const document = await written(page, 1);
  expect([cellsOf(document, 'west'), cellsOf(document, 'east')]).toEqual([30, 90]);
  expect(hands.actions).toBeLessThanOrEqual(3);
});

test('a gap is fixed from the findings list by at most 2 actions', async () => {
  await writeToolsTown(plan);
  const { page, hands } = await open(0);
  await choose(page, 'check', 'check.plan');
  const gap = page.getByTestId(/^finding-G06/);
  await expect(gap).toHaveCount(1);
  await hands.press(/^fix-G06/);
  const document = await written(page, 1);
  expect(document.count('cell')).toBe(4);
  await expect(gap).toHaveCount(0);
  expect(hands.actions).toBeLessThanOrEqual(2);
  const findings = commandLine('validate', plan) as { findings: readonly { rule: string }[] };
  expect(findings.findings.filter(({ rule }) => rule === 'G06')).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => factsOf(plan).revision).toBe(2);
});
