import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { EditSession } from '../../main/plan/editSession';
import { makeSample } from '../../main/plan/makeSample';
import { openPlan } from '../../main/project/openPlan';
import { present } from '../../shared/base/invariant';
import { launchApp, type LaunchedApp } from '../support/launchApp';
import { beginAs, choose, commandLine, factsOf } from '../support/windowSteps';

let folder: string;
let plan: string;
let launched: LaunchedApp;
/** Content hash of the version, and of the draft that has moved on. */
let frozen: string;
let draft: string;

/** A town of which a version was submitted and taken back, and in which cells were cut and renamed since. */
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gridwright-versions-'));
  plan = join(folder, 'town.gpkg');
  await makeSample(plan, { seed: 1, cells: 300, scale: 1, products: 0 });
  frozen = factsOf(plan).contentHash;
  commandLine('submit', plan, '--name', '第一版', '--actor', '李规划');
  commandLine('withdraw', plan, '--actor', '李规划');
  await edit(plan);
  draft = factsOf(plan).contentHash;
  launched = await launchApp({ plan, language: 'zh-CN' });
});
test.afterEach(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

async function edit(path: string): Promise<void> {
  const file = await openPlan(path);
  const session = await EditSession.open(file, { name: '李规划', role: 'PLANNER' });
  const [one, other] = [...session.document.all('cell')].filter(
    ({ granularity }) => granularity === 'VILLAGE',
  );
  const codes = [present(one, 'a village').code, present(other, 'another').code];
  for (const [id, args] of [
    ['cell.splitEqual', { cell: codes[0], parts: 2 }],
    ['cell.update', { cells: [codes[1]], name: '改过的村' }],
  ] as const)
    expect((await session.run(id, args)).ok).toBe(true);
  await file.close();
}

test('a version is looked at without being changed, and the draft is one click away', async () => {
  const { page } = launched;
  await beginAs(page, '王规划', 'PLANNER');
  await choose(page, 'plan', 'panel.versions');
  await page.getByTestId('version-1').click();
  await page.getByTestId('version-look').click();
  await expect(page.getByTestId('version-banner')).toContainText('第一版');
  await page.getByTestId('tree-search').fill('改过的村');
  await expect(page.getByText('没有')).toBeVisible();
  // Nothing can be changed meanwhile: neither drawn nor taken back.
  for (const button of ['tool-split', 'tool-merge', 'edit-undo'])
    await expect(page.getByTestId(button)).toHaveAttribute('aria-disabled', 'true');
  await page.screenshot({ path: 'out/test/versions-look.png' });
  await page.getByTestId('back-to-draft').click();
  await expect(page.getByTestId('version-banner')).toHaveCount(0);
  await expect(page.locator('[data-testid^="tree-row-"]').first()).toContainText('改过的村');
  expect(factsOf(plan).contentHash).toBe(draft);
});

test('a version is compared with the draft in words and on the map, restored, and the restoring undone', async () => {
  const { page } = launched;
  await beginAs(page, '王规划', 'PLANNER');
  await choose(page, 'plan', 'panel.versions');
  await page.getByTestId('version-1').click();
  await page.getByTestId('version-compare-draft').click();
  await expect(page.getByTestId('comparison-totals')).toContainText('1 处拆分', { timeout: 60_000 });
  await expect(page.getByTestId('comparison-totals')).toContainText('1 个网元改名');
  await page.getByTestId('difference-0').click();
  await page.waitForTimeout(1500);
  await page.screenshot({ path: 'out/test/versions-swipe.png' });
  const divider = page.getByTestId('swipe-divider');
  const before = await divider.boundingBox();
  await divider.focus();
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowLeft');
  expect((await divider.boundingBox())?.x).toBeLessThan(before?.x ?? 0);
  await page.getByTestId('comparison-close').click();
  await expect(divider).toHaveCount(0);

  await page.getByTestId('version-restore').click();
  await expect(page.getByTestId('toast-done')).toContainText('V1');
  await expect(page.getByTestId('status-saved')).toBeVisible();
  expect(factsOf(plan).contentHash).toBe(frozen);
  await page.getByTestId('map').focus();
  await page.keyboard.press('Control+z');
  await expect(page.getByTestId('status-saved')).toBeVisible();
  await expect.poll(() => factsOf(plan).contentHash, { timeout: 20_000 }).toBe(draft);
});
