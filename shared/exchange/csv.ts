import Papa from 'papaparse';
import type { BundleValue } from './bundleTable';

/** A spreadsheet would run such a text as a formula, or has been told not to by an apostrophe before it. */
const FORMULA = /^'*[=+\-@\t\r]/;
const DISARMED = /^'+[=+\-@\t\r]/;

/** A text that a spreadsheet leaves as it is. */
export function plainText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * CSV after RFC 4180: header, CRLF, text always in quotes (so that codes stay text), numbers bare, null
 * empty. A text that a spreadsheet would take for a formula gets an apostrophe in front. With a byte order
 * mark, because spreadsheets take UTF-8 for the system's code page otherwise.
 */
export function writeCsv(columns: readonly string[], rows: Iterable<readonly BundleValue[]>): string {
  const data = [];
  for (const row of rows) {
    data.push(row.map((value) => (typeof value === 'string' ? plainText(value) : value)));
  }
  const quotes = (value: unknown): boolean => typeof value === 'string';
  const head = Papa.unparse([[...columns]], { quotes });
  const body = data.length === 0 ? '' : `\r\n${Papa.unparse(data, { quotes })}`;
  return `${BYTE_ORDER_MARK}${head}${body}\r\n`;
}

export interface CsvText {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Reads what `writeCsv` wrote; everything is text, null and the empty text look the same. */
export function readCsv(text: string): CsvText {
  const source = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const { data } = Papa.parse<string[]>(source, { delimiter: ',', skipEmptyLines: true });
  const [columns = [], ...rows] = data.map((row) =>
    row.map((value) => (DISARMED.test(value) ? value.slice(1) : value)),
  );
  return { columns, rows };
}
