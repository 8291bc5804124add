import type { Command } from 'commander';
import { DEFAULT_POLICY } from '../project/backupPolicy';
import { checkedBackups, makeBackup, restoreBackup } from '../project/backups';
import type { Terminal } from './terminal';

interface Options {
  readonly json?: boolean;
  readonly folder?: string;
}

/** `backups`, `backup` and `restore-backup`. Backups lie beside the plan, or where `--folder` says. */
export function backupCommands(program: Command, terminal: Terminal): void {
  const folder = [
    '--folder <folder>',
    'folder of the backups of all plans (default: beside the plan)',
  ] as const;
  program
    .command('backups')
    .description('list the backups of a plan, newest first')
    .argument('<plan>', 'plan file')
    .option(...folder)
    .option('--json', 'print the list as JSON')
    .action(async (plan: string, options: Options) => {
      const backups = await checkedBackups(plan, options.folder ?? null);
      if (options.json) terminal.json(backups);
      else if (backups.length === 0) terminal.say(terminal.text('backup.none', { path: plan }));
      else {
        for (const { at, revision, cells, kind, path, sound } of backups) {
          const mark = sound === false ? ` ${terminal.text('backup.unsound')}` : '';
          terminal.say(
            `${at}  r${revision}  ${cells}  ${terminal.text(`backup.kind.${kind}`)}  ${path}${mark}`,
          );
        }
      }
    });
  program
    .command('backup')
    .description('back a plan up now')
    .argument('<plan>', 'plan file')
    .option(...folder)
    .option('--json', 'print the backup as JSON')
    .action(async (plan: string, options: Options) => {
      const policy = DEFAULT_POLICY;
      const backup = await makeBackup(plan, { kind: 'manual', folder: options.folder ?? null, policy });
      if (options.json) terminal.json(backup);
      else terminal.say(terminal.text('backup.made', { path: backup.path, revision: backup.revision }));
    });
  program
    .command('restore-backup')
    .description('write a backup as a new plan file; the backup stays')
    .argument('<backup>', 'backup file')
    .requiredOption('--to <plan>', 'plan file to write, which must not exist')
    .action(async (backup: string, { to }: { to: string }) => {
      await restoreBackup(backup, to);
      terminal.say(terminal.text('backup.restored', { path: to }));
    });
}
