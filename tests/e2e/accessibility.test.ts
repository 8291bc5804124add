import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { makeSample } from '../../main/plan/makeSample';
import { MENUS } from '../../renderer/commands/menus';
import { inaccessible } from '../support/accessibility';
import { launchApp, type LaunchedApp } from '../support/launchApp';
import { beginAs, choose, commandLine, goToFirstCell, switchTo, untilDrawn } from '../support/windowSteps';

let folder: string;
let plan: string;
let launched: LaunchedApp;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gridwright-accessible-'));
  plan = join(folder, 'town.gpkg');
  await makeSample(plan, { seed: 1, cells: 300, scale: 1, products: 0 });
});
test.afterEach(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A version and a step after it, so that lists of both have rows. */
function withHistory(): void {
  commandLine('submit', plan, '--actor', '李规划', '--name', '第一版');
  commandLine('reject', plan, '--actor', '孙主管', '--comment', '请再检查边界');
}

/** What opens a place of the window, in the order in which a person would. */
const PLACES: readonly (readonly [string, (launched: LaunchedApp) => Promise<void>])[] = [
  ...MENUS.map(
    ({ id }) => [`menu ${id}`, ({ page }: LaunchedApp) => page.getByTestId(`menu-${id}`).click()] as const,
  ),
  ['cell', async ({ page }) => void (await goToFirstCell(page))],
  ['refusal', async ({ page }) => page.keyboard.press('Shift+X').then(() => page.keyboard.press('v'))],
  [
    'step',
    async ({ page }) => {
      await page.locator('[data-testid^="tree-row-"][aria-level="4"]').first().click();
      await page.getByTestId('cell-name').fill('新名称');
      await page.getByTestId('cell-name').press('Enter');
      await expect(page.getByTestId('toast-done')).toBeVisible();
    },
  ],
  ['grid', ({ page }) => page.locator('[data-testid^="tree-row-"][aria-level="2"]').first().click()],
  [
    'several',
    ({ page }) =>
      page
        .locator('[data-testid^="tree-row-"][aria-level="2"]')
        .nth(1)
        .click({ modifiers: ['Control'] }),
  ],
  [
    'map menu',
    async ({ page }) => {
      await page.getByTestId('map').click({ button: 'right' });
      await expect(page.locator('[data-testid^="map-menu-"]').first()).toBeVisible();
    },
  ],
  [
    'findings',
    async ({ page }) => {
      await page.keyboard.press('F7');
      await page.locator('[data-testid^="finding-"]').first().click({ timeout: 60_000 });
    },
  ],
  [
    'unbound',
    async ({ page }) => {
      await page.getByTestId('panel-tab-unbound').click();
      await page.locator('[data-testid^="unbound-row-"]').first().click();
    },
  ],
  [
    'table',
    async ({ page }) => {
      await page.getByTestId('panel-tab-table').click();
      await page.locator('.table-row').nth(1).click();
    },
  ],
  [
    'table filter',
    async ({ page }) => {
      await page.getByTestId('table-title-name').hover();
      await page.getByTestId('table-funnel-name').click();
      await expect(page.getByTestId('table-filter')).toBeVisible();
    },
  ],
  ['jobs', ({ page }) => page.getByTestId('panel-tab-jobs').click()],
  ['sharing', ({ page }) => page.getByTestId('panel-tab-sharing').click()],
  ['statistics', ({ page }) => page.getByTestId('panel-tab-statistics').click()],
  ['history', ({ page }) => page.getByTestId('panel-tab-history').click()],
  [
    'versions',
    async ({ page }) => {
      await page.getByTestId('panel-tab-versions').click();
      await page.getByTestId('version-1').click();
    },
  ],
  [
    'comparison',
    async ({ page }) => {
      await page.getByTestId('version-compare-draft').click();
      await expect(page.getByTestId('comparison-totals')).toBeVisible({ timeout: 60_000 });
    },
  ],
  [
    'palette',
    async ({ page }) => {
      await page.keyboard.press('Control+k');
      await page.getByTestId('palette-input').fill('r');
      await page.waitForTimeout(500);
    },
  ],
  ['new', ({ page }) => choose(page, 'file', 'file.new')],
  [
    'import',
    async ({ app, page }) => {
      const list = join(folder, 'boxes.csv');
      writeFileSync(list, '箱盒编码,箱盒类型,地址\nFX01,分线盒,人民路1号\n');
      await app.evaluate(({ dialog }, path) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
      }, list);
      await choose(page, 'file', 'file.import');
      await expect(page.getByTestId('import-file')).toBeVisible();
    },
  ],
  ['imports', ({ page }) => choose(page, 'file', 'file.imports')],
  ['backups', ({ page }) => choose(page, 'file', 'file.backups')],
  ['person', ({ page }) => page.getByTestId('person').click()],
  ['hand out', ({ page }) => choose(page, 'plan', 'part.handOut')],
  ['compare', ({ page }) => choose(page, 'plan', 'version.compare')],
  ['shortcuts', ({ page }) => choose(page, 'help', 'help.shortcuts')],
  ['about', ({ page }) => choose(page, 'help', 'help.about')],
  [
    'submit',
    async ({ page }) => {
      await choose(page, 'plan', 'plan.submit');
      await expect(page.getByTestId('submit-summary')).toBeVisible({ timeout: 60_000 });
    },
  ],
  [
    'decide',
    async ({ page }) => {
      await choose(page, 'plan', 'plan.submit');
      await page.getByTestId('submit-acknowledge').click({ timeout: 60_000 });
      await page.getByTestId('submit-button').click();
      await switchTo(page, '孙主管', 'MANAGER');
      await choose(page, 'plan', 'plan.decide');
    },
  ],
  [
    'export',
    async ({ page }) => {
      await choose(page, 'plan', 'plan.decide');
      await page.getByTestId('approve-button').click();
      await expect(page.getByTestId('plan-status')).toHaveClass(/chip-APPROVED/);
      await choose(page, 'plan', 'plan.export');
    },
  ],
];

