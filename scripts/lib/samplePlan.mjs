/** The sample city of this computer; made on first use. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Sentence, step } from './console.mjs';
import { root, userDataFolder } from './paths.mjs';
import { run, tail } from './run.mjs';

export async function samplePlan() {
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
