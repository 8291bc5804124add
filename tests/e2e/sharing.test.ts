import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type ElectronApplication } from '@playwright/test';
import { EditSession } from '../../main/plan/editSession';
import { makeSample } from '../../main/plan/makeSample';
import { openPlan } from '../../main/project/openPlan';
import { present } from '../../shared/base/invariant';
import type { PlanDocument } from '../../shared/document/planDocument';
import { launchApp, type LaunchedApp } from '../support/launchApp';
import { beginAs, choose, commandLine, drawAcross, factsOf, goToFirstCell } from '../support/windowSteps';

let folder: string;
let plan: string;
let launched: LaunchedApp;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gridwright-sharing-'));
  plan = join(folder, 'town.gpkg');
  await makeSample(plan, { seed: 1, cells: 300, scale: 1, products: 0 });
});
test.afterEach(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

type Steps = (document: PlanDocument) => readonly (readonly [string, object])[];

/** Runs commands on a plan as somebody at another desk does. */
async function edit(path: string, name: string, steps: Steps): Promise<void> {
  const file = await openPlan(path);
  const session = await EditSession.open(file, { name, role: 'PLANNER' });
  for (const [command, args] of steps(session.document))
    expect(await session.run(command, args)).toMatchObject({ ok: true });
  await file.close();
}

/** Cells below the first level-1 grid, by code. */
function cellsOfFirstUnit(document: PlanDocument): string[] {
  const [unit] = document.gridsOfGrid(null);
  const over = (id: number): number => {
    let grid = document.get('grid', document.get('cell', id)?.parent ?? 0);
    while (grid !== undefined && grid.level > 1) grid = document.get('grid', grid.parent ?? 0);
    return grid?.id ?? 0;
  };
  return [...document.all('cell')].filter(({ id }) => over(id) === unit).map(({ code }) => code);
}

/** The file that the system's dialog gives next. */
async function chooseFile(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, path);
}

test('a part is handed out, edited at another desk and merged back: what meets is decided, the rest comes by itself', async () => {
  launched = await launchApp({ plan, language: 'zh-CN' });
  const { page, app } = launched;
  await beginAs(page, '王规划', 'PLANNER');
  const part = join(folder, '李四.gpkg');
  await page.locator('[data-testid^="tree-row-"]').first().click();
  await choose(page, 'plan', 'part.handOut');
  await expect(page.getByTestId('handout-button')).toBeDisabled();
  await page.getByTestId('handout-planner').fill('李四');
  await page.getByTestId('handout-file').fill(part);
  await page.screenshot({ path: 'out/test/sharing-handout.png' });
  await page.getByTestId('handout-button').click();
  await expect(page.getByTestId('part-row')).toContainText('李四', { timeout: 60_000 });
  await page.screenshot({ path: 'out/test/sharing-parts.png' });

  let codes: string[] = [];
  await edit(part, '李四', (document) => {
    codes = cellsOfFirstUnit(document);
    return [
      ['cell.update', { cells: [present(codes[0], 'a cell')], name: '分包改名' }],
      ['cell.splitEqual', { cell: present(codes[1], 'a cell'), parts: 2 }],
    ];
  });
  // The same cell gets another name here.
  await page.getByTestId('tree-search').fill(codes[0] ?? '');
  await page.getByTestId(`tree-row-${codes[0]}`).dblclick();
  await page.getByTestId('cell-name').fill('本方案改名');
  await page.getByTestId('cell-name').press('Enter');
  await expect(page.getByTestId('status-saved')).toBeVisible();

  await chooseFile(app, part);
  await choose(page, 'plan', 'part.merge');
  await expect(page.getByTestId('merge-summary')).toContainText('1 处冲突', { timeout: 60_000 });
  await expect(page.getByTestId('merge-summary')).toContainText('1 处拆分');
  await expect(page.getByTestId('merge-run')).toBeDisabled();
  const conflict = page.getByTestId('conflict-0');
  await expect(conflict).toContainText('本方案改名');
  await expect(conflict).toContainText('分包改名');
  await conflict.click();
  await page.waitForTimeout(800);
  await page.screenshot({ path: 'out/test/sharing-conflict.png' });
  // By keyboard: 1 keeps this plan, 2 takes the part.
  await page.getByRole('listbox', { name: '冲突' }).focus();
  await page.keyboard.press('2');
  await page.getByTestId('merge-run').click();
  await expect(page.getByTestId('toast-done')).toContainText('李四', { timeout: 60_000 });
  await expect(page.getByTestId('part-row')).toContainText('已合并');
  await expect(page.getByTestId('status-saved')).toBeVisible();

  const merged = await openPlan(plan, { readOnly: true });
  const document = await merged.loadDocument();
  expect(document.get('cell', document.cellByCode(codes[0] ?? '') ?? 0)?.name).toBe('分包改名');
  expect(document.count('cell')).toBe(301);
  await merged.close();
  const backups = readdirSync(`${plan}.backups`);
  expect(backups.some((name) => name.includes('merge'))).toBe(true);
  // One step back, and the part has not been merged.
  await page.getByTestId('map').focus();
  await page.keyboard.press('Control+z');
  await expect(page.getByTestId('part-row')).toContainText('在外', { timeout: 20_000 });
  expect(factsOf(plan).counts.cells).toBe(300);
});

