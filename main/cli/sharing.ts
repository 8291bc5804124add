import type { Command } from 'commander';
import type { Conflict } from '../../shared/merge/conflicts';
import type { Choice } from '../../shared/merge/mergePlans';
import { DEFAULT_POLICY } from '../project/backupPolicy';
import { makeBackup } from '../project/backups';
import { withPlan } from '../project/withPlan';
import { actorOf, withActor, type ActorOptions } from './actor';
import { Misused, Refused, type Terminal } from './terminal';
import { withOwnPlan } from './withOwnPlan';

/** `scope`, `parts` and `merge`: sharing the work without a server. */
export function sharingCommands(program: Command, terminal: Terminal): void {
  scopeCommand(program, terminal);
  partsCommand(program, terminal);
  mergeCommand(program, terminal);
}

interface ScopeOptions extends ActorOptions {
  readonly units?: string;
  readonly cells?: string;
  readonly out: string;
  readonly planner: string;
  readonly json?: boolean;
}

function scopeCommand(program: Command, terminal: Terminal): void {
  withActor(
    program
      .command('scope')
      .description('hand out a part of the plan for offline work; everything outside it is locked there')
      .argument('<plan>', 'plan file')
      .option('--units <codes>', 'codes of grids of any level, separated by commas')
      .option('--cells <codes>', 'codes of cells, separated by commas')
      .requiredOption('--out <file>', 'plan file of the part to create')
      .requiredOption('--planner <name>', 'who works on it')
      .option('--json', 'print the part as JSON'),
    'PLANNER',
  ).action(async (path: string, options: ScopeOptions) => {
    const actor = actorOf(options);
    const scope = [...listOf(options.units), ...listOf(options.cells)];
    const { handOut } = await import('../plan/handOut');
    await withOwnPlan(path, actor.name, async (plan) => {
      const { planner, out: file } = options;
      const part = await handOut(plan, { scope, planner, file, actor });
      if (options.json) terminal.json({ file, ...part });
      else terminal.say(terminal.text('cli.scoped', { file, planner, cells: part.cells }));
    });
  });
}

function partsCommand(program: Command, terminal: Terminal): void {
  program
    .command('parts')
    .description('list the parts that a plan has handed out, or take one back')
    .argument('<plan>', 'plan file')
    .option('--void <uid>', 'take this part back: it can no longer be merged')
    .option('--json', 'print one JSON object a part')
    .action(async (path: string, options: { void?: string; json?: boolean }) => {
      const uid = options.void;
      if (uid !== undefined) await withOwnPlan(path, '', (plan) => plan.voidPart(uid));
      await withPlan(path, { readOnly: true }, async (plan) => {
        for (const part of await plan.parts()) {
          const merged = await plan.lastMerge(part.uid);
          if (options.json) terminal.json({ ...part, merged });
          else {
            const state =
              part.state === 'VOID' ? 'cli.part.void' : merged ? 'cli.part.merged' : 'cli.part.out';
            const { planner, at, scope } = part;
            const params = {
              uid: part.uid,
              planner,
              at,
              scope: scope.join(', '),
              state: terminal.text(state),
            };
            terminal.say(terminal.text('cli.part', params));
          }
        }
      });
    });
}

interface MergeOptions extends ActorOptions {
  readonly take: readonly string[];
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

function mergeCommand(program: Command, terminal: Terminal): void {
  withActor(
    program
      .command('merge')
      .description('merge a part back; conflicts are listed and nothing is written until each is decided')
      .argument('<plan>', 'plan file that handed the part out')
      .argument('<part>', 'plan file of the part')
      .option(
        '--take <side>',
        'mine or theirs for all conflicts, or NUMBER=mine|theirs for one; may be repeated',
        (value: string, before: readonly string[]) => [...before, value],
        [],
      )
      .option('--dry-run', 'tell what would happen and write nothing')
      .option('--json', 'print the result as JSON'),
    'PLANNER',
  ).action(async (path: string, file: string, options: MergeOptions) => {
    const actor = actorOf(options);
    const choices = readChoices(options.take);
    const { mergePart } = await import('../plan/mergePart');
    await withOwnPlan(path, actor.name, async (plan) => {
      const dryRun = options.dryRun === true;
      // Numbers are those of the list without choices, which is the same for the same two files.
      const listed = await mergePart(plan, { file, actor, dryRun: true });
      if (!listed.ok) throw new Refused(listed.refusal);
      const numbers = new Map(listed.value.conflicts.map(({ causes }, at) => [causes[0] ?? '', at + 1]));
      const choose = (conflict: Conflict): Choice | undefined =>
        choices.one.get(numbers.get(conflict.causes[0] ?? '') ?? 0) ?? choices.all;
      const backup = { kind: 'merge', folder: null, policy: DEFAULT_POLICY } as const;
      const before = (): Promise<unknown> => makeBackup(path, backup);
      const merged = await mergePart(plan, { file, actor, choose, dryRun, before });
      if (!merged.ok) throw new Refused(merged.refusal);
      const { conflicts, parts, taken, open, revision, part } = merged.value;
      if (options.json) terminal.json({ part, parts, taken, conflicts, open, revision });
      else {
        for (const [at, { causes, choice, place }] of conflicts.entries()) {
          const where = place === null ? '' : ` (${place.minX / 1000}, ${place.minY / 1000})`;
          const what = causes.slice(0, 3).join('; ');
          const params = { number: at + 1, what, where, choice: choice ?? '–' };
          terminal.say(terminal.text('cli.mergeConflict', params));
        }
        const { planner } = part;
        const params = { planner, parts, taken, conflicts: conflicts.length, revision: revision ?? 0 };
        if (open === 0)
          terminal.say(terminal.text(revision === null ? 'cli.mergeFits' : 'cli.merged', params));
      }
      if (open > 0) throw new Refused({ code: 'merge.open', params: { open } });
    });
  });
}

function readChoices(take: readonly string[]): { all: Choice | undefined; one: Map<number, Choice> } {
  const one = new Map<number, Choice>();
  let all: Choice | undefined;
  for (const text of take) {
    const match = /^(?:(\d+)=)?(mine|theirs)$/.exec(text);
    if (match === null) throw new Misused({ code: 'merge.badTake', params: { text } });
    const side = match[2] === 'mine' ? 'mine' : 'theirs';
    if (match[1] === undefined) all = side;
    else one.set(Number(match[1]), side);
  }
  return { all, one };
}

function listOf(codes: string | undefined): string[] {
  return (codes ?? '')
    .split(',')
    .map((code) => code.trim())
    .filter((code) => code !== '');
}
