/** `npm run typecheck`: every area with its own surroundings. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { main, say } from './lib/console.mjs';
import { root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

const areas = ['.', 'shared', 'main', 'renderer', 'tests'];

await main(async () => {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const cache = join(root, 'node_modules', '.cache', 'tsc');
  let failed = 0;
  for (const area of areas) {
    if (!existsSync(join(root, area, 'tsconfig.json'))) continue;
    const record = join(cache, `${area === '.' ? 'root' : area}.tsbuildinfo`);
    const { code } = await run(
      process.execPath,
      [tsc, '-p', area, '--incremental', '--tsBuildInfoFile', record],
      { stdio: 'progress' },
    );
    if (code !== 0) {
      failed += 1;
      say(`Types do not fit in ${area}/`);
    }
  }
  return failed > 0 ? 1 : 0;
});
