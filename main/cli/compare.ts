import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { PlanComparison } from '../../shared/compare/comparePlans';
import { differenceText, totalsText, unitText } from '../../shared/i18n/comparisonText';
import type { Terminal } from './terminal';

interface Options {
  readonly json?: boolean;
  readonly csv?: string;
  readonly units?: boolean;
}

/** Differences printed for people; `--json` and `--csv` have all of them. */
const SHOWN = 40;

export function compareCommand(program: Command, terminal: Terminal): void {
  program
    .command('compare')
    .description('tell two states of a plan, or two plans, apart: a.gpkg@1 a.gpkg, a.gpkg b.gpkg@2')
    .argument('<before>', 'plan file, with @VERSION for another state than the draft')
    .argument('<after>', 'plan file, likewise')
    .option('--units', 'also counts per grid of levels 1 to 3')
    .option('--csv <file>', 'write every difference as a row of a CSV file')
    .option('--json', 'print everything as JSON')
    .action(async (before: string, after: string, options: Options) => {
      const { compareStates, parseStateName } = await import('../plan/compareStates');
      const { comparisonCsv, comparisonJson } = await import('../plan/comparisonFile');
      const compared = await compareStates(parseStateName(before), parseStateName(after));
      const { comparison } = compared;
      if (options.csv !== undefined)
        await writeFile(options.csv, comparisonCsv(comparison, terminal.language));
      if (options.json) {
        terminal.json(comparisonJson(compared, terminal.language));
        return;
      }
      terminal.say(totalsText(terminal.language, comparison.totals));
      for (const difference of comparison.differences.slice(0, SHOWN))
        terminal.say(`  ${differenceText(terminal.language, difference)}`);
      const rest = comparison.differences.length - SHOWN;
      if (rest > 0) terminal.say(`  ${terminal.text('compare.more', { count: rest })}`);
      if (options.units === true) sayUnits(comparison, terminal);
    });
}

function sayUnits({ units }: PlanComparison, terminal: Terminal): void {
  for (const unit of units) terminal.say(`  ${unitText(terminal.language, unit)}`);
}
