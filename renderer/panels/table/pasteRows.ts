import Papa from 'papaparse';
import { ok, refuse, type Result } from '../../../shared/base/result';
import { GRANULARITIES, GRANULARITY_CODES } from '../../../shared/document/granularity';
import { LANGUAGES } from '../../../shared/i18n/sentences';
import { translate } from '../../../shared/i18n/translate';
import { comparableText, integerOf } from '../../../shared/import/cellText';
import type { Finder } from '../../../shared/import/finder';
import type { Column, Listing } from '../../../shared/listing/column';
import { editOf, type EditableColumn, type TableEdit } from './tableEdits';

/** Where a block without titles goes: the rows from the current one down, the columns from the current one on. */
export interface PastePlace {
  readonly codes: readonly string[];
  readonly columns: readonly Column[];
}

/** More rows than any plan has cells or boxes to change by hand. */
const MOST_ROWS = 100_000;

/**
 * What a block out of a spreadsheet changes, in one step. With a first row of titles, one of them the code, rows are
 * found by their code, and columns that are not known or only tell are left out; without titles the block is laid over
 * the table at `place`. A blank leaves what is there.
 */
export function pasteRows(
  block: string,
  listing: Listing,
  place: PastePlace,
  finder: Finder,
  codeOf: (table: 'grid' | 'cell', id: number) => string,
): Result<TableEdit> {
  const { data } = Papa.parse<string[]>(block, { delimiter: '\t', skipEmptyLines: true });
  if (data.length === 0) return refuse('table.paste.empty');
  if (data.length > MOST_ROWS) return refuse('table.paste.tooLong', { count: data.length, most: MOST_ROWS });
  const titles = (data[0] ?? []).map((title) => columnCalled(listing, title));
  const codeAt = titles.findIndex((column) => column?.id === 'code');
  const hasTitles = codeAt >= 0;
  const columns = hasTitles ? titles : place.columns;
  const editable = columns.map((column) => (column && editOf(listing.table, column.id)) ?? undefined);
  if (!editable.some((edit) => edit !== undefined)) {
    const names = listing.columns.filter(({ id }) => editOf(listing.table, id)).map(({ id }) => id);
    return names.length === 0 ? refuse('table.paste.onlyTells') : refuse('table.paste.noColumn');
  }
  const rows: Record<string, unknown>[] = [];
  for (const [at, values] of (hasTitles ? data.slice(1) : data).entries()) {
    const code = (hasTitles ? values[codeAt]?.trim() : place.codes[at]) ?? '';
    if (code === '') {
      if (hasTitles) continue;
      return refuse('table.paste.tooFew', { count: data.length, rows: place.codes.length });
    }
    let row: Record<string, unknown> | undefined;
    for (const [index, edit] of editable.entries()) {
      const given = values[index]?.trim() ?? '';
      const column = columns[index];
      if (edit === undefined || column === undefined || given === '') continue;
      const value = readValue(edit, given, finder, codeOf);
      if (value === undefined)
        return refuse('table.paste.value', {
          row: at + (hasTitles ? 2 : 1),
          column: `column.${column.id}`,
          value: given.slice(0, 60),
        });
      row = { ...row, ...edit.row(code, value) };
    }
    if (row !== undefined) rows.push(row);
  }
  const command = editable.find((edit) => edit !== undefined)?.command ?? '';
  return rows.length === 0 ? refuse('table.paste.empty') : ok({ command, args: { rows } });
}

function columnCalled({ columns }: Listing, title: string): Column | undefined {
  const wanted = comparableText(title);
  return columns.find(
    ({ id }) =>
      comparableText(id) === wanted ||
      LANGUAGES.some((language) => comparableText(translate(language, `column.${id}`, {})) === wanted),
  );
}

function readValue(
  { by }: EditableColumn,
  given: string,
  finder: Finder,
  codeOf: (table: 'grid' | 'cell', id: number) => string,
): string | number | undefined {
  switch (by) {
    case 'text':
      return given;
    case 'count':
      return integerOf(given) ?? undefined;
    case 'word':
      return granularityCalled(given);
    case 'grid':
    case 'cell': {
      const id = finder.find(by, given);
      return id === undefined ? undefined : codeOf(by, id);
    }
  }
}

/** By its code, its number, or its name in any language. */
function granularityCalled(given: string): string | undefined {
  const wanted = comparableText(given).replace(/^\d+(?=\D)/, '');
  return GRANULARITY_CODES.find(
    (code) =>
      comparableText(code) === wanted ||
      String(GRANULARITIES[code].no) === wanted.replace(/^0/, '') ||
      LANGUAGES.some((language) => comparableText(translate(language, `granularity.${code}`, {})) === wanted),
  );
}
