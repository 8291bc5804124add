import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { launchApp } from '../support/launchApp';
import { writeGbkShapefile } from '../support/shapefileOf';
import { beginAs, choose, commandLine, factsOf } from '../support/windowSteps';

/** Xi'an 80, as old programs write it. */
const XIAN80 =
  'PROJCS["Xian_1980_3_Degree_GK_CM_111E",GEOGCS["GCS_Xian_1980",DATUM["D_Xian_1980",SPHEROID["Xian_1980",6378140.0,298.257]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",111.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';
const DISTRICTS = [
  { name: '茅箭区', ring: [480e3, 36e5, 480e3, 361e4, 490e3, 361e4, 490e3, 36e5, 480e3, 36e5] },
  { name: '张湾区', ring: [470e3, 36e5, 470e3, 361e4, 480e3, 361e4, 480e3, 36e5, 470e3, 36e5] },
];

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gridwright-drop-e2e-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Lets files fall onto the middle of the window, as a hand with a mouse does. */
async function drop(page: Page, files: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
  await session.detach();
}

/** What the system's dialog for saving a file would answer. */
function saveTo(app: ElectronApplication, path: string): Promise<void> {
  return app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
}

async function look(page: Page, name: string): Promise<void> {
  const shots = process.env.GRIDWRIGHT_SHOTS;
  if (shots !== undefined) await page.screenshot({ path: join(shots, `${name}.png`) });
}

test('a file on Xi’an 80 is dropped onto the window, asks for its parameters, becomes cells, and these leave again', async () => {
  test.setTimeout(300_000);
  const base = join(folder, '老网格');
  writeGbkShapefile(base, DISTRICTS);
  writeFileSync(`${base}.prj`, XIAN80);
  const plan = join(folder, 'plan.gpkg');
  commandLine('new', plan, '--crs', 'EPSG:4546');
  const { page, app, close } = await launchApp({ plan, language: 'zh-CN' });
  try {
    await beginAs(page, '王规划', 'PLANNER');
    await drop(page, [`${base}.dbf`, `${base}.shp`, `${base}.shx`, `${base}.prj`]);
    await expect(page.getByTestId('import-rows')).toContainText('茅箭区', { timeout: 60_000 });
    await page.getByTestId('import-next').click();
    await page.getByTestId('import-next').click();
    await expect(page.getByTestId('import-datum')).toContainText('西安 80');
    await look(page, 'datum-1');
    await page.getByTestId('import-datum-parameters').fill('1,2');
    await page.getByTestId('import-datum-keep').click();
    await expect(page.getByText('无法读取七参数')).toBeVisible();
    await page.getByTestId('import-datum-parameters').fill('-15.4,123.6,38.2,1.1,-0.9,2.2,3.5');
    await page.getByTestId('import-datum-keep').click();
    await expect(page.getByTestId('import-datum')).toBeHidden({ timeout: 60_000 });
    await look(page, 'datum-2');
    await page.getByTestId('import-next').click();
    await expect(page.getByTestId('import-count-added')).toHaveText('2', { timeout: 60_000 });
    await page.getByTestId('import-next').click();
    await expect(page.getByTestId('import-done')).toBeVisible({ timeout: 60_000 });
    await page.getByTestId('import-next').click();
    await expect(page.getByTestId('status-saved')).toBeVisible();
    expect(factsOf(plan)).toMatchObject({ revision: 1, counts: { cells: 2 } });

    const out = join(folder, '网元.csv');
    await saveTo(app, out);
    await choose(page, 'file', 'file.exportRows');
    await expect(page.getByTestId('export-rows-count')).toContainText('2');
    await page.getByTestId('export-rows-format').click();
    await page.getByText('CSV .csv').click();
    await look(page, 'rows-1');
    await page.getByTestId('export-rows-write').click();
    await expect(page.getByTestId('export-rows-done')).toBeVisible({ timeout: 60_000 });
    await look(page, 'rows-2');
    await page.getByTestId('export-rows-close').click();
    const text = readFileSync(out, 'utf8');
    expect(text).toMatch(/^\uFEFF"编码","名称"/);
    expect(text).toContain('张湾区');
    // Nothing of the plan changed.
    expect(factsOf(plan)).toMatchObject({ revision: 1 });
  } finally {
    await close();
  }
});
