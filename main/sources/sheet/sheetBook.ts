import type { MergedCells } from '../../../shared/import/tableHeader';
import type { SourceFormat } from '../../../shared/import/source';
import type { ReadContext, SourceReader } from '../sourceReader';
import { HEADER_SAMPLE, tableRows, TableSurvey, type RawRow } from '../tableLayer';
import { withZip, type ZipEntry } from '../zip/zipFile';
import { AppError } from '../../../shared/base/appError';

/** A sheet of a workbook that can be read from its beginning as often as wanted. */
export interface Sheet {
  readonly name: string;
  /** Portions of rows; cells that are shown as one are told to `merged` as they come. */
  rows(merged: (cells: MergedCells) => void): AsyncIterable<readonly RawRow[]>;
}

/** A reader of workbooks, of a function that lists the sheets of an opened archive. */
export function sheetReader(
  format: SourceFormat,
  sheetsOf: (entries: readonly ZipEntry[], context: ReadContext) => Promise<readonly Sheet[]>,
): SourceReader {
  const inBook = <T>(context: ReadContext, work: (sheets: readonly Sheet[]) => Promise<T>): Promise<T> =>
    withZip(context.path, context.shown, async (entries) => work(await sheetsOf(entries, context)));
  return {
    format,
    open: (context) =>
      inBook(context, async (sheets) => {
        const layers = [];
        for (const sheet of sheets) {
          const merges = await mergesOf(sheet);
          const survey = new TableSurvey(sheet.name, context, merges);
          let rows = 0;
          for await (const portion of sheet.rows(() => undefined)) {
            context.signal.throwIfAborted();
            for (const row of portion) survey.add(row);
            rows += portion.length;
          }
          if (rows > 0) layers.push(survey.layer(true));
        }
        if (layers.length === 0) throw new AppError('source.noRows', { path: context.shown });
        return { encoding: null, layers, notes: [] };
      }),
    rows: async function* (context, layer) {
      // The archive stays open while rows are asked for: a generator of portions inside its bracket.
      const portions = await inBook(context, async (sheets) => {
        const sheet = sheets.find(({ name }) => name === layer.name);
        if (sheet === undefined)
          throw new AppError('source.noLayer', { path: context.shown, layer: layer.name });
        const merges = await mergesOf(sheet);
        const all = [];
        for await (const rows of tableRows(
          sheet.rows(() => undefined),
          layer,
          context,
          merges,
        ))
          all.push(rows);
        return all;
      });
      yield* portions;
    },
  };
}

/** Merged cells of the first rows; they stand behind all rows in one format, so the whole sheet is looked through. */
async function mergesOf(sheet: Sheet): Promise<readonly MergedCells[]> {
  const merges: MergedCells[] = [];
  const rows = sheet.rows((cells) => {
    if (cells.top <= HEADER_SAMPLE && merges.length < 2000) merges.push(cells);
  });
  for await (const portion of rows) void portion;
  return merges;
}
