import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { createPlanFile } from '../../main/project/createPlanFile';
import { createTransform } from '../../shared/crs/transform';
import { present } from '../../shared/base/invariant';
import { TABLE_NAMES } from '../../shared/document/tables';
import { asciiCoverage } from '../support/asciiCoverage';
import { launchApp, type LaunchedApp } from '../support/launchApp';
import { beginAs } from '../support/windowSteps';

let folder: string;
let launched: LaunchedApp;
const city = asciiCoverage('A B\nC D');

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gridwright-find-'));
  const plan = join(folder, 'plan.gpkg');
  const names: Readonly<Record<string, string>> = {
    A: '人民路市场',
    B: '重庆路小区',
    C: '五堰商场',
    D: '车城花园',
  };
  const tables = Object.fromEntries(
    TABLE_NAMES.map((table) => [
      table,
      [...city.plan.all(table)].map((row) =>
        table === 'cell' && 'name' in row ? { ...row, name: names[row.name] ?? row.name } : row,
      ),
    ]),
  );
  await createPlanFile(plan, { ...city.ids.counters(), tables });
  launched = await launchApp({ plan, language: 'zh-CN' });
  await beginAs(launched.page, '王规划', 'PLANNER');
});

test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

for (const [what, wanted, cell] of [
  ['a part of its name', '路市', 'A'],
  ['pinyin initials', 'rmlsc', 'A'],
  ['another reading of a sign', 'cqlxq', 'B'],
  ['its code', present(city.plan.get('cell', city.cell.C ?? 0), 'C').code, 'C'],
] as const) {
  test(`a cell is found by ${what}`, async () => {
    const { page } = launched;
    await page.keyboard.press('Control+k');
    await page.getByTestId('palette-input').fill(wanted);
    await expect(page.getByTestId('palette').getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Enter');
    const { code } = present(city.plan.get('cell', city.cell[cell] ?? 0), cell);
    await expect(page.getByTestId('cell-code')).toHaveText(code);
  });
}

test('a coordinate in degrees names the cell in which it lies', async () => {
  const { page } = launched;
  const { crs } = present(city.plan.get('plan', 1), 'the plan');
  const [longitude, latitude] = createTransform(crs).toLonLat(15_000, 5_000);
  await page.keyboard.press('Control+k');
  await page.getByTestId('palette-input').fill(`${latitude.toFixed(8)}, ${longitude.toFixed(8)}`);
  await expect(page.getByTestId('palette')).toContainText('此坐标位于网元');
  await page.keyboard.press('Enter');
  const { code } = present(city.plan.get('cell', city.cell.D ?? 0), 'D');
  await expect(page.getByTestId('cell-code')).toHaveText(code);
});
