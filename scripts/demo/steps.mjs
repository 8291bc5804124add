/**
 * The steps of the demo, in order. Each returns one sentence about what it did, or throws.
 * They use what a person uses: menus, keys, pointer. `data-testid` names are those of renderer/.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export function createSteps(stage) {
  const { page, folder } = stage;
  const picture = (name) => page.screenshot({ path: join(folder, `${name}.png`) });
  return [
    { name: 'open the city', play: () => openCity(stage) },
    {
      name: 'draw the map',
      play: async () => {
        await untilDrawn(page);
        await picture('window');
        return `the whole city at ${await page.getByTestId('status-scale').innerText()}; picture in window.png`;
      },
    },
    { name: 'split a cell', play: () => splitCell(stage, picture) },
    { name: 'bind a box', play: () => bindBox(stage, picture) },
    { name: 'validate', play: () => validate(stage, picture) },
    { name: 'submit', play: () => submit(stage) },
    { name: 'approve', play: () => approve(stage) },
    { name: 'export the bundle', play: () => exportBundle(stage, picture) },
    { name: 'verify the bundle', play: () => verifyBundle(stage) },
  ];
}

const PLANNER = { name: '王规划', role: 'PLANNER' };
const OPERATOR = { name: '赵网运', role: 'NETWORK_OPS' };
const MANAGER = { name: '李主管', role: 'MANAGER' };

/** Long enough for a loaded machine without a graphics card. */
const LONG = { timeout: 120_000 };

async function openCity({ app, page }) {
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, width: 1600, height: 1000 });
  });
  await page.getByTestId('start-name').fill(PLANNER.name);
  await page.getByTestId(`start-role-${PLANNER.role}`).click();
  await page.getByTestId('start-given').click();
  await page.getByTestId('plan-name').waitFor(LONG);
  return `${(await page.getByTestId('plan-name').innerText()).trim()}, opened by ${PLANNER.name}`;
}

/** The window says so itself once every visible layer has been painted. */
async function untilDrawn(page) {
  await page.waitForFunction(() => document.documentElement.dataset.mapDrawn === 'true', undefined, LONG);
}

async function splitCell({ page, commandLine }, picture) {
  const before = (await commandLine.info()).counts.cells;
  const map = await page.getByTestId('map').boundingBox();
  const at = (x, y) => [map.x + map.width * x, map.y + map.height * y];
  // The cell in the middle of the city, as large as the map.
  await page.mouse.click(...at(0.47, 0.62));
  await page.getByTestId('cell-code').waitFor(LONG);
  const code = (await page.getByTestId('cell-code').innerText()).trim();
  await command(page, 'view', 'view.zoomSelection');
  await page.waitForTimeout(1000);
  await untilDrawn(page);
  await page.getByTestId('tool-split').click();
  await page.mouse.click(...at(0.06, 0.46));
  for (const place of [at(0.36, 0.5), at(0.64, 0.46), at(0.94, 0.52)]) {
    await page.mouse.move(...place, { steps: 6 });
    await page.waitForTimeout(150);
    await page.mouse.click(...place);
  }
  await picture('split-preview');
  await page.keyboard.press('Enter');
  const after = await untilInfo(commandLine, ({ counts }) => counts.cells > before, 'no cell was split');
  await saved(page);
  await untilDrawn(page);
  await picture('split');
  return `a line across ${code}: ${before} cells became ${after.counts.cells}; revision ${after.revision} is on disk`;
}

async function bindBox({ page, commandLine }, picture) {
  await takeSeat(page, OPERATOR);
  const before = (await commandLine.info()).counts.bindings;
  await command(page, 'network', 'panel.unbound');
  const box = await firstBoxWithSuggestion(page);
  const cell = await page.getByTestId('suggested-cell').getAttribute('data-code');
  await picture('bind');
  await page.getByTestId('bind-confirm').click();
  const after = await untilInfo(commandLine, ({ counts }) => counts.bindings > before, 'no box was bound');
  await saved(page);
  return `${OPERATOR.name} bound ${box} to ${cell}; ${before} bindings became ${after.counts.bindings}`;
}

