import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { CHANGE_KINDS } from '../../shared/compare/change';
import type { PlanComparison } from '../../shared/compare/comparePlans';
import { writeCsv } from '../../shared/exchange/csv';
import { differenceText, totalsText } from '../../shared/i18n/comparisonText';
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
      const compared = await compareStates(parseStateName(before), parseStateName(after));
      const { comparison } = compared;
      if (options.csv !== undefined) await writeFile(options.csv, csvOf(comparison, terminal));
      if (options.json) {
        const differences = comparison.differences.map((difference) => ({
          ...difference,
          sentence: differenceText(terminal.language, difference),
        }));
        terminal.json({
          before: { revision: compared.before.revision, state: compared.before.name },
          after: { revision: compared.after.revision, state: compared.after.name },
          ...comparison,
          differences,
        });
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
  for (const { kinds, level, code, name, cellsBefore, cellsAfter, gained } of units) {
    const what = CHANGE_KINDS.flatMap((kind) => {
      const count = kinds[kind] ?? 0;
      const hectares = (gained / 10_000).toFixed(1);
      return count === 0 ? [] : [terminal.text(`compareTotal.${kind}`, { count, hectares })];
    }).join(terminal.text('compareTotal.and'));
    terminal.say(`  ${terminal.text('compare.unit', { level, code, name, cellsBefore, cellsAfter, what })}`);
  }
}

function csvOf({ differences }: PlanComparison, terminal: Terminal): string {
  const columns = ['kind', 'before', 'after', 'area_m2', 'min_x', 'min_y', 'max_x', 'max_y', 'sentence'];
  const metres = (millimetres: number | undefined): number | null =>
    millimetres === undefined ? null : millimetres / 1000;
  return writeCsv(
    columns,
    differences.map((difference) => {
      const { kind, before, after, area, place } = difference;
      return [
        kind,
        before.join(' '),
        after.join(' '),
        Math.round(area * 100) / 100,
        ...[place?.minX, place?.minY, place?.maxX, place?.maxY].map(metres),
        differenceText(terminal.language, difference),
      ];
    }),
  );
}
