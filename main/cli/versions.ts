import type { Command } from 'commander';
import { importReceipt } from '../plan/receipt';
import { restoreState } from '../plan/restore';
import { withPlan } from '../project/withPlan';
import { actorOf, withActor, type ActorOptions } from './actor';
import type { Terminal } from './terminal';
import { withOwnPlan } from './withOwnPlan';

/** What `--at` of every reading command says. */
export const AT_OPTION = [
  '--at <version>',
  'another state than the draft: a version (2, V2 or its name) or a revision (r17)',
] as const;

interface Options extends ActorOptions {
  readonly json?: boolean;
  readonly to: string;
}

/** `versions`, `restore`, `receipt`. */
export function versionCommands(program: Command, terminal: Terminal): void {
  program
    .command('versions')
    .description('list the versions of a plan with their state, revision and content hash')
    .argument('<plan>', 'plan file')
    .option('--json', 'print them as JSON')
    .action(async (path: string, options: { json?: boolean }) => {
      const versions = await withPlan(path, { readOnly: true }, (plan) => plan.versions());
      if (options.json) return terminal.json(versions);
      if (versions.length === 0) return terminal.say(terminal.text('cli.noVersions'));
      for (const {
        no,
        status,
        name,
        revision,
        submittedBy: by,
        submittedAt: at,
        contentHash: hash,
      } of versions) {
        const params = { no, name, revision, by, at, hash, status: terminal.text(`versionStatus.${status}`) };
        terminal.say(terminal.text('cli.versionLine', params));
      }
    });

  withActor(
    program
      .command('restore')
      .description('make an earlier state the draft again, as one edit that can be undone')
      .argument('<plan>', 'plan file')
      .requiredOption('--to <version>', 'a version (2, V2 or its name) or a revision (r17)')
      .option('--json', 'print the result as JSON'),
    'PLANNER',
  ).action(async (path: string, options: Options) => {
    const actor = actorOf(options);
    const { revision, label } = await withOwnPlan(path, actor.name, (plan) =>
      restoreState(plan, options.to, actor),
    );
    if (options.json) terminal.json({ revision, label });
    else terminal.say(terminal.text('cli.restored', { revision, at: String(label.params.at) }));
  });

  withActor(
    program
      .command('receipt')
      .description('record the receipt.json of the central system for the exported version that it is about')
      .argument('<plan>', 'plan file')
      .argument('<file>', 'receipt.json')
      .option('--json', 'print the version as JSON'),
    'MANAGER',
  ).action(async (path: string, file: string, options: Options) => {
    const { version, receipt } = await withOwnPlan(path, actorOf(options).name, (plan) =>
      importReceipt(plan, file),
    );
    if (options.json) return terminal.json(version);
    const { no, status } = version;
    const params = {
      no,
      status: terminal.text(`versionStatus.${status}`),
      problems: receipt.problems.length,
    };
    terminal.say(terminal.text('cli.receipt', params));
    for (const { ruleId, code, message } of receipt.problems) terminal.say(`  ${ruleId} ${code} ${message}`);
  });
}
