import { AppError } from '../../shared/base/appError';
import type { Language } from '../../shared/i18n/sentences';
import { translate } from '../../shared/i18n/translate';
import type { Listing } from '../../shared/listing/column';
import { hasShapes } from '../../shared/listing/listedShapes';
import { listRows, type RowQuery } from '../../shared/listing/listRows';
import { LISTINGS } from '../../shared/listing/registry';
import { ROW_FORMATS, type RowEncoding, type RowFormatId } from '../../shared/listing/rowFormats';
import { exportRows } from '../exchange/rows/exportRows';
import { rowTable } from '../exchange/rows/writtenRow';
import type { PlanFile } from '../project/planFile';

/** Which rows of which table leave, and how. */
export interface RowsWish {
  readonly table: string;
  /** The rows in their order; or what they are found by. */
  readonly rows: readonly number[] | Omit<RowQuery, 'columns'>;
  /** Ids of columns in their order; all of the table's where it is empty. */
  readonly columns: readonly string[];
  readonly format: RowFormatId;
  readonly encoding: RowEncoding | null;
  readonly target: string;
  readonly language: Language;
}

export interface WrittenRows {
  readonly files: string[];
  readonly rows: number;
}

/**
 * Writes rows of a table of the stored plan into a file.
 * @throws AppError exchange.rows* when table, column or format do not fit, or no row does; project.* for what the file system says
 */
export async function writeRows(plan: PlanFile, wish: RowsWish, signal: AbortSignal): Promise<WrittenRows> {
  const { table, format: id, target, language } = wish;
  const listing = LISTINGS.find((one) => one.table === table);
  const format = ROW_FORMATS.find((one) => one.id === id);
  if (listing === undefined || format === undefined)
    throw new AppError('exchange.rowsUnknown', { table, known: LISTINGS.map((one) => one.table).join(', ') });
  if (!format.takesTables && !hasShapes(listing.table))
    throw new AppError('exchange.rowsWithoutShape', { path: target, table });
  const encoding = wish.encoding ?? format.encodings[0] ?? 'UTF-8';
  if (!format.encodings.includes(encoding))
    throw new AppError('exchange.rowsEncoding', {
      path: target,
      encoding,
      known: format.encodings.join(', '),
    });
  const columns =
    wish.columns.length === 0 ? listing.columns : wish.columns.map((name) => columnOf(listing, name));
  const { plan: record } = await plan.info(0);
  const view = await plan.loadDocument();
  const say = (code: string): string => translate(language, code);
  const ids =
    'length' in wish.rows ? wish.rows : found(listRows(view, listing, { ...wish.rows, columns }, say));
  if (ids.length === 0) throw new AppError('exchange.rowsNone', { path: target, table });
  const files = await exportRows(rowTable(view, listing, columns, ids, say), {
    ...{ format, encoding, target, crs: record.crs, signal },
  });
  return { files: [...files], rows: ids.length };
}

function columnOf({ table, columns }: Listing, id: string) {
  const column = columns.find((one) => one.id === id);
  if (column !== undefined) return column;
  const known = columns.map((one) => one.id).join(', ');
  throw new AppError('exchange.rowsColumn', { table, column: id, known });
}

function found(listing: Generator<void, readonly number[], void>): readonly number[] {
  for (;;) {
    const { done, value } = listing.next();
    if (done === true) return value;
  }
}
