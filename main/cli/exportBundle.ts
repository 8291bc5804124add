import { resolve } from 'node:path';
import type { Command } from 'commander';
import { markExported } from '../plan/lifecycle';
import { actorOf, withActor, type ActorOptions } from './actor';
import type { Terminal } from './terminal';
import { withOwnPlan } from './withOwnPlan';

interface Options extends ActorOptions {
  readonly out: string;
  readonly json?: boolean;
}

export function exportCommand(program: Command, terminal: Terminal): void {
  withActor(
    program
      .command('export')
      .description('write the bundle of the approved version for the central system')
      .argument('<plan>', 'plan file')
      .requiredOption('--out <folder>', 'folder that becomes the bundle; missing or empty')
      .option('--json', 'print the result as JSON'),
    'MANAGER',
  ).action(async (path: string, options: Options) => {
    const { exportPlan } = await import('../plan/exportPlan');
    const started = performance.now();
    const summary = await withOwnPlan(path, actorOf(options).name, async (plan) => {
      const written = await exportPlan(plan, {
        folder: resolve(options.out),
        progress: (phase, done, total) => terminal.progress(terminal.text(phase), done, total),
      });
      const version = (await plan.versions()).at(-1);
      if (version !== undefined) await markExported(plan, version);
      return written;
    });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    if (options.json) terminal.json({ ...summary, seconds: Number(seconds) });
    else
      terminal.say(
        terminal.text('cli.exported', {
          folder: summary.folder,
          files: summary.files,
          bytes: summary.bytes,
          seconds,
        }),
      );
  });
}
