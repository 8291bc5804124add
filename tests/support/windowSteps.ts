import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { projectRoot } from './launchApp';

export interface PlanFacts {
  readonly revision: number;
  readonly contentHash: string;
  readonly counts: Readonly<Record<string, number>>;
}

/** Runs the command line on its own, as a second opinion on what the window did to a file. */
export function commandLine(...args: readonly string[]): unknown {
  const answer = execFileSync(process.execPath, [join(projectRoot, 'out/main/cli.js'), ...args, '--json'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return JSON.parse(answer);
}

export const factsOf = (plan: string): PlanFacts => commandLine('info', plan) as PlanFacts;

/** Says who sits at the desk and opens the plan that the program was started with. */
export async function beginAs(page: Page, name: string, role: string): Promise<void> {
  await page.getByTestId('start-name').fill(name);
  await page.getByTestId(`start-role-${role}`).click();
  await page.getByTestId('start-given').click();
  await untilDrawn(page);
}

/** Another person takes the seat; the plan is opened again. */
export async function switchTo(page: Page, name: string, role: string): Promise<void> {
  await page.getByTestId('person').click();
  await page.getByTestId('person-name').fill(name);
  await page.getByTestId(`person-role-${role}`).click();
  await page.getByTestId('person-switch').click();
  await expect(page.getByTestId('person')).toContainText(name);
  await untilDrawn(page);
}

/** Chooses an entry of the menu bar. */
export async function choose(page: Page, menu: string, entry: string): Promise<void> {
  await page.getByTestId(`menu-${menu}`).click();
  await page.getByTestId(`menu-entry-${entry}`).click();
}

export async function untilDrawn(page: Page): Promise<void> {
  await expect(page.getByTestId('plan-name')).toBeVisible({ timeout: 60_000 });
  await page.waitForFunction(() => document.documentElement.dataset.mapDrawn === 'true', undefined, {
    timeout: 60_000,
  });
}

/** Opens the tree down to the first cell, selects and zooms to it; its permanent code. */
export async function goToFirstCell(page: Page): Promise<string> {
  for (const level of [0, 1, 2]) await page.locator('[data-testid^="tree-turn-"]').nth(level).click();
  const row = page.locator('[data-testid^="tree-row-"][aria-level="4"]').first();
  await row.dblclick();
  await expect(page.getByTestId('cell-code')).toBeVisible();
  // The map glides to the place.
  await page.waitForTimeout(800);
  return page.getByTestId('cell-code').innerText();
}

/** Draws a line from left to right across the middle of the map and ends it by Enter. */
export async function drawAcross(page: Page): Promise<void> {
  const map = await page.getByTestId('map').boundingBox();
  if (map === null) throw new Error('the map has no place on the screen');
  const y = map.y + map.height / 2;
  await page.mouse.click(map.x + 20, y);
  await page.mouse.move(map.x + map.width / 2, y, { steps: 5 });
  await page.mouse.click(map.x + map.width - 20, y);
  await page.keyboard.press('Enter');
}
