/** What scenes may do to the window: as a person would, by pointer, keys and menus. */
const LONG = { timeout: 120_000 };

export function createStage(page, theme) {
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
      await page.getByTestId('palette-input').fill('人民路北段商铺');
      const cell = page
        .getByTestId('palette')
        .getByRole('option')
        .filter({ has: page.locator('.lucide-square') });
      await cell.first().click(LONG);
      await settle();
    },
    tool: async (id) => {
      await page.getByTestId(`tool-${id}`).click();
      await page.waitForTimeout(200);
    },
    /** Leaves dialogs, sketches and tools, so that the next scene begins afresh. */
    tidy: async () => {
      for (let time = 0; time < 3; time++) await page.keyboard.press('Escape');
      const close = page.locator('.ant-modal-close:visible');
      if ((await close.count()) > 0) await close.first().click();
      if (isOpen) await page.keyboard.press('v');
      await page.waitForTimeout(200);
    },
  };
  return stage;
}
