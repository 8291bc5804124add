import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { EditSession } from '../../main/plan/editSession';
import { makeSample } from '../../main/plan/makeSample';
import { openPlan } from '../../main/project/openPlan';
import { present } from '../../shared/base/invariant';
import { launchApp, type LaunchedApp } from '../support/launchApp';
import { beginAs, choose, commandLine, factsOf, goToFirstCell } from '../support/windowSteps';

let folder: string;
let plan: string;
let launched: LaunchedApp;

test.beforeEach(async () => {
  test.setTimeout(180_000);
  folder = mkdtempSync(join(tmpdir(), 'gridwright-comparing-'));
  plan = join(folder, 'town.gpkg');
  await makeSample(plan, { seed: 1, cells: 300, scale: 1, products: 0 });
});
test.afterEach(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

async function chooseFile(path: string): Promise<void> {
  await launched.app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, path);
}

test('the plan is compared with a part that somebody works on, in words and on the map', async () => {
  const part = join(folder, 'part.gpkg');
  const file = await openPlan(plan, { readOnly: true });
  const [unit] = [...(await file.loadDocument()).all('grid')].filter(({ level }) => level === 2);
  await file.close();
  commandLine('scope', plan, '--units', present(unit, 'a unit').code, '--out', part, '--planner', '李四');
  const own = await openPlan(part);
  const session = await EditSession.open(own, { name: '李四', role: 'PLANNER' });
  const cell = present(
    [...session.document.all('cell')].find(
      ({ parent, granularity }) =>
        granularity === 'VILLAGE' && session.document.get('grid', parent)?.parent === unit?.id,
    ),
    'a village',
  );
  expect(await session.run('cell.splitEqual', { cell: cell.code, parts: 2 })).toMatchObject({ ok: true });
  await own.close();

  launched = await launchApp({ plan, language: 'zh-CN' });
  const { page } = launched;
  await beginAs(page, '王规划', 'PLANNER');
  await chooseFile(part);
  await choose(page, 'plan', 'version.compare');
  await expect(page.getByTestId('compare-run')).toBeDisabled();
  await page.getByTestId('compare-file').click();
  await page.getByTestId('compare-run').click();
  await expect(page.getByTestId('comparison-totals')).toContainText('1 处合并', { timeout: 60_000 });
  await page.getByTestId('difference-0').click();
  await page.waitForTimeout(1200);
  await expect(page.getByTestId('swipe-divider')).toBeVisible();
  await page.screenshot({ path: 'out/test/comparing-files.png' });
  await page.getByTestId('comparison-view').getByText('按网格').click();
  const [district] = await page.locator('[data-testid^="unit-"]').all();
  await expect(present(district, 'a district')).toContainText('1 处合并');
  await present(district, 'a district').click();
  await page.screenshot({ path: 'out/test/comparing-units.png' });
  const saved = join(folder, 'comparison.json');
  await launched.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, saved);
  await page.getByTestId('comparison-save').click();
  await expect(page.getByTestId('toast-info')).toContainText(saved);
  const { units, differences } = JSON.parse(readFileSync(saved, 'utf8')) as {
    units: { code: string; level: number }[];
    differences: { kind: string; sentence: string }[];
  };
  expect(new Set(units.map(({ level }) => level))).toEqual(new Set([1, 2, 3]));
  expect(differences.some(({ kind, sentence }) => kind === 'MERGE' && sentence !== '')).toBe(true);
  await page.getByTestId('comparison-close').click();
  await expect(page.getByTestId('swipe-divider')).toHaveCount(0);
  expect(factsOf(plan).counts.cells).toBe(300);
});

test('the answer of the central system is recorded with its version and shows every problem', async () => {
  commandLine('submit', plan, '--name', '第一版', '--actor', '李规划');
  commandLine('approve', plan, '--actor', '赵经理');
  const bundles = join(folder, 'out');
  mkdirSync(bundles);
  const { contentHash } = factsOf(plan);
  commandLine('export', plan, '--out', bundles);
  const receipt = join(folder, 'receipt.json');
  writeFileSync(
    receipt,
    JSON.stringify({
      bundleId: '0'.repeat(32),
      contentHash,
      result: 'REFUSED',
      problems: [{ ruleId: 'G05', code: '071940000015', message: '与邻市重叠' }],
      receivedAt: '2026-03-01T08:00:00+08:00',
    }),
  );
  launched = await launchApp({ plan, language: 'zh-CN' });
  const { page } = launched;
  await beginAs(page, '赵经理', 'MANAGER');
  await chooseFile(receipt);
  await choose(page, 'plan', 'plan.receipt');
  await expect(page.getByTestId('toast-info')).toContainText('拒收第 1 版');
  await page.getByTestId('version-1').click();
  await expect(page.getByTestId('receipt-note')).toContainText('与邻市重叠');
  await page.screenshot({ path: 'out/test/comparing-receipt.png' });
  const [version] = [commandLine('versions', plan)].flat() as { status: string }[];
  expect(version?.status).toBe('REFUSED');
});

test('the whole boundary of the selected cell is locked by one command', async () => {
  launched = await launchApp({ plan, language: 'zh-CN' });
  const { page } = launched;
  await beginAs(page, '王规划', 'PLANNER');
  await goToFirstCell(page);
  await choose(page, 'grid', 'lock.setBoundary');
  await expect(page.getByTestId('toast-done')).toContainText('锁定');
  await expect(page.getByTestId('status-saved')).toBeVisible();
  const file = await openPlan(plan, { readOnly: true });
  const locks = [...(await file.loadDocument()).all('lock')];
  await file.close();
  expect(locks.length).toBeGreaterThan(0);
  expect(new Set(locks.map(({ subjectType }) => subjectType))).toEqual(new Set(['BOUNDARY']));
  await page.waitForTimeout(600);
  await page.screenshot({ path: 'out/test/comparing-boundary.png' });
});
