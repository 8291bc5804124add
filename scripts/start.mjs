/**
 * `npm start [-- plan.gpkg]`: installs what is missing, builds what changed, creates the sample city
 * on first run, and opens the editor. Without a display it plays the whole job once on a virtual
 * one, leaves the results in out/demo, and ends.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Sentence, main, say, step } from './lib/console.mjs';
import { root, userDataFolder } from './lib/paths.mjs';
import { run, tail } from './lib/run.mjs';
import { setupWindow } from './lib/setup.mjs';

await main(async () => {
  const argument = process.argv.slice(2).find((text) => !text.startsWith('-'));
  const setup = await setupWindow();
  try {
    const plan = argument ? givenPlan(argument) : await samplePlan();
    if (setup.virtualDisplay) {
      const { playDemo } = await import('./demo.mjs');
      return await playDemo(setup, plan);
    }
    return await openEditor(setup, plan);
  } finally {
    setup.close();
  }
});

function givenPlan(argument) {
  const plan = resolve(process.env.INIT_CWD ?? process.cwd(), argument);
  if (!existsSync(plan)) throw new Sentence(`There is no file ${plan}.`);
  return plan;
}

async function samplePlan() {
  const plan = join(userDataFolder(), 'sample', '十堰样例.gpkg');
  if (existsSync(plan)) return plan;
  mkdirSync(dirname(plan), { recursive: true });
  // Renamed when complete: an interrupted first run must not leave half a city behind.
  const incoming = `${plan}.incoming.gpkg`;
  await step('Creating the sample city', async () => {
    for (const leftover of [incoming, `${incoming}-wal`, `${incoming}-shm`])
      rmSync(leftover, { force: true });
    const result = await run(process.execPath, [join(root, 'out', 'main', 'cli.js'), 'sample', incoming], {
      cwd: dirname(plan),
    });
    if (result.code !== 0)
      throw new Sentence(`The sample city could not be created:\n${tail(result.output)}`);
    renameSync(incoming, plan);
  });
  return plan;
}

async function openEditor({ runtime, switches, env }, plan) {
  say(`Opening ${plan}`);
  const child = spawn(runtime.executable, [...switches, root, plan], { stdio: 'inherit', env });
  return new Promise((done) => {
    child.on('error', (error) => done(fail(error)));
    child.on('close', (code) => done(code ?? 1));
  });
}

function fail(error) {
  say(`Electron could not be started: ${error.message}`);
  return 1;
}
