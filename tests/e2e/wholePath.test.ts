import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp } from '../support/launchApp';
import {
  beginAs,
  choose,
  commandLine,
  drawAcross,
  factsOf,
  goToFirstCell,
  switchTo,
} from '../support/windowSteps';

let folder: string;
let plan: string;
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gridwright-path-'));
  plan = join(folder, 'city.gpkg');
  commandLine('sample', plan, '--cells', '300', '--seed', '1');
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a city is split, undone, redone, bound, checked, submitted, approved and exported in the window', async () => {
  test.setTimeout(240_000);
  const { page, close } = await launchApp({ plan, language: 'zh-CN' });
  try {
    const before = factsOf(plan);
    await beginAs(page, '王规划', 'PLANNER');

    await test.step('the knife splits the cell in the middle of the map', async () => {
      await goToFirstCell(page);
      await page.keyboard.press('x');
      await drawAcross(page);
      await expect(page.getByTestId('toast-done')).toBeVisible();
      await expect(page.getByTestId('status-saved')).toBeVisible();
    });
    const split = factsOf(plan);
    expect(split.counts.cells).toBeGreaterThan(before.counts.cells ?? 0);
    expect(split.revision).toBe(before.revision + 1);

    await test.step('undo gives back the first state, redo the second', async () => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+z');
      await expect(page.getByTestId('toast-info')).toBeVisible();
      expect(factsOf(plan).contentHash).toBe(before.contentHash);
      await page.keyboard.press('Control+y');
      await expect(page.getByTestId('edit-redo')).toHaveAttribute('aria-disabled', 'true');
      await expect(page.getByTestId('status-saved')).toBeVisible();
      expect(factsOf(plan).contentHash).toBe(split.contentHash);
    });

    await test.step('network operations confirm the suggested cell of a box', async () => {
      await switchTo(page, '赵网运', 'NETWORK_OPS');
      await choose(page, 'network', 'panel.unbound');
      const rows = page.locator('[data-testid^="unbound-row-"]');
      await expect(rows.first()).toBeVisible();
      const confirm = page.getByTestId('bind-confirm');
      for (let at = 0; at < (await rows.count()); at++) {
        await rows.nth(at).click();
        await page.getByTestId('box-binding').waitFor();
        if (await confirm.isVisible()) break;
      }
      const bindings = factsOf(plan).counts.bindings ?? 0;
      await confirm.click();
      await expect(page.getByTestId('binding-status')).toHaveText('已确认');
      await expect(page.getByTestId('status-saved')).toBeVisible();
      expect(factsOf(plan).counts.bindings).toBe(bindings + 1);
    });

    await test.step('the planner submits; nothing can be edited while the version waits', async () => {
      await switchTo(page, '王规划', 'PLANNER');
      await choose(page, 'plan', 'plan.submit');
      await expect(page.getByTestId('submit-summary')).toBeVisible({ timeout: 60_000 });
      const warnings = page.getByTestId('submit-acknowledge');
      if ((await warnings.count()) > 0) await warnings.check();
      await page.getByTestId('submit-effective-from').fill('2099-06-15');
      await expect(page.getByTestId('submit-odd-day')).toContainText('结算按月');
      await page.getByTestId('submit-effective-from').fill('2099-06-01');
      await expect(page.getByTestId('submit-odd-day')).toHaveCount(0);
      await page.screenshot({ path: 'out/test/submit.png' });
      await page.getByTestId('submit-button').click();
      await expect(page.getByTestId('plan-status')).toHaveText('第 1 版 · 待审批', { timeout: 60_000 });
      await expect(page.getByTestId('tool-split')).toHaveAttribute('aria-disabled', 'true');
      const [version] = [commandLine('versions', plan)].flat() as { effectiveFrom: string }[];
      expect(version?.effectiveFrom).toBe('2099-06-01');
    });

    await test.step('export is refused before approval; a manager approves, then exports', async () => {
      await switchTo(page, '李主管', 'MANAGER');
      await page.keyboard.press('Control+e');
      await expect(page.getByTestId('toast-refused')).toContainText('尚未批准');
      await choose(page, 'plan', 'plan.decide');
      await page.getByTestId('approve-button').click();
      await expect(page.getByTestId('plan-status')).toHaveText('第 1 版 · 已批准', { timeout: 60_000 });
      const target = join(folder, 'handover');
      mkdirSync(target);
      await choose(page, 'plan', 'plan.export');
      await page.getByTestId('export-folder').fill(target);
      await page.getByTestId('export-button').click();
      await expect(page.getByTestId('export-done')).toBeVisible({ timeout: 90_000 });
      const bundle = (await page.getByTestId('export-path').innerText()).trim();
      expect(commandLine('verify', bundle)).toBeTruthy();
    });
  } finally {
    await close();
  }
});
