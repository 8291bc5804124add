import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What scenes may do to the window: as a person would, by pointer, keys and menus. */
const LONG = { timeout: 120_000 };

export function createStage(app, page, { theme, work }) {
  let isOpen = false;
  /** Finding the place once is enough: nothing moves the map but the scenes that do not need it. */
  let isAtCell = false;
  const untilDrawn = () =>
    page.waitForFunction(() => document.documentElement.dataset.mapDrawn === 'true', undefined, LONG);
  const settle = async () => {
    await page.waitForTimeout(900);
    await untilDrawn();
  };
  const command = async (menu, id) => {
    await page.getByTestId(`menu-${menu}`).click();
    await page.getByTestId(`menu-entry-${id}`).click();
  };
  const beSomebody = async (name, role) => {
    await page.getByTestId('start-name').fill(name);
    await page.getByTestId(`start-role-${role}`).click();
  };
  const stage = {
    page,
    /** Folder of this run. */
    work,
    command,
    settle,
    beSomebody,
    /** A point of the map, as shares of its width and height. */
    at: async (across, down) => {
      const box = await page.getByTestId('map').boundingBox();
      return [box.x + across * box.width, box.y + down * box.height];
    },
    click: async (...places) => {
      for (const place of places) {
        const [x, y] = await stage.at(...place);
        await page.mouse.move(x, y, { steps: 5 });
        await page.waitForTimeout(120);
        await page.mouse.click(x, y);
      }
    },
    hover: async (...place) => {
      const [x, y] = await stage.at(...place);
      await page.mouse.move(x, y, { steps: 5 });
      await page.waitForTimeout(400);
    },
    openPlan: async () => {
      if (isOpen) return;
      await beSomebody('王规划', 'PLANNER');
      await page.getByTestId('start-given').click();
      await page.getByTestId('plan-name').waitFor(LONG);
      isOpen = true;
      if (theme === 'dark') await command('view', 'view.theme');
      await untilDrawn();
    },
    /** To a cell in the town, near enough for its boxes and neighbours. */
    toCell: async () => {
      if (isAtCell) return;
      isAtCell = true;
      await page.keyboard.press('Control+k');
      await page.getByTestId('palette-input').fill('071940014397');
      const cell = page
        .getByTestId('palette')
        .getByRole('option')
        .filter({ has: page.locator('.lucide-square') });
      await cell.first().click(LONG);
      await settle();
    },
    /** A file that the system's dialog gives next. */
    offerFile: async (name, text) => {
      const file = join(work, name);
      writeFileSync(file, text);
      await app.evaluate(({ dialog }, path) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
      }, file);
    },
    /** Shows or hides a dock; the pictures of tools belong to the map. */
    dock: async (id, visible) => {
      await page.getByTestId('menu-view').click();
      const entry = page.getByTestId(`menu-entry-view.dock.${id}`);
      const isVisible = (await entry.locator('.menu-check svg').count()) > 0;
      if (isVisible === visible) await page.keyboard.press('Escape');
      else await entry.click();
      await page.waitForTimeout(200);
    },
    /** Another person takes the seat. */
    beManager: async (name) => {
      await page.getByTestId('person').click();
      await page.getByTestId('person-name').fill(name);
      await page.getByTestId('person-role-MANAGER').click();
      await page.getByTestId('person-switch').click();
      await page.getByTestId('person').getByText(name).waitFor(LONG);
      await untilDrawn();
    },
    tool: async (id) => {
      await page.getByTestId(`tool-${id}`).click();
      await page.waitForTimeout(200);
    },
    /** Leaves dialogs, sketches and tools, so that the next scene begins afresh. */
    tidy: async () => {
      for (let time = 0; time < 3; time++) await page.keyboard.press('Escape');
      const close = page.locator(
        '.ant-modal-close:visible, .ant-drawer-close:visible, .ant-tour-close:visible',
      );
      if ((await close.count()) > 0) await close.first().click();
      const comparison = page.getByTestId('comparison-close');
      if (await comparison.isVisible()) await comparison.click();
      if (isOpen) await page.keyboard.press('v');
      await page.waitForTimeout(200);
    },
  };
  return stage;
}
