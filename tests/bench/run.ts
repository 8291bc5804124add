import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPlan } from '../../main/project/openPlan';
import type { PlanDocument } from '../../shared/document/planDocument';
import type { IdCounters } from '../../shared/hierarchy/idSource';
import { buildBench } from './buildBench';
import { commitBench } from './commitBench';
import { defectBench } from './defectBench';
import { exportBench } from './exportBench';
import { kernelBench } from './kernelBench';
import { locateBench } from './locateBench';
import { printTable, ratioOf, type Figure } from './measure';
import { renderBench } from './renderBench';
import { windowBench } from './windowBench';

/**
 * `npm run bench [-- --json] [-- --scale N | --plan FILE] [-- --only kernel,build,locate,defects,commit,export,window,render]`
 * `render` takes minutes and runs only when it is named (`npm run bench:render`).
 * With `--plan` a plan that is there already is measured, and left as it is.
 */
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
  const plan = argument('plan');
  if (plan === undefined) makeCity(city);
  else copyFileSync(plan, city);
  const figures: Figure[] = [];
  const run = async (name: string, work: () => Figure[] | Promise<Figure[]>): Promise<void> => {
    if (!wanted(name)) return;
    process.stderr.write(`Measuring: ${name} …\n`);
    figures.push(...(await work()));
  };
  const withDocument = async (
    bench: (document: PlanDocument, counters: IdCounters) => Figure[] | Promise<Figure[]>,
  ): Promise<Figure[]> => {
    const plan = await openPlan(city, { readOnly: true });
    try {
      return await bench(await plan.loadDocument(), await plan.info(0));
    } finally {
      await plan.close();
    }
  };
  await run('kernel', () => withDocument(kernelBench));
  await run('build', () => withDocument(buildBench));
  await run('locate', () => withDocument(locateBench));
  await run('defects', () => withDocument(defectBench));
  await run('commit', () => commitBench(city, 100));
  await run('export', () => exportBench(city, cli));
  await run('window', () => windowBench(city, 3, statSync(city).size > 2e8 ? 8000 : 1000));
  if (only?.includes('render') === true)
    await run('render', () => withDocument((document) => renderBench(city, document)));
  if (process.argv.includes('--json')) {
    const withRatios = figures.map((row) => ({ ...row, ratio: ratioOf(row) }));
    process.stdout.write(`${JSON.stringify(withRatios, null, 2)}\n`);
  } else printTable(figures);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function makeCity(city: string): void {
  process.stderr.write('Making the sample city …\n');
  const made = spawnSync(process.execPath, [cli, 'sample', city, '--seed', '1', '--scale', String(scale)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (made.status !== 0 || !existsSync(city)) throw new Error('the sample city could not be made');
}
