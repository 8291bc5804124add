import { cleanText, readNumber } from './cleanText';

/** Where a table's header is: rows count from 1; `last` is 0 for a table without one. */
export interface TableHeader {
  readonly first: number;
  readonly last: number;
  /** One name for each column; unique, never empty. */
  readonly names: readonly string[];
}

/** Cells that a sheet shows as one, from 1, both ends included. */
export interface MergedCells {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A header spans few rows; titles stand before it. */
const DEEPEST_HEADER = 4;
const FILLED = 0.5;

/**
 * Finds the header in the first rows of a sheet: title lines above it (one filled cell) are passed over, a header of
 * several rows with merged cells is read downwards (`地址/区县`). `chosen` is the last row of the header, 0 for none.
 */
export function findHeader(
  rows: readonly (readonly string[])[],
  merges: readonly MergedCells[] = [],
  chosen?: number,
): TableHeader {
  const width = usualWidth(rows);
  if (chosen === 0) return { first: 0, last: 0, names: columnNames([], width) };
  const first = chosen === undefined ? firstHeaderRow(rows, width) : chosen;
  if (first === 0) return { first: 0, last: 0, names: columnNames([], width) };
  const last = chosen ?? lastHeaderRow(rows, merges, first);
  const top = chosen === undefined ? first : topOfHeader(merges, chosen);
  const levels = rows.slice(top - 1, last).map((row, at) => spread(row, merges, top + at, last));
  const span = Math.max(width, ...levels.map((level) => level.length));
  return { first: top, last, names: columnNames(levels, span) };
}

function firstHeaderRow(rows: readonly (readonly string[])[], width: number): number {
  for (const [at, row] of rows.entries()) {
    const filled = row.filter((cell) => cleanText(cell) !== '');
    if (filled.length === 0 || (width > 1 && filled.length === 1)) continue;
    const isWide = filled.length >= Math.max(1, width * FILLED);
    if (!isWide) continue;
    // Values in the first wide row: a table without a header.
    return filled.some((cell) => isValue(cell)) ? 0 : at + 1;
  }
  return 0;
}

function lastHeaderRow(
  rows: readonly (readonly string[])[],
  merges: readonly MergedCells[],
  first: number,
): number {
  let last = first;
  for (const { top, left, right, bottom } of merges) {
    if (top > last || bottom < first) continue;
    // Below a cell that spans columns stand the names of these columns.
    const below = right > left && rows[bottom]?.slice(left - 1, right).every((cell) => !isValue(cell));
    last = Math.max(last, below === true ? bottom + 1 : bottom);
  }
  return Math.min(last, first + DEEPEST_HEADER - 1, rows.length);
}

function topOfHeader(merges: readonly MergedCells[], last: number): number {
  const over = merges.filter(
    ({ top, bottom, left, right }) => bottom === last - 1 && top === bottom && right > left,
  );
  return over.length > 1 ? last - 1 : last;
}

/** The row of a header with merged cells filled in. */
function spread(
  row: readonly string[],
  merges: readonly MergedCells[],
  number: number,
  last: number,
): readonly string[] {
  const filled = [...row];
  for (const { top, left, right, bottom } of merges) {
    if (number < top || number > bottom || top > last) continue;
    const text = number === top ? (row[left - 1] ?? '') : '';
    for (let column = left; column <= right; column++) filled[column - 1] = text;
  }
  return filled;
}

function columnNames(levels: readonly (readonly string[])[], width: number): readonly string[] {
  const used = new Map<string, number>();
  return Array.from({ length: width }, (_, column) => {
    const parts: string[] = [];
    for (const level of levels) {
      const part = cleanText((level[column] ?? '').replace(/\s+/g, ' '));
      if (part !== '' && part !== parts.at(-1)) parts.push(part);
    }
    const name = parts.length === 0 ? `列${column + 1}` : parts.join('/');
    const times = (used.get(name) ?? 0) + 1;
    used.set(name, times);
    return times === 1 ? name : `${name}_${times}`;
  });
}

/** A number with more than a year's digits, a date, a coordinate: nothing that a header would hold. */
function isValue(cell: string): boolean {
  const text = cleanText(cell);
  if (/^(19|20)\d\d$/.test(text)) return false;
  return readNumber(text) !== undefined || /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}/.test(text);
}

/** The width that most rows have, empty cells at the end not counted. */
function usualWidth(rows: readonly (readonly string[])[]): number {
  let widest = 0;
  for (const row of rows) {
    let end = row.length;
    while (end > 0 && cleanText(row[end - 1] ?? '') === '') end--;
    widest = Math.max(widest, end);
  }
  return widest;
}

const TOTALS = /^(合\s*计|总\s*计|小\s*计|共\s*计|汇\s*总|total|subtotal|sum|grand total)[：:]?$/i;

/** Whether a row sums up the others: it begins with a word for it and most of its other texts are numbers or empty. */
export function isTotalsRow(values: readonly (string | number | boolean | null)[]): boolean {
  const first = values.findIndex((value) => value !== null && value !== '');
  if (first < 0 || typeof values[first] !== 'string' || !TOTALS.test(values[first])) return false;
  const texts = values.map((value) => cleanText(String(value ?? '')));
  const others = texts.filter((text, at) => at !== first && text !== '');
  return others.filter((text) => readNumber(text) === undefined).length <= others.length / 3;
}