/** Walks down the list of boxes without a cell; boxes that nothing places have no suggestion. */
async function firstBoxWithSuggestion(page) {
  const rows = page.locator('[data-testid^="unbound-row-"]');
  await rows.first().waitFor(LONG);
  const visible = await rows.count();
  for (let at = 0; at < visible; at += 1) {
    await rows.nth(at).click();
    await page.getByTestId('box-binding').waitFor();
    const suggested = page.getByTestId('suggested-cell');
    const found = await suggested.waitFor({ timeout: 1500 }).then(
      () => true,
      () => false,
    );
    if (found) return (await rows.nth(at).getAttribute('data-testid')).replace('unbound-row-', '');
  }
  throw new Error(`none of the first ${visible} boxes has a suggested cell`);
}

async function validate({ page }, picture) {
  await takeSeat(page, PLANNER);
  await command(page, 'check', 'check.plan');
  await command(page, 'check', 'panel.findings');
  await page.waitForFunction(
    () => /\d%/.test(document.querySelector('[data-testid="status-coverage"]')?.textContent ?? ''),
    undefined,
    LONG,
  );
  const levels = await page.getByTestId('panel-findings').locator('.ant-segmented-item').allInnerTexts();
  await picture('findings');
  return `${(await page.getByTestId('status-coverage').innerText()).trim()}; findings: ${levels.join(', ')}`;
}

async function submit({ page }) {
  await command(page, 'plan', 'plan.submit');
  await page.getByTestId('submit-summary').waitFor(LONG);
  const warnings = page.getByTestId('submit-acknowledge');
  if ((await warnings.count()) > 0) await warnings.check();
  if (await page.getByTestId('submit-button').isDisabled()) {
    throw new Error(
      `not possible: ${(await page.getByTestId('submit-summary').innerText()).replace(/\s+/g, ' ')}`,
    );
  }
  await page.getByTestId('submit-button').click();
  await status(page, 'SUBMITTED');
  return `${PLANNER.name} froze a version`;
}

async function approve({ page }) {
  await takeSeat(page, MANAGER);
  await command(page, 'plan', 'plan.decide');
  await page.getByTestId('approve-button').click();
  await status(page, 'APPROVED');
  return `${MANAGER.name} approved it`;
}

async function exportBundle({ page, folder }, picture) {
  const target = join(folder, 'bundle');
  await command(page, 'plan', 'plan.export');
  await page.getByTestId('export-folder').fill(target);
  await page.getByTestId('export-button').click();
  await page.getByTestId('export-done').waitFor(LONG);
  await picture('export');
  const written = (await page.getByTestId('export-path').innerText()).trim();
  await page.getByTestId('export-close').click();
  const files = readdirSync(written, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return `${files.length} files in ${written}`;
}

async function verifyBundle({ folder, commandLine }) {
  const report = await commandLine.verify(join(folder, 'bundle'));
  return `sound: ${JSON.stringify(report.counts ?? report)}`;
}

/** Another person sits down; the plan is opened again in their name. */
async function takeSeat(page, { name, role }) {
  await page.getByTestId('person').click();
  await page.getByTestId('person-name').fill(name);
  await page.getByTestId(`person-role-${role}`).click();
  await page.getByTestId('person-switch').click();
  await page.getByTestId('person-dialog').waitFor({ state: 'hidden' });
  await page.getByTestId('plan-name').waitFor(LONG);
  await untilDrawn(page);
}

/** Chooses an entry of the menu bar. */
async function command(page, menu, id) {
  await page.getByTestId(`menu-${menu}`).click();
  await page.getByTestId(`menu-entry-${id}`).click();
}

/** Waits until the last edit is on disk. */
async function saved(page) {
  await page.getByTestId('status-saved').waitFor();
}

/** Asks the command line until the plan file shows what was done in the window. */
async function untilInfo(commandLine, wanted, complaint) {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const info = await commandLine.info();
    if (wanted(info)) return info;
    await new Promise((done) => setTimeout(done, 500));
  }
  throw new Error(complaint);
}

async function status(page, wanted) {
  await page.waitForFunction(
    (name) => document.querySelector('[data-testid="plan-status"]')?.classList.contains(`chip-${name}`),
    wanted,
    LONG,
  );
}
