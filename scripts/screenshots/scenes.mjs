/**
 * THE list of pictures: panels, tools, dialogs. `play` brings the window into the state that is shown; nothing is
 * committed, so that their order does not matter.
 */
const panel = (name, menu, id, more = async () => {}) => ({
  name,
  play: async (stage) => {
    await stage.command(menu, id);
    await stage.page.waitForTimeout(600);
    await more(stage);
  },
});

/** A tool with a sketch in the hand, around a cell in the town. */
const tool = (id, play) => ({
  name: `tool-${id}`,
  play: async (stage) => {
    await stage.toCell();
    await stage.tool(id);
    await play(stage);
    await stage.page.waitForTimeout(500);
  },
});

const dialog = (name, menu, id) => panel(`dialog-${name}`, menu, id);

const acrossTheCell = async ({ click, hover }) => {
  await click([0.2, 0.47], [0.42, 0.52]);
  await hover(0.8, 0.5);
};

const aroundAPlace = async ({ click, hover }) => {
  await click([0.45, 0.42], [0.58, 0.43], [0.57, 0.58]);
  await hover(0.46, 0.57);
};

export const SCENES = [
  {
    name: 'start',
    needsPlan: false,
    play: async ({ beSomebody, page }) => {
      await beSomebody('王规划', 'PLANNER');
      await page.waitForTimeout(300);
    },
  },
  { name: 'city', play: async ({ command, settle }) => (await command('view', 'view.fit'), await settle()) },
  {
    name: 'find',
    play: async ({ page }) => {
      await page.keyboard.press('Control+k');
      await page.getByTestId('palette-input').fill('rml');
      await page.waitForTimeout(1500);
    },
  },
  panel('table', 'view', 'panel.table', async ({ page }) => {
    await page.getByTestId('table-title-area').click();
    await page.waitForTimeout(1200);
  }),
  panel('findings', 'check', 'check.plan', async ({ page, command }) => {
    await command('check', 'panel.findings');
    await page.locator('[data-testid^="finding-"]').first().click({ timeout: 120_000 });
    await page.waitForTimeout(1200);
  }),
  panel('unbound', 'network', 'panel.unbound', async ({ page, settle }) => {
    await page.locator('[data-testid^="unbound-row-"]').first().click();
    await settle();
  }),
  panel('statistics', 'grid', 'panel.statistics'),
  panel('history', 'plan', 'panel.history'),
  panel('versions', 'plan', 'panel.versions'),
  panel('comparison', 'plan', 'panel.comparison'),
  // From here on the map stays where it is.
  { name: 'cell', play: async ({ toCell }) => toCell() },
  tool('split', acrossTheCell),
  tool('carve', aroundAPlace),
  tool('strip', async ({ click, hover }) => {
    await click([0.3, 0.5], [0.45, 0.52]);
    await hover(0.7, 0.5);
  }),
  tool('gap', async ({ hover }) => hover(0.5, 0.5)),
  tool('divide', async ({ hover }) => hover(0.5, 0.5)),
  tool('reshape', acrossTheCell),
  tool('nodes', async ({ hover }) => hover(0.5, 0.5)),
  tool('merge', async ({ hover }) => hover(0.5, 0.5)),
  tool('brush', async ({ hover }) => hover(0.5, 0.5)),
  tool('classify', async ({ hover }) => hover(0.5, 0.5)),
  tool('bind', async ({ hover }) => hover(0.5, 0.5)),
  tool('measure', aroundAPlace),
  dialog('new', 'file', 'file.new'),
  dialog('import', 'file', 'file.import'),
  dialog('backups', 'file', 'file.backups'),
  dialog('person', 'file', 'file.switchPerson'),
  panel('dialog-submit', 'plan', 'plan.submit', async ({ page }) => {
    await page.getByTestId('submit-summary').waitFor({ timeout: 120_000 });
  }),
  dialog('shortcuts', 'help', 'help.shortcuts'),
  dialog('about', 'help', 'help.about'),
];
