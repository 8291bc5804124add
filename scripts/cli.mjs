/** `npm run cli -- …`: the command line, built first if its sources changed. */
import { spawn } from 'node:child_process';
import { main } from './lib/console.mjs';
import { setupCommandLine } from './lib/setup.mjs';

await main(async () => {
  const program = await setupCommandLine();
  const child = spawn(process.execPath, [program, ...process.argv.slice(2)], {
    stdio: 'inherit',
    // npm runs scripts in the project's folder; paths on the command line are meant from the user's.
    cwd: process.env.INIT_CWD ?? process.cwd(),
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => child.on('close', (code, signal) => resolve(code ?? (signal ? 130 : 1))));
});
