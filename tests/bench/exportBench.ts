import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { figure, type Figure } from './measure';

/** Submitting, approving and exporting by the command line, each as a whole process. */
export function exportBench(city: string, cli: string): Figure[] {
  const path = `${city}.export.gpkg`;
  copyFileSync(city, path);
  const out = mkdtempSync(join(dirname(city), 'bundle-'));
  const times: number[] = [];
  try {
    run(cli, 'submit', path, '--actor', '规划员');
    run(cli, 'approve', path, '--actor', '主管');
    const bundles: string[] = [];
    for (let at = 0; at < 2; at++) {
      const folder = join(out, String(at));
      const start = performance.now();
      run(cli, 'export', path, '--out', folder, '--actor', '主管');
      times.push(performance.now() - start);
      bundles.push(folder);
    }
    const verifying = performance.now();
    run(cli, 'verify', bundles[0] ?? '');
    return [
      figure('export the bundle (whole process)', times, { limit: 15_000 }),
      figure('verify the bundle (whole process)', [performance.now() - verifying]),
    ];
  } finally {
    rmSync(path, { force: true });
    rmSync(out, { recursive: true, force: true });
  }
}

function run(cli: string, ...args: string[]): void {
  const done = spawnSync(process.execPath, [cli, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (done.status !== 0) throw new Error(`${args[0]}: ${done.stderr}`);
}
