/** What the command line reads from a plan file; the demo's second opinion. */
import { join } from 'node:path';
import { out } from '../lib/paths.mjs';
import { run, tail } from '../lib/run.mjs';

export function createCommandLine(plan) {
  const call = async (...args) => {
    const result = await run(process.execPath, [join(out, 'main', 'cli.js'), ...args, '--json']);
    if (result.code !== 0) throw new Error(`${args[0]} ended with ${result.code}: ${tail(result.output, 8)}`);
    return JSON.parse(result.stdout);
  };
  return {
    info: () => call('info', plan),
    verify: (folder) => call('verify', folder),
  };
}
