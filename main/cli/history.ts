import type { Command } from 'commander';
import { withPlan } from '../project/withPlan';
import { actorOf, withActor, type ActorOptions } from './actor';
import { Refused, type Terminal } from './terminal';
import { count } from './turn';
import { withOwnPlan } from './withOwnPlan';

interface HistoryOptions {
  readonly limit: number;
  readonly verify?: boolean;
  readonly json?: boolean;
}

interface CompactOptions extends ActorOptions {
  readonly yes?: boolean;
  readonly json?: boolean;
}

/** `history`, `mark`, `goto` and `compact`: what the history panel does, without a window. */
export function historyCommands(program: Command, terminal: Terminal): void {
  program
    .command('history')
    .description('list the steps of a plan, newest first, and its marks')
    .argument('<plan>', 'plan file')
    .option('--limit <n>', 'how many steps', count, 50)
    .option('--verify', 'work the state hash out anew and compare')
    .option('--json', 'print the result as JSON')
    .action((path: string, options: HistoryOptions) => list(path, options, terminal));
  withActor(
    program
      .command('mark')
      .description('name the present state; --remove takes a mark away')
      .argument('<plan>', 'plan file')
      .argument('<name>', 'name of the mark')
      .option('--remove', 'take the mark with this name away'),
    'PLANNER',
  ).action((path: string, name: string, options: ActorOptions & { remove?: boolean }) =>
    mark(path, name, options, terminal),
  );
  withActor(
    program
      .command('goto')
      .description('go to the state of a revision or mark: many undo or redo steps as one')
      .argument('<plan>', 'plan file')
      .argument('<place>', 'number of a revision, or name of a mark')
      .option('--json', 'print the result as JSON'),
    'PLANNER',
  ).action((path: string, place: string, options: ActorOptions & { json?: boolean }) =>
    goTo(path, place, options, terminal),
  );
  withActor(
    program
      .command('compact')
      .description('join the steps between versions and marks; without --yes only says what would be dropped')
      .argument('<plan>', 'plan file')
      .option('--yes', 'do it')
      .option('--json', 'print the result as JSON'),
    'PLANNER',
  ).action((path: string, options: CompactOptions) => compact(path, options, terminal));
}

function list(path: string, { limit, verify, json }: HistoryOptions, terminal: Terminal): Promise<void> {
  return withPlan(path, { readOnly: true }, async (plan) => {
    const { revision, undo, redo, undoCount, redoCount } = await plan.info(limit);
    const marks = await plan.history.marks();
    const hashes = verify === true ? await plan.history.stateHashes() : null;
    if (json) {
      terminal.json({
        revision,
        undoCount,
        redoCount,
        undo,
        redo,
        marks,
        ...(hashes && { stateHash: hashes }),
      });
    } else {
      const line = (entry: (typeof undo)[number], sign: string): void => {
        const named = marks.filter(({ top }) => top === entry.revision).map(({ name }) => ` [${name}]`);
        const sentence = terminal.sentence(entry.label);
        terminal.say(
          `${sign}${String(entry.revision).padStart(6)}  ${entry.at}  ${entry.author}  ${sentence}${named.join('')}`,
        );
      };
      for (const entry of [...redo].reverse()) line(entry, '+');
      for (const entry of undo) line(entry, ' ');
      terminal.say(terminal.text('history.summary', { revision, undo: undoCount, redo: redoCount }));
      if (hashes !== null && hashes.kept === hashes.computed)
        terminal.say(terminal.text('history.hashHolds', { hash: hashes.computed }));
    }
    if (hashes !== null && hashes.kept !== hashes.computed)
      throw new Refused({ code: 'history.hashDiffers', params: hashes });
  });
}

function mark(path: string, name: string, options: ActorOptions & { remove?: boolean }, terminal: Terminal) {
  const actor = actorOf(options);
  return withOwnPlan(path, actor.name, async (plan) => {
    if (options.remove !== true) {
      await plan.history.setMark(name, actor);
      terminal.say(terminal.text('history.marked', { name }));
      return;
    }
    const found = (await plan.history.marks()).find((known) => known.name === name);
    if (found === undefined) throw new Refused({ code: 'history.noMark', params: { name } });
    await plan.history.removeMark(found.id);
    terminal.say(terminal.text('history.unmarked', { name }));
  });
}

function goTo(path: string, place: string, options: ActorOptions & { json?: boolean }, terminal: Terminal) {
  const actor = actorOf(options);
  return withOwnPlan(path, actor.name, async (plan) => {
    const named = (await plan.history.marks()).find(({ name }) => name === place);
    if (named === undefined && !/^\d+$/.test(place))
      throw new Refused({ code: 'history.noMark', params: { name: place } });
    const { revision: base } = await plan.info(0);
    const { revision, undone, redone } = await plan.history.goTo(
      base,
      named?.revision ?? Number(place),
      actor,
    );
    if (options.json) terminal.json({ ok: true, revision, undone, redone });
    else terminal.say(terminal.text('history.arrived', { place, revision, undone, redone }));
  });
}

function compact(path: string, options: CompactOptions, terminal: Terminal): Promise<void> {
  const actor = actorOf(options);
  return withOwnPlan(path, actor.name, async (plan) => {
    const { revision } = await plan.info(0);
    const { kept, dropped } =
      options.yes === true
        ? await plan.history.compact(revision, actor)
        : await plan.history.planCompaction();
    if (options.json) terminal.json({ done: options.yes === true, kept, dropped });
    else {
      const params = { dropped, kept: kept.join(', ') };
      terminal.say(
        terminal.text(options.yes === true ? 'history.compactDone' : 'history.compactWould', params),
      );
    }
  });
}
