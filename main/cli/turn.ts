import { InvalidArgumentError, type Command } from 'commander';
import { actorOf, withActor, type ActorOptions } from './actor';
import type { Terminal } from './terminal';
import { withOwnPlan } from './withOwnPlan';

interface Options extends ActorOptions {
  readonly steps: number;
  readonly json?: boolean;
}

/** `undo` and `redo`. */
export function turnCommands(program: Command, terminal: Terminal): void {
  for (const kind of ['undo', 'redo'] as const) {
    withActor(
      program
        .command(kind)
        .description(
          kind === 'undo' ? 'take the last edits back' : 'repeat the edits that were taken back last',
        )
        .argument('<plan>', 'plan file')
        .option('--steps <n>', 'how many', count, 1)
        .option('--json', 'print one JSON object a step'),
      'PLANNER',
    ).action(async (path: string, options: Options) => {
      const actor = actorOf(options);
      await withOwnPlan(path, actor.name, async (plan) => {
        let { revision } = await plan.info(0);
        for (let step = 0; step < options.steps; step++) {
          const turned = await plan[kind](revision, actor);
          revision = turned.revision;
          if (options.json) terminal.json({ ok: true, command: kind, revision, label: turned.label });
          else
            terminal.say(terminal.text(`cli.${kind}`, { revision, label: terminal.sentence(turned.label) }));
        }
      });
    });
  }
}

/** A whole number of at least one. */
export function count(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new InvalidArgumentError('a whole number of at least 1 is needed.');
  return value;
}
