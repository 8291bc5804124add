import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { launchApp } from '../support/launchApp';
import { writeGbkShapefile } from '../support/shapefileOf';
import { beginAs, choose, commandLine, factsOf } from '../support/windowSteps';
import { xlsxOf } from '../support/xlsxOf';

/** Two districts side by side in degrees, where web maps are shifted. */
const DISTRICTS = [
  { name: '茅箭区', ring: [110.75, 32.6, 110.75, 32.7, 110.85, 32.7, 110.85, 32.6, 110.75, 32.6] },
  { name: '张湾区', ring: [110.65, 32.6, 110.65, 32.7, 110.75, 32.7, 110.75, 32.6, 110.65, 32.6] },
];
const LANGUAGES = [
  { language: 'zh-CN', suspected: '疑似 GCJ-02', rejected: '缺少“编码”' },
  { language: 'en', suspected: 'GCJ-02 suspected', rejected: '“Code” is missing' },
] as const;

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gridwright-import-e2e-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What the system's dialog for opening a file would answer. */
function answerWith(app: ElectronApplication, path: string): Promise<void> {
  return app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] });
  }, path);
}

async function begin(page: Page, app: ElectronApplication, file: string): Promise<void> {
  await answerWith(app, file);
  await choose(page, 'file', 'file.import');
  await expect(page.getByTestId('import-rows')).toBeVisible({ timeout: 60_000 });
}

async function look(page: Page, name: string): Promise<void> {
  const shots = process.env.GRIDWRIGHT_SHOTS;
  if (shots !== undefined) await page.screenshot({ path: join(shots, `${name}.png`) });
}

for (const { language, suspected, rejected } of LANGUAGES) {
  test(`a GBK Shapefile without .prj becomes cells (${language})`, async () => {
    test.setTimeout(240_000);
    const file = join(folder, '十堰_高德.shp');
    writeGbkShapefile(file.replace(/\.shp$/, ''), DISTRICTS);
    const plan = join(folder, 'plan.gpkg');
    commandLine('new', plan, '--crs', 'EPSG:4546');
    const { page, app, close } = await launchApp({ plan, language });
    try {
      await beginAs(page, '王规划', 'PLANNER');
      await begin(page, app, file);
      await expect(page.getByTestId('import-rows')).toContainText('茅箭区');
      await look(page, `shp-${language}-1-file`);
      await page.getByTestId('import-next').click();
      await expect(page.getByTestId('import-column-name')).toContainText('name');
      await look(page, `shp-${language}-2-columns`);
      await page.getByTestId('import-next').click();
      await expect(page.getByTestId('import-place')).toContainText(suspected);
      await look(page, `shp-${language}-3-place`);
      await page.getByTestId('import-reading-GCJ02').click();
      await page.getByTestId('import-next').click();
      await expect(page.getByTestId('import-count-added')).toHaveText('2', { timeout: 60_000 });
      await look(page, `shp-${language}-4-check`);
      await page.getByTestId('import-next').click();
      await expect(page.getByTestId('import-done')).toBeVisible({ timeout: 60_000 });
      await look(page, `shp-${language}-5-report`);
      await page.getByTestId('import-next').click();
      await expect(page.getByTestId('status-saved')).toBeVisible();
      expect(factsOf(plan)).toMatchObject({ revision: 1, counts: { cells: 2 } });
      await page.keyboard.press('Control+z');
      await expect(page.getByTestId('toast-info')).toBeVisible();
      expect(factsOf(plan).counts.cells).toBe(0);
    } finally {
      await close();
    }
  });

  test(`an Excel list of boxes is imported by the keyboard alone and taken back (${language})`, async () => {
    test.setTimeout(240_000);
    const file = join(folder, '箱盒清单.xlsx');
    const rows = [
      ['箱盒编码', '箱盒类型', '所属局站', '安装地址', '联系人', 'lng', 'lat'],
      ['GF-01', '光分纤箱', '', '人民路1号', '张三', '110.79', '32.63'],
      ['GF-02', '分光器', '', '人民路2号', '李四', '110.80', '32.64'],
      ['', '分光器', '', '人民路3号', '王五', '110.80', '32.64'],
    ];
    writeFileSync(file, xlsxOf('箱盒', rows));
    const plan = join(folder, 'plan.gpkg');
    commandLine('sample', plan, '--cells', '300', '--seed', '1');
    const before = factsOf(plan);
    const { page, app, close } = await launchApp({ plan, language });
    try {
      await beginAs(page, '赵网运', 'NETWORK_OPS');
      if (language === 'en') await choose(page, 'view', 'view.theme');
      await begin(page, app, file);
      await expect(page.getByTestId('import-kind')).toContainText(language === 'en' ? 'Boxes' : '箱盒');
      await look(page, `xlsx-${language}-1-file`);
      await page.keyboard.press('Enter');
      await expect(page.getByTestId('import-personal')).toContainText('联系人');
      await look(page, `xlsx-${language}-2-columns`);
      await page.keyboard.press('Enter');
      await expect(page.getByTestId('import-doubtful')).toBeVisible();
      await look(page, `xlsx-${language}-3-place`);
      await page.keyboard.press('Enter');
      await expect(page.getByTestId('import-count-added')).toHaveText('2', { timeout: 60_000 });
      await expect(page.getByTestId('import-reasons')).toContainText(rejected);
      await look(page, `xlsx-${language}-4-check`);
      await page.keyboard.press('Enter');
      await expect(page.getByTestId('import-done')).toBeVisible({ timeout: 60_000 });
      await look(page, `xlsx-${language}-5-report`);
      await page.keyboard.press('Enter');
      await expect(page.getByTestId('import-dialog')).toBeHidden();
      const after = factsOf(plan);
      expect(after.revision).toBe(before.revision + 1);
      expect(after.counts.boxes).toBe((before.counts.boxes ?? 0) + 2);

      await choose(page, 'file', 'file.imports');
      await expect(page.getByTestId('import-batch-1')).toBeVisible();
      await look(page, `xlsx-${language}-6-imports`);
      await page.getByTestId('import-take-back-1').click();
      await page.locator('.ant-popconfirm .ant-btn-primary').click();
      await expect(page.getByTestId('import-take-back-1')).toBeHidden();
      expect(factsOf(plan).counts.boxes).toBe(before.counts.boxes);
      expect(factsOf(plan).contentHash).toBe(before.contentHash);
    } finally {
      await close();
    }
  });
}