test('a locked cell refuses the knife, saying who locked it and why, and can be cut once it is unlocked', async () => {
  launched = await launchApp({ plan, language: 'zh-CN' });
  const { page } = launched;
  await beginAs(page, '王规划', 'PLANNER');
  const code = await goToFirstCell(page);
  await page.getByTestId('lock-reason').fill('等拆迁');
  await page.getByTestId('lock-reason').press('Enter');
  await expect(page.getByTestId('lock-facts')).toContainText('王规划');
  await expect(page.getByTestId('lock-facts')).toContainText('等拆迁');
  await page.waitForTimeout(600);
  await page.screenshot({ path: 'out/test/sharing-locked.png' });
  const before = factsOf(plan).counts.cells;
  await page.getByTestId('tool-split').click();
  await drawAcross(page);
  await expect(page.getByTestId('map-refusal')).toContainText('王规划');
  await expect(page.getByTestId('map-refusal')).toContainText('等拆迁');
  expect(factsOf(plan).counts.cells).toBe(before);
  await page.screenshot({ path: 'out/test/sharing-refused.png' });
  for (const key of ['Escape', 'Escape']) await page.keyboard.press(key);

  // The context menu of the map selects what it is asked for, and unlocks it.
  await page.getByTestId('tree-search').fill(code);
  await page.getByTestId(`tree-row-${code}`).dblclick();
  await page.waitForTimeout(800);
  const map = present((await page.getByTestId('map').boundingBox()) ?? undefined, 'map');
  await page.mouse.click(map.x + map.width / 2, map.y + map.height / 2, { button: 'right' });
  await expect(page.getByTestId('map-menu-lock.remove')).toBeVisible();
  await page.screenshot({ path: 'out/test/sharing-menu.png' });
  await page.getByTestId('map-menu-lock.remove').click();
  await expect(page.getByTestId('lock-reason')).toBeVisible();
  await page.getByTestId('tool-split').click();
  await drawAcross(page);
  await expect(page.getByTestId('toast-done')).toBeVisible();
  await expect(page.getByTestId('status-saved')).toBeVisible();
  await expect.poll(() => factsOf(plan).counts.cells ?? 0, { timeout: 20_000 }).toBeGreaterThan(before ?? 0);
});

test('in a part what lies outside its scope is told to be so, and a file that is no part is refused with a sentence', async () => {
  const part = join(folder, 'part.gpkg');
  const other = join(folder, 'other.gpkg');
  copyFileSync(plan, other);
  const file = await openPlan(plan, { readOnly: true });
  const document = await file.loadDocument();
  await file.close();
  const units = [...document.all('grid')].filter(({ level }) => level === 2);
  const [scope, outside] = [present(units[0], 'a unit').code, present(units[1], 'another').code];
  commandLine('scope', plan, '--units', scope, '--out', part, '--planner', '李四');
  expect(existsSync(part)).toBe(true);
  launched = await launchApp({ plan: part, language: 'zh-CN' });
  const { page } = launched;
  await beginAs(page, '李四', 'PLANNER');
  await expect(page.getByTestId('plan-part')).toContainText('李四');
  await page.waitForTimeout(600);
  await page.screenshot({ path: 'out/test/sharing-part.png' });
  await page.getByTestId('tree-search').fill(outside);
  await page.getByTestId(`tree-row-${outside}`).dblclick();
  await expect(page.getByTestId('lock-facts')).toContainText('范围');
  await launched.close();

  launched = await launchApp({ plan, language: 'zh-CN' });
  await beginAs(launched.page, '王规划', 'PLANNER');
  await chooseFile(launched.app, other);
  await choose(launched.page, 'plan', 'part.merge');
  await expect(launched.page.getByTestId('merge-failed')).toContainText('不是分包', { timeout: 60_000 });
  await launched.page.screenshot({ path: 'out/test/sharing-no-part.png' });
});
