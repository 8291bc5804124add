import type { Command } from 'commander';
import { takeBackBatch } from '../plan/imports/takeBackBatch';
import { withPlan } from '../project/withPlan';
import { actorOf, withActor, type ActorOptions } from './actor';
import type { Terminal } from './terminal';
import { count } from './turn';
import { withOwnPlan } from './withOwnPlan';

export function batchCommands(program: Command, terminal: Terminal): void {
  program
    .command('batches')
    .description('list the imports of a plan: file, counts, and whether they count')
    .argument('<plan>', 'plan file')
    .option('--json', 'print them as JSON')
    .action((path: string, { json }: { json?: boolean }) =>
      withPlan(path, { readOnly: true }, async (plan) => {
        const batches = await plan.imports.batches();
        if (json) return terminal.json(batches);
        if (batches.length === 0) terminal.say(terminal.text('import.noBatches'));
        for (const { id, at, kind, file, added, changed, duplicate, rejected, state } of batches) {
          const named = {
            kind: terminal.text(`kind.${kind}`),
            state: terminal.text(`import.state.${state}`),
          };
          const counts = { added, changed, duplicate, rejected };
          terminal.say(
            terminal.text('import.batchLine', { id, at: at.slice(0, 16), file, ...counts, ...named }),
          );
        }
      }),
    );
  withActor(
    program
      .command('takeback')
      .description('take an import back as a whole; one undo step')
      .argument('<plan>', 'plan file')
      .argument('<batch>', 'number of the import, as `batches` lists it', count)
      .option('--json', 'print the result as JSON'),
    'PLANNER',
  ).action((path: string, batch: number, options: ActorOptions & { json?: boolean }) => {
    const actor = actorOf(options);
    return withOwnPlan(path, actor.name, async (plan) => {
      const { revision } = await takeBackBatch(plan, batch, actor);
      if (options.json) terminal.json({ batch, revision });
      else terminal.say(terminal.text('cli.tookBack', { batch, revision }));
    });
  });
}
