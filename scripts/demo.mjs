/**
 * The whole job in the real window, on a virtual display: opens a copy of the plan, splits a cell,
 * binds a box, validates, submits, approves as another person, exports, and lets the command line
 * verify the bundle. Results are left in out/demo. Nothing is faked: every step goes through pointer
 * and keys, and is checked by what the command line then reads from the plan file.
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say, seconds } from './lib/console.mjs';
import { out, root } from './lib/paths.mjs';
import { createSteps } from './demo/steps.mjs';
import { createCommandLine } from './demo/commandLine.mjs';

export async function playDemo(setup, plan) {
  const folder = join(out, 'demo');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const copy = join(folder, 'plan.gpkg');
  // A copy: the demo may be played again, and the sample stays as it was made.
  copyFileSync(plan, copy);

  const userData = mkdtempSync(join(tmpdir(), 'gridwright-demo-'));
  const { _electron } = await import('@playwright/test');
  const started = Date.now();
  const app = await _electron.launch({
    executablePath: setup.runtime.executable,
    args: [...setup.switches, `--user-data-dir=${userData}`, '--lang=zh-CN', root, copy],
    env: { ...setup.env, LANGUAGE: 'zh_CN' },
  });
  const story = [];
  const page = await app.firstWindow();
  const steps = createSteps({ app, page, folder, commandLine: createCommandLine(copy) });
  try {
    for (const { name, play } of steps) {
      const begin = Date.now();
      const outcome = await play();
      story.push({ step: name, milliseconds: Date.now() - begin, outcome });
      process.stdout.write(`${name.padEnd(22)} ${seconds(Date.now() - begin).padStart(8)}   ${outcome}\n`);
    }
    writeFileSync(join(folder, 'story.json'), JSON.stringify(story, null, 2));
    process.stdout.write(
      `${'everything'.padEnd(22)} ${seconds(Date.now() - started).padStart(8)}   results in ${folder}\n`,
    );
    return 0;
  } catch (error) {
    await page.screenshot({ path: join(folder, 'stopped.png') }).catch(() => {});
    say(`The demo stopped at "${steps[story.length]?.name}": ${error.message.split('\n')[0]}`);
    say(`The window at that moment: ${join(folder, 'stopped.png')}`);
    return 1;
  } finally {
    await app.close().catch(() => {});
    rmSync(userData, { recursive: true, force: true, maxRetries: 3 });
  }
}
