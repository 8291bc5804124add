import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp } from '../support/launchApp';
import { beginAs, commandLine, drawAcross, factsOf, goToFirstCell } from '../support/windowSteps';

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gridwright-closing-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a window that is closed while an edit is being written waits until it is on the disk', async () => {
  const plan = join(folder, 'city.gpkg');
  commandLine('sample', plan, '--cells', '300', '--seed', '1');
  const before = factsOf(plan);
  const { app, page, close } = await launchApp({ plan, language: 'zh-CN' });
  try {
    await beginAs(page, '王规划', 'PLANNER');
    await goToFirstCell(page);
    await page.keyboard.press('x');
    // The window asks to be closed in the very moment in which the edit begins to be written.
    await page.evaluate(() => {
      new MutationObserver((_changes, observer) => {
        if (document.querySelector('[data-testid="status-saving"]') === null) return;
        observer.disconnect();
        window.close();
      }).observe(document.body, { childList: true, subtree: true, attributes: true });
    });
    const gone = app.waitForEvent('close');
    await drawAcross(page);
    await gone;
  } finally {
    await close().catch(() => undefined);
  }
  const after = factsOf(plan);
  expect(after.revision).toBe(before.revision + 1);
  expect(after.counts.cells).toBeGreaterThan(before.counts.cells ?? 0);

  const again = await launchApp({ plan, language: 'zh-CN' });
  try {
    await beginAs(again.page, '王规划', 'PLANNER');
    await expect(again.page.getByTestId('edit-undo')).toHaveAttribute('aria-disabled', 'false');
  } finally {
    await again.close();
  }
});
