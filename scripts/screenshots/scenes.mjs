/**
 * THE list of pictures: panels, tools, dialogs. `play` brings the window into the state that is shown. Only the last
 * few change the plan, or leave it: they come in the order of the work.
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
    await stage.dock('bottom', false);
    await stage.tool(id);
    await play(stage);
    await stage.page.waitForTimeout(500);
  },
});

const dialog = (name, menu, id) => panel(`dialog-${name}`, menu, id);

/** A list as the resource system writes it. */
const BOXES = [
  '箱盒编码,箱盒类型,介质,五级地址,容量,占用',
  'SY900-FX00001,分线盒,铜缆,茅箭区 五堰街道 人民北路 12号楼,100,64',
  'SY900-GF00002,光分纤箱,光缆,茅箭区 五堰街道 柯家路 8号住宅楼,48,31',
  'SY900-GF00003,光分纤箱,光缆,张湾区 张湾街道 公园路 3号,48,12',
].join('\n');

const acrossTheCell = async ({ click, hover }) => {
  await click([0.03, 0.36], [0.3, 0.34]);
  await hover(0.97, 0.3);
};

const aroundAPlace = async ({ click, hover }) => {
  await click([0.2, 0.3], [0.36, 0.28], [0.37, 0.46]);
  await hover(0.21, 0.47);
};

export const SCENES = [
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
  panel('comparison', 'plan', 'panel.versions', async ({ page, settle }) => {
    await page.getByTestId('version-1').click();
    await page.getByTestId('version-compare-draft').click();
    await page.getByTestId('difference-0').click({ timeout: 120_000 });
    await settle();
  }),
  panel('sharing', 'plan', 'panel.sharing', async ({ page }) => {
    await page.getByTestId('part-row').waitFor();
  }),
  panel('jobs', 'view', 'panel.jobs'),
  {
    name: 'guide',
    play: async ({ command, page }) => {
      await command('help', 'help.guide');
      await page.getByTestId('guide-pages').waitFor();
      await page.waitForTimeout(1200);
    },
  },
  {
    name: 'tour',
    play: async ({ command, page }) => {
      await command('help', 'help.tour');
      await page.waitForTimeout(800);
    },
  },
  // From here on the map stays where it is.
  {
    name: 'cell',
    play: async ({ toCell, page }) => {
      await toCell();
      await page.getByTestId('panel-tab-properties').click();
      await page.getByTestId('map').click();
      await page.waitForTimeout(600);
    },
  },
  tool('split', acrossTheCell),
  tool('carve', aroundAPlace),
  tool('strip', async ({ click, hover }) => {
    await click([0.2, 0.36], [0.4, 0.33]);
    await hover(0.62, 0.34);
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
  {
    name: 'dialog-import',
    play: async ({ command, offerFile, page }) => {
      await offerFile('boxes.csv', BOXES);
      await command('file', 'file.import');
      await page.getByTestId('import-file').waitFor({ timeout: 60_000 });
    },
  },
  dialog('imports', 'file', 'file.imports'),
  dialog('print', 'file', 'file.print'),
  dialog('settings', 'file', 'file.settings'),
  dialog('handOut', 'plan', 'part.handOut'),
  dialog('compare', 'plan', 'version.compare'),
  dialog('backups', 'file', 'file.backups'),
  dialog('person', 'file', 'file.switchPerson'),
  panel('dialog-submit', 'plan', 'plan.submit', async ({ page }) => {
    await page.getByTestId('submit-summary').waitFor({ timeout: 120_000 });
  }),
  dialog('shortcuts', 'help', 'help.shortcuts'),
  dialog('about', 'help', 'help.about'),
  {
    name: 'dialog-decide',
    play: async ({ command, page, beManager }) => {
      await command('plan', 'plan.submit');
      await page.getByTestId('submit-acknowledge').click({ timeout: 120_000 });
      await page.getByTestId('submit-button').click();
      await page.locator('.chip-SUBMITTED').waitFor({ timeout: 60_000 });
      await beManager('孙主管');
      await command('plan', 'plan.decide');
      await page.waitForTimeout(500);
    },
  },
  {
    name: 'dialog-export',
    play: async ({ command, page, work }) => {
      await command('plan', 'plan.decide');
      await page.getByTestId('approve-button').click();
      await page.locator('.chip-APPROVED').waitFor({ timeout: 120_000 });
      await command('plan', 'plan.export');
      await page.getByTestId('export-folder').fill(work);
      await page.getByTestId('export-button').click();
      await page.getByTestId('export-done').waitFor({ timeout: 300_000 });
    },
  },
  {
    name: 'start',
    play: async ({ command, page }) => {
      await command('file', 'file.close');
      await page.getByTestId('recent-plan').first().waitFor();
      await page.waitForTimeout(400);
    },
  },
];
