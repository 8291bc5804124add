import type { MergedCells } from './tableHeader';

/** More columns than any sheet has. */
const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;

/** The place of `BC12`, from 1; undefined for anything else and beyond the edges of a sheet. */
export function cellPlace(name: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(name) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits);
  return column <= MOST_COLUMNS && row >= 1 && row <= MOST_ROWS ? { row, column } : undefined;
}

/** The cells of `A1:C2`. */
export function cellRange(text: string): MergedCells | undefined {
  const [from = '', to = ''] = text.split(':');
  const start = cellPlace(from);
  const end = cellPlace(to);
  if (start === undefined || end === undefined) return undefined;
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}

const DAY = 86_400_000;
const SINCE_1900 = Date.UTC(1899, 11, 30);
const SINCE_1904 = Date.UTC(1904, 0, 1);

/** A spreadsheet's day number as ISO text, with the time where there is one; undefined beyond the year 9999. */
export function excelDate(days: number, from1904: boolean): string | undefined {
  if (days < 0 || days > 2_958_466) return undefined;
  // The year 1900 has a 29 February there, so days before March count one more.
  const counted = !from1904 && days >= 1 && days < 60 ? days + 1 : days;
  const time = new Date((from1904 ? SINCE_1904 : SINCE_1900) + Math.round(counted * DAY));
  const iso = time.toISOString();
  if (days < 1 && !from1904) return iso.slice(11, 19);
  return days % 1 === 0 ? iso.slice(0, 10) : iso.slice(0, 19);
}
