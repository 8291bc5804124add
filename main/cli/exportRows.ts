import { resolve } from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';
import type { TableName } from '../../shared/document/tables';
import type { PlanView } from '../../shared/document/view';
import type { Listing } from '../../shared/listing/column';
import { LISTINGS } from '../../shared/listing/registry';
import { filterKindOf, type ColumnFilter } from '../../shared/listing/rowFilter';
import {
  ROW_ENCODINGS,
  ROW_FORMAT_IDS,
  ROW_FORMATS,
  rowFormatOf,
  type RowEncoding,
  type RowFormatId,
} from '../../shared/listing/rowFormats';
import { withPlan } from '../project/withPlan';
import { Misused, type Terminal } from './terminal';

interface Options {
  readonly table: TableName;
  readonly out: string;
  readonly format?: RowFormatId;
  readonly encoding?: RowEncoding;
  readonly columns?: readonly string[];
  readonly where?: readonly (readonly [column: string, wanted: string])[];
  readonly text?: string;
  readonly codes?: readonly string[];
  readonly json?: boolean;
}

export function exportRowsCommand(program: Command, terminal: Terminal): void {
  program
    .command('export-rows')
    .description('write a layer or table, or a part of it, as a file that other programs open')
    .argument('<plan>', 'plan file')
    .addOption(
      new Option('--table <table>', 'what is written')
        .choices(LISTINGS.map(({ table }) => table))
        .makeOptionMandatory(),
    )
    .requiredOption('--out <file>', `file to write: ${ROW_FORMATS.map(({ ending }) => ending).join(' ')}`)
    .addOption(new Option('--format <format>', 'format (by the ending)').choices(ROW_FORMAT_IDS))
    .addOption(new Option('--encoding <name>', 'encoding of texts').choices(ROW_ENCODINGS))
    .option('--columns <ids...>', 'columns in this order (all)')
    .option('--where <column=value...>', 'rows with this value, text or FROM..TO in a column', wanted)
    .option('--text <text>', 'rows that hold this text', '')
    .option('--codes <codes...>', 'rows with these codes')
    .option('--json', 'print the result as JSON')
    .action((path: string, options: Options) => exportRows(path, options, terminal));
}

async function exportRows(path: string, options: Options, terminal: Terminal): Promise<void> {
  const { writeRows } = await import('../plan/writeRows');
  const { table, out, encoding = null, columns = [], text = '' } = options;
  const format = options.format ?? rowFormatOf(out)?.id;
  if (format === undefined)
    throw new Misused({
      code: 'exchange.rowsEnding',
      params: { path: out, known: ROW_FORMATS.map(({ ending }) => ending).join(' ') },
    });
  const listing = LISTINGS.find((one) => one.table === table);
  const filters =
    listing === undefined ? new Map<string, ColumnFilter>() : filtersOf(listing, options.where ?? []);
  const cancel = new AbortController();
  const stop = (): void => cancel.abort();
  process.once('SIGINT', stop);
  try {
    const written = await withPlan(path, { readOnly: true }, async (plan) => {
      const only =
        options.codes === undefined ? undefined : coded(await plan.loadDocument(), table, options.codes);
      const rows = { text, filters, sort: null, only };
      const wish = {
        table,
        rows,
        columns,
        format,
        encoding,
        target: resolve(out),
        language: terminal.language,
      };
      return writeRows(plan, wish, cancel.signal);
    });
    if (options.json) terminal.json(written);
    else
      terminal.say(
        terminal.text('cli.rowsExported', { count: written.rows, files: written.files.join(', ') }),
      );
  } finally {
    process.off('SIGINT', stop);
  }
}

function filtersOf(listing: Listing, wishes: NonNullable<Options['where']>): Map<string, ColumnFilter> {
  const filters = new Map<string, ColumnFilter>();
  for (const [id, value] of wishes) {
    const column = listing.columns.find((one) => one.id === id);
    if (column === undefined) {
      const known = listing.columns.map((one) => one.id).join(', ');
      throw new Misused({ code: 'exchange.rowsColumn', params: { table: listing.table, column: id, known } });
    }
    filters.set(id, filterOf(filterKindOf(column), value));
  }
  return filters;
}

function filterOf(kind: ColumnFilter['kind'], value: string): ColumnFilter {
  if (kind === 'HAS') return { kind, text: value };
  if (kind === 'WORDS') return { kind, words: value.split('|') };
  const [, from = '', to = ''] = /^(.*?)\.\.(.*)$/.exec(value) ?? [value, value, value];
  const bound = (text: string): number | null => (text.trim() === '' ? null : Number(text));
  return { kind, from: bound(from), to: bound(to) };
}

function coded(view: PlanView, table: TableName, codes: readonly string[]): ReadonlySet<number> {
  const wished = new Set(codes.flatMap((code) => code.split(',')));
  const ids = new Set<number>();
  for (const row of view.all(table)) if ('code' in row && wished.has(row.code)) ids.add(row.id);
  return ids;
}

function wanted(text: string, before: NonNullable<Options['where']> = []): NonNullable<Options['where']> {
  const at = text.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('COLUMN=VALUE is needed.');
  return [...before, [text.slice(0, at), text.slice(at + 1)]];
}
