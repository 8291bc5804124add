import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPlan } from '../../main/project/openPlan';
import { commitBench } from './commitBench';
import { exportBench } from './exportBench';
import { kernelBench } from './kernelBench';
import { printTable, type Figure } from './measure';
import { windowBench } from './windowBench';

/** `npm run bench [-- --json] [-- --scale N] [-- --only kernel,commit,window,export]` */
const argument = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const scale = Number(argument('scale') ?? 1);
const only = argument('only')?.split(',');
const wanted = (name: string): boolean => only === undefined || only.includes(name);
const cli = join(import.meta.dirname, '..', '..', 'out', 'main', 'cli.js');

const folder = mkdtempSync(join(tmpdir(), 'gridwright-bench-'));
mkdirSync(folder, { recursive: true });
try {
  const city = join(folder, 'city.gpkg');
  process.stderr.write('Making the sample city …\n');
  const made = spawnSync(process.execPath, [cli, 'sample', city, '--seed', '1', '--scale', String(scale)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (made.status !== 0 || !existsSync(city)) throw new Error('the sample city could not be made');
  const figures: Figure[] = [];
  const run = async (name: string, work: () => Figure[] | Promise<Figure[]>): Promise<void> => {
    if (!wanted(name)) return;
    process.stderr.write(`Measuring: ${name} …\n`);
    figures.push(...(await work()));
  };
  await run('kernel', async () => {
    const plan = await openPlan(city, { readOnly: true });
    try {
      const info = await plan.info(0);
      return await kernelBench(await plan.loadDocument(), info);
    } finally {
      await plan.close();
    }
  });
  await run('commit', () => commitBench(city, 100));
  await run('export', () => exportBench(city, cli));
  await run('window', () => windowBench(city, 3));
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
  else printTable(figures);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
