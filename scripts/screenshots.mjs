/**
 * `npm run screenshots [-- --only table,tool-split] [-- --language zh-CN] [-- --theme dark]`: every panel, tool and
 * dialog in both languages and themes, out of the real window on the sample city, into docs/screenshots. Those that
 * the user guide shows are also written small into docs/screenshots/<language>, which belongs to the project.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Sentence, main, say, step } from './lib/console.mjs';
import { root } from './lib/paths.mjs';
import { samplePlan } from './lib/samplePlan.mjs';
import { setupWindow } from './lib/setup.mjs';
import { prepare } from './screenshots/prepare.mjs';
import { SCENES } from './screenshots/scenes.mjs';
import { smallEnough, webp } from './screenshots/webp.mjs';
import { createStage } from './screenshots/stage.mjs';

const SIZE = { width: 1440, height: 900 };

await main(async () => {
  const only = option('only')?.split(',');
  const languages = ['zh-CN', 'en'].filter((one) => (option('language') ?? one) === one);
  const themes = ['light', 'dark'].filter((one) => (option('theme') ?? one) === one);
  const scenes = SCENES.filter(({ name }) => only === undefined || only.includes(name));
  if (scenes.length === 0) throw new Sentence(`There are ${SCENES.map(({ name }) => name).join(', ')}.`);
  const setup = await setupWindow();
  const failed = [];
  try {
    const plan = await prepare(await samplePlan());
    for (const language of languages)
      for (const theme of themes)
        await step(`Pictures in ${language}, ${theme}`, async () => {
          failed.push(...(await take(setup, plan, scenes, language, theme)));
        });
  } finally {
    setup.close();
  }
  for (const { scene, why } of failed) say(`${scene}: ${why}`);
  return failed.length === 0 ? 0 : 1;
});

function option(name) {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
}

/** All scenes in one run of the program; a scene that fails leaves the others. */
async function take(setup, plan, scenes, language, theme) {
  const folder = join(root, 'docs', 'screenshots', `${language}-${theme}`);
  mkdirSync(folder, { recursive: true });
  const work = mkdtempSync(join(tmpdir(), 'gridwright-screenshots-'));
  const copy = join(work, 'plan.gpkg');
  copyFileSync(plan, copy);
  const { _electron } = await import('@playwright/test');
  const app = await _electron.launch({
    executablePath: setup.runtime.executable,
    args: [...setup.switches, `--user-data-dir=${join(work, 'user')}`, `--lang=${language}`, root, copy],
    env: setup.env,
  });
  const failed = [];
  try {
    await app.evaluate(({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, ...size });
    }, SIZE);
    const stage = createStage(app, await app.firstWindow(), { theme, work });
    const guide = readFileSync(join(root, 'docs', `guide.${language}.md`), 'utf8');
    for (const { name, play } of scenes) {
      try {
        await stage.openPlan();
        await play(stage);
        const picture = await stage.page.screenshot();
        writeFileSync(join(folder, `${name}.webp`), await webp(picture));
        if (theme === 'light' && guide.includes(`screenshots/${language}/${name}.webp`)) {
          mkdirSync(join(folder, '..', language), { recursive: true });
          writeFileSync(join(folder, '..', language, `${name}.webp`), await smallEnough(picture));
        }
      } catch (error) {
        failed.push({ scene: `${language}-${theme}/${name}`, why: error.message.split('\n')[0] });
      }
      await stage.tidy();
    }
    return failed;
  } finally {
    await app.close().catch(() => {});
    rmSync(work, { recursive: true, force: true, maxRetries: 3 });
  }
}
