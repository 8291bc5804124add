import type { Command } from 'commander';
import { Refused, type Terminal } from './terminal';

export function verifyCommand(program: Command, terminal: Terminal): void {
  program
    .command('verify')
    .description('check a bundle from its files alone; exit 1 names the first thing that is wrong')
    .argument('<folder>', 'bundle folder')
    .option('--json', 'print the result as JSON')
    .action(async (folder: string, options: { json?: boolean }) => {
      const { verifyBundle } = await import('../exchange/verify/verifyBundle');
      const result = await verifyBundle(folder, (phase, done, total) =>
        terminal.progress(terminal.text(phase), done, total),
      );
      const sentence = result.problem === null ? null : terminal.sentence(result.problem);
      if (options.json) terminal.json({ ...result, sentence });
      else if (result.sound)
        terminal.say(
          terminal.text('cli.verified', {
            folder,
            checks: result.passed.length,
            hash: result.contentHash ?? '',
          }),
        );
      if (sentence !== null) throw new Refused({ code: 'cli.verifyFailed', params: { folder, sentence } });
    });
}
