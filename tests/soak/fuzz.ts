import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { editRun } from './editRun';

/** `npm run fuzz [-- --edits N] [-- --seed N] [-- --cells N]`: random edits on the sample city, full size. */
const argument = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const [edits, seed, cells] = [argument('edits', 1000), argument('seed', 1), argument('cells', 7183)];
const cli = join(import.meta.dirname, '..', '..', 'out', 'main', 'cli.js');
const folder = mkdtempSync(join(tmpdir(), 'gridwright-fuzz-'));
try {
  const city = join(folder, 'city.gpkg');
  const made = spawnSync(
    process.execPath,
    [cli, 'sample', city, '--seed', String(seed), '--cells', String(cells)],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  if (made.status !== 0) throw new Error('the sample city could not be made');
  const begin = performance.now();
  const run = await editRun(city, seed, edits, (text) => process.stdout.write(`${text}\n`));
  const sound = run.problems === 0;
  const back = run.hashes.undone === run.hashes.start;
  const again = run.hashes.redone === run.hashes.end;
  process.stdout.write(
    `${run.edits} edits, seed ${seed}: coverage ${sound ? 'sound' : `has ${run.problems} problems`}, ` +
      `undo ${back ? 'gives the first hash' : 'DIFFERS'}, redo ${again ? 'gives the last hash' : 'DIFFERS'}, ` +
      `${((performance.now() - begin) / 1000).toFixed(1)} s\n`,
  );
  process.exitCode = sound && back && again ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
