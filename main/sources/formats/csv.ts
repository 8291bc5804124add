import { stat } from 'node:fs/promises';
import { AppError } from '../../../shared/base/appError';
import {
  DelimitedReader,
  guessDelimiter,
  hasQuotedHeader,
  type DelimitedRecord,
} from '../../../shared/import/delimitedRecords';
import { textDecoder } from '../../../shared/import/decodeText';
import type { EncodingReading, SourceRow, TextEncoding } from '../../../shared/import/source';
import { layerName } from '../layerName';
import { ROWS_PER_PORTION, type ReadContext, type SourceReader } from '../sourceReader';
import { tableRows, TableSurvey, type RawRow } from '../tableLayer';
import { fileSample } from '../text/fileSample';
import { readEncoding } from '../text/readEncoding';
import { textPortions } from '../text/textPortions';

/** A file up to this size is surveyed to its end, a larger one by its beginning. */
const SURVEYED_BYTES = 24 << 20;
const SURVEYED_ROWS = 20_000;

/** Delimited text: CSV, TSV and their relatives, in any encoding. */
export const csvReader: SourceReader = {
  format: 'CSV',
  open: async (asked) => {
    const encoding = await csvEncoding(asked);
    const { delimiter, context } = await csvShape(asked, encoding.name);
    const { size } = await stat(context.path);
    const survey = new TableSurvey(layerName(context.shown), context);
    let rows = 0;
    let isComplete = true;
    for await (const portion of rawRows(context, encoding.name, delimiter)) {
      for (const row of portion) survey.add(row);
      rows += portion.length;
      if (size <= SURVEYED_BYTES || rows < SURVEYED_ROWS) continue;
      isComplete = false;
      break;
    }
    if (rows === 0) throw new AppError('source.noRows', { path: context.shown });
    return { encoding, layers: [survey.layer(isComplete)], notes: [] };
  },
  rows: async function* (asked, layer, found) {
    const encoding = asked.choices.encoding ?? found?.name ?? (await csvEncoding(asked)).name;
    const { delimiter, context } = await csvShape(asked, encoding);
    const open = new Set<number>();
    const raw = rawRows(context, encoding, delimiter, open);
    for await (const portion of tableRows(raw, layer, context))
      yield open.size === 0 ? portion : portion.map((row) => withOpenQuote(row, open, context.shown));
  },
};

async function csvEncoding({ path, choices }: ReadContext): Promise<EncodingReading> {
  return readEncoding(await fileSample(path), choices);
}

/** What cuts its columns, and its header where quotation marks give it away; a choice of a person goes before. */
async function csvShape(
  context: ReadContext,
  encoding: TextEncoding,
): Promise<{ delimiter: string; context: ReadContext }> {
  const { path, choices } = context;
  const sample = await fileSample(path);
  const text = textDecoder(encoding).decode(sample.subarray(0, 64 * 1024));
  const delimiter = choices.delimiter ?? guessDelimiter(text);
  if (choices.headerRow !== undefined || !hasQuotedHeader(text, delimiter)) return { delimiter, context };
  return { delimiter, context: { ...context, choices: { ...choices, headerRow: 1 } } };
}

/** The rows of the file; lines with an open quotation mark are noted in `open`. */
async function* rawRows(
  { path, shown, signal }: ReadContext,
  encoding: TextEncoding,
  delimiter: string,
  open?: Set<number>,
): AsyncGenerator<RawRow[]> {
  const reader = new DelimitedReader(delimiter);
  let number = 0;
  let nulls = false;
  const raw = (records: readonly DelimitedRecord[]): RawRow[] =>
    records.map(({ line, cells, openQuote }) => {
      if (openQuote) open?.add(line);
      return { line, number: ++number, cells };
    });
  for await (const text of textPortions(path, encoding, signal)) {
    nulls ||= text.includes('\0\0\0\0');
    if (nulls && number === 0) throw new AppError('source.notText', { path: shown });
    const rows = raw(reader.push(text));
    for (let at = 0; at < rows.length; at += ROWS_PER_PORTION) yield rows.slice(at, at + ROWS_PER_PORTION);
  }
  const last = raw(reader.end());
  if (last.length > 0) yield last;
}

function withOpenQuote(row: SourceRow, open: ReadonlySet<number>, path: string): SourceRow {
  if (!open.has(row.line)) return row;
  return {
    ...row,
    geometry: null,
    problem: { code: 'source.rowOpenQuote', params: { path, line: row.line } },
  };
}
