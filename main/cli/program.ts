import { Command, CommanderError, Option } from 'commander';
import { backupCommands } from './backup';
import { batchCommands } from './batches';
import { commandListCommand } from './commandList';
import { compareCommand } from './compare';
import { decisionCommands } from './decide';
import { editCommand } from './edit';
import { exportCommand } from './exportBundle';
import { exportRowsCommand } from './exportRows';
import { historyCommands } from './history';
import { importCommand } from './importFile';
import { infoCommand } from './info';
import { lineageCommand } from './lineage';
import { locateCommand } from './locate';
import { neighboursCommand } from './neighbours';
import { newPlanCommand } from './newPlan';
import { printCommand } from './print';
import { renderCommand } from './render';
import { sampleCommand } from './sample';
import { sharingCommands } from './sharing';
import { EXIT, systemLanguage, Terminal, type ExitCode, type TextSink } from './terminal';
import { turnCommands } from './turn';
import { validateCommand } from './validate';
import { verifyCommand } from './verify';
import { versionCommands } from './versions';

/** THE list of what the command line can do: one file each. What is heavy they load when they run. */
const COMMANDS = [
  newPlanCommand,
  sampleCommand,
  infoCommand,
  importCommand,
  batchCommands,
  editCommand,
  sharingCommands,
  turnCommands,
  historyCommands,
  validateCommand,
  backupCommands,
  locateCommand,
  neighboursCommand,
  compareCommand,
  decisionCommands,
  versionCommands,
  lineageCommand,
  exportCommand,
  exportRowsCommand,
  verifyCommand,
  renderCommand,
  printCommand,
  commandListCommand,
];

/** Runs one command line, without the program's own name, and returns its exit code. */
export async function runCommandLine(
  argv: readonly string[],
  stdout: TextSink = process.stdout,
  stderr: TextSink = process.stderr,
): Promise<ExitCode> {
  const terminal = new Terminal(languageOf(argv), stdout, stderr);
  const program = new Command('gridwright')
    .description(
      'Gridwright: seamless marketing grids over exchange coverage and boxes.\n' +
        'Exit codes: 0 done, 1 refused or found wrong, 2 wrong usage, 3 file or world failed.',
    )
    .addOption(new Option('--language <language>', 'language of sentences').choices(['zh-CN', 'en']));
  for (const add of COMMANDS) add(program, terminal);
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => void stdout.write(text),
      writeErr: (text) => void stderr.write(text),
    });
  }
  try {
    await program.parseAsync(argv, { from: 'user' });
    return EXIT.done;
  } catch (error) {
    // Commander has printed its own sentence; help is no failure.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    return terminal.fail(error);
  }
}

function languageOf(argv: readonly string[]): 'zh-CN' | 'en' {
  const at = argv.indexOf('--language');
  const chosen = at < 0 ? undefined : argv[at + 1];
  return chosen === 'zh-CN' || chosen === 'en' ? chosen : systemLanguage();
}
