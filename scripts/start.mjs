/**
 * `npm start [-- plan.gpkg]`: installs what is missing, builds what changed, creates the sample city
 * on first run, and opens the editor. Without a display it plays the whole job once on a virtual
 * one, leaves the results in out/demo, and ends.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Sentence, main, say } from './lib/console.mjs';
import { root } from './lib/paths.mjs';
import { samplePlan } from './lib/samplePlan.mjs';
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
