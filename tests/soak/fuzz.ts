import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPlan } from '../../main/project/openPlan';
import { editRun } from './editRun';
import { kernelRun } from './kernelRun';

/**
 * `npm run fuzz [-- --edits N] [-- --committed N] [-- --seed N] [-- --cells N]`: random edits on the sample city,
 * full size: first in memory, held to the invariants after each, then some committed to the plan file.
 */
const argument = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const [edits, committed] = [argument('edits', 100_000), argument('committed', 1000)];
const [seed, cells] = [argument('seed', 1), argument('cells', 7183)];
const cli = join(import.meta.dirname, '..', '..', 'out', 'main', 'cli.js');
const folder = mkdtempSync(join(tmpdir(), 'gridwright-fuzz-'));
const say = (text: string): void => void process.stdout.write(`${text}\n`);

interface Hashes {
  readonly start: string;
  readonly end: string;
  readonly undone: string;
  readonly redone: string;
}

/** Prints what became of a run. Returns whether all held. */
function verdict(
  what: string,
  problems: number,
  { start, end, undone, redone }: Hashes,
  begin: number,
): boolean {
  const [back, again] = [undone === start, redone === end];
  say(
    `${what}, seed ${seed}: ${problems === 0 ? 'every invariant held' : `${problems} PROBLEMS`}, ` +
      `undo ${back ? 'gives the first hash' : 'DIFFERS'}, redo ${again ? 'gives the last hash' : 'DIFFERS'}, ` +
      `${((performance.now() - begin) / 1000).toFixed(1)} s`,
  );
  return problems === 0 && back && again;
}

async function inMemory(city: string): Promise<boolean> {
  const plan = await openPlan(city, { readOnly: true });
  try {
    const begin = performance.now();
    const run = kernelRun(await plan.loadDocument(), await plan.info(0), seed, edits, say);
    for (const failure of run.failures) say(failure);
    const made = [...run.edits].sort((a, b) => b[1] - a[1]);
    say(made.map(([command, count]) => `${command} ${count}`).join(', '));
    const total = made.reduce((sum, [, count]) => sum + count, 0);
    const sound = verdict(`${total} edits in memory`, run.failures.length, run.hashes, begin);
    return sound && total === edits;
  } finally {
    await plan.close();
  }
}

try {
  const city = join(folder, 'city.gpkg');
  const made = spawnSync(
    process.execPath,
    [cli, 'sample', city, '--seed', String(seed), '--cells', String(cells), '--products', '0'],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (made.status !== 0) throw new Error('the sample city could not be made');
  let held = true;
  if (edits > 0) held = await inMemory(city);
  if (committed > 0) {
    const begin = performance.now();
    const run = await editRun(city, seed, committed, say);
    held = verdict(`${run.edits} edits committed`, run.problems, run.hashes, begin) && held;
  }
  process.exitCode = held ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
