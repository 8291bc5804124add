import { writeFile } from 'node:fs/promises';
import { Option, type Command } from 'commander';
import { writeCsv } from '../../shared/exchange/csv';
import { adjacencies } from '../../shared/topology/read/neighbours';
import { gridOver } from '../../shared/topology/read/outlines';
import type { GridLevel } from '../../shared/document/records/hierarchy';
import type { PlanView } from '../../shared/document/view';
import { momentOf } from '../plan/planState';
import { withPlan } from '../project/withPlan';
import type { Terminal } from './terminal';
import { AT_OPTION } from './versions';

interface Options {
  readonly queen?: boolean;
  readonly both?: boolean;
  readonly level: '1' | '2' | '3' | '4';
  readonly out?: string;
  readonly at?: string;
}

export function neighboursCommand(program: Command, terminal: Terminal): void {
  program
    .command('neighbours')
    .description('write which units share a boundary, and how much of it, as CSV; each pair once')
    .argument('<plan>', 'plan file')
    .option('--queen', 'also units that meet at a point only, with length 0')
    .option('--both', 'each pair both ways')
    .addOption(new Option('--level <level>', 'level of the units').choices(['1', '2', '3', '4']).default('4'))
    .option('--out <file>', 'file to write (default: standard output)')
    .option(...AT_OPTION)
    .action(async (path: string, { level, queen = false, both = false, out, at }: Options) => {
      const view = await withPlan(path, { readOnly: true }, async (plan) =>
        plan.documentAt((await momentOf(plan, at)).revision),
      );
      const rows = pairs(view, Number(level) as GridLevel | 4, queen);
      if (both) rows.push(...rows.map(([a, b, length]): Pair => [b, a, length]));
      rows.sort(([a, b], [c, d]) => compare(a, c) || compare(b, d));
      const text = writeCsv(['code', 'neighbour', 'border_m'], rows);
      if (out === undefined) return terminal.say(text.slice(0, -1));
      await writeFile(out, text);
      terminal.say(terminal.text('cli.adjacent', { pairs: rows.length }));
    });
}

type Pair = [code: string, neighbour: string, metres: number];

function pairs(view: PlanView, level: GridLevel | 4, queen: boolean): Pair[] {
  const unitOf = (cell: number): number => (level === 4 ? cell : gridOver(view, cell, level));
  const codeOf = (id: number): string => view.get(level === 4 ? 'cell' : 'grid', id)?.code ?? '';
  return adjacencies(view, unitOf, queen ? 'queen' : 'rook').map(({ of, id, length }): Pair => {
    const codes = [codeOf(of), codeOf(id)].sort(compare);
    return [codes[0] ?? '', codes[1] ?? '', Math.round(length) / 1000];
  });
}

/** By character code: codes sort alike on every system. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
