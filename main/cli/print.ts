import { Option, type Command } from 'commander';
import type { PrintWish } from '../../shared/ipc/contract';
import { PAPER_IDS, type PaperId } from '../../shared/portrayal/sheet/layout';
import { withPlan } from '../project/withPlan';
import type { Terminal } from './terminal';
import { AT_OPTION } from './versions';

interface Options {
  readonly out: string;
  readonly paper: PaperId;
  readonly portrait?: boolean;
  readonly title: string;
  readonly level?: '1' | '2' | '3';
  readonly units?: string;
  readonly boxes: boolean;
  readonly at?: string;
  readonly json?: boolean;
}

/** `print`: map sheets as a PDF, the same as from the window. */
export function printCommand(program: Command, terminal: Terminal): void {
  program
    .command('print')
    .description('write map sheets as one PDF: the whole plan, single units, or every grid of a level')
    .argument('<plan>', 'plan file')
    .requiredOption('--out <pdf>', 'file to write')
    .addOption(new Option('--paper <size>', 'size of the paper').choices([...PAPER_IDS]).default('A3'))
    .option('--portrait', 'upright instead of across')
    .option('--title <text>', 'title; the name of the plan by default', '')
    .addOption(
      new Option('--level <level>', 'one sheet for every grid of this level').choices(['1', '2', '3']),
    )
    .option('--units <codes>', 'one sheet for each of these grids or cells, separated by commas')
    .option('--no-boxes', 'without boxes')
    .option(...AT_OPTION)
    .option('--json', 'print the result as JSON')
    .action(async (path: string, options: Options) => {
      const { writeSheets } = await import('../plan/printSheets');
      const { out, paper, portrait = false, title, boxes, at } = options;
      const wish: PrintWish = { paper, landscape: !portrait, title, boxes, extent: extentOf(options) };
      const { language } = terminal;
      const { pdf, sheets, scales } = await withPlan(path, { readOnly: true }, (plan) =>
        writeSheets(plan, out, { wish, language, at }),
      );
      if (options.json === true) terminal.json({ out, sheets, scales, bytes: pdf.length });
      else terminal.say(terminal.text('print.done', { path: out, count: sheets }));
    });
}

function extentOf({ level, units }: Options): PrintWish['extent'] {
  if (units !== undefined) return { kind: 'units', codes: units.split(',').map((code) => code.trim()) };
  return level === undefined ? { kind: 'plan' } : { kind: 'level', level: Number(level) as 1 | 2 | 3 };
}
