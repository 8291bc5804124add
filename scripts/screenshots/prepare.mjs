/**
 * A plan with a past: a version, edits after it, and a part that was handed out, so that no panel is empty. Made by
 * the command line from the sample city.
 */
import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Sentence } from '../lib/console.mjs';
import { root } from '../lib/paths.mjs';
import { run, tail } from '../lib/run.mjs';

const BEFORE = [{ command: 'cell.update', cells: ['071940014428'], name: '三联中心大厦' }];
const AFTER = [
  { command: 'cell.splitEqual', cell: '071940014410', parts: 2 },
  { command: 'cell.update', cells: ['071940014401'], name: '车城网络会所（东楼）' },
  { command: 'cell.update', cells: ['071940014436'], granularity: 'MARKET' },
];

export async function prepare(sample) {
  const folder = mkdtempSync(join(tmpdir(), 'gridwright-prepared-'));
  const plan = join(folder, 'plan.gpkg');
  copyFileSync(sample, plan);
  const cli = async (...args) => {
    const result = await run(process.execPath, [join(root, 'out', 'main', 'cli.js'), ...args], {
      cwd: folder,
    });
    if (result.code !== 0) throw new Sentence(`The plan for the pictures: ${tail(result.output)}`);
  };
  const edit = async (steps) => {
    const script = join(folder, 'edits.ndjson');
    writeFileSync(script, steps.map((step) => JSON.stringify(step)).join('\n'));
    await cli('edit', plan, '--script', script, '--actor', '王规划');
  };
  await edit(BEFORE);
  await cli('submit', plan, '--actor', '王规划', '--name', '三月第一稿');
  await cli('withdraw', plan, '--actor', '王规划');
  await edit(AFTER);
  const part = join(folder, '李四.gpkg');
  await cli(
    'scope',
    plan,
    '--units',
    '071910000047',
    '--planner',
    '李四',
    '--out',
    part,
    '--actor',
    '王规划',
  );
  return plan;
}