for (const language of ['zh-CN', 'en'])
  for (const theme of ['light', 'dark'])
    test(`everybody can read every panel and dialog: ${language}, ${theme}`, async () => {
      test.setTimeout(300_000);
      withHistory();
      launched = await launchApp({ plan, language });
      const { page } = launched;
      const found: Record<string, string[]> = {};
      /** What an earlier place has told already. */
      const known = new Set<string>();
      const look = async (place: string): Promise<void> => {
        await page.waitForTimeout(250);
        const wrong = (await inaccessible(page)).filter((one) => !known.has(one));
        for (const one of wrong) known.add(one);
        if (wrong.length > 0) found[place] = wrong;
      };
      await look('start page');
      await beginAs(page, '王规划', 'PLANNER');
      if (theme === 'dark') await choose(page, 'view', 'view.theme');
      await look('workbench');
      for (const [place, open] of PLACES) {
        await open(launched);
        await look(place);
        await page.keyboard.press('Escape');
        await page.keyboard.press('Escape');
      }
      expect(found).toEqual({});
    });

test('the keyboard alone reaches menus, the tree, findings, panels and dialogs, and comes back', async () => {
  launched = await launchApp({ plan, language: 'zh-CN' });
  const { page } = launched;
  await page.keyboard.type('王规划');
  await page.keyboard.press('Enter');
  await untilDrawn(page);
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };

  await press('F10', 'ArrowRight', 'ArrowRight', 'ArrowDown');
  await expect(page.getByTestId('menu-entry-view.fit')).toBeVisible();
  await press('ArrowRight');
  await expect(page.getByTestId('menu-entry-tool.split')).toBeVisible();
  await press('Escape');
  await expect(page.getByTestId('menu-entry-tool.split')).toBeHidden();
  await expect(page.getByTestId('menu-draw')).toBeFocused();
  expect(await outlineOf(page)).not.toBe('none');

  await press('Control+k');
  await page.keyboard.type('网格树');
  await press('Enter', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowDown');
  await expect(page.locator('[role="treeitem"][aria-selected="true"]')).toHaveAttribute('aria-level', '3');
  expect(await outlineOf(page)).not.toBe('none');

  await press('F7');
  await expect(page.locator('[data-testid^="finding-"]').first()).toBeVisible({ timeout: 60_000 });
  await press('n', 'n');
  const chosen = page.locator('.findings [role="option"][aria-selected="true"]');
  await expect(chosen).toHaveAttribute('aria-posinset', '2');
  await page.getByRole('listbox', { name: '检查结果' }).focus();
  await press('ArrowDown');
  await expect(chosen).toHaveAttribute('aria-posinset', '3');

  await press('Control+Enter');
  await expect(page.getByTestId('submit-summary')).toBeVisible({ timeout: 60_000 });
  await press('Shift+Tab', 'Shift+Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.ant-modal') !== null)).toBe(true);
  await press('Escape');
  await expect(page.getByTestId('submit-dialog')).toBeHidden();
});

test('keys of an open input method are never shortcuts', async () => {
  launched = await launchApp({ plan, language: 'zh-CN' });
  const { page } = launched;
  await beginAs(page, '王规划', 'PLANNER');
  const composing = (key: string, isComposing: boolean): Promise<void> =>
    page.evaluate(
      ([pressed, began]) => {
        const init = { key: pressed, code: 'KeyX', isComposing: began, bubbles: true, cancelable: true };
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init));
      },
      [key, isComposing] as const,
    );
  for (const place of ['map', 'tree-search'])
    for (const [key, began] of [
      ['x', true],
      ['Process', false],
      ['?', true],
      ['Enter', true],
    ] as const) {
      await page.getByTestId(place).focus();
      await composing(key, began);
    }
  await expect(page.getByTestId('tool-select')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByTestId('shortcuts-dialog')).toHaveCount(0);
  await page.getByTestId('map').focus();
  await page.keyboard.press('x');
  await expect(page.getByTestId('tool-split')).toHaveAttribute('aria-pressed', 'true');
});

/** Outline of what has the keyboard. */
function outlineOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    return activeElement === null ? 'none' : getComputedStyle(activeElement).outlineStyle;
  });
}
