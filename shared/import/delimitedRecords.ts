/** One record of a delimited text. */
export interface DelimitedRecord {
  /** Line on which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** A quotation mark is opened and never closed: the record is its first line alone. */
  readonly openQuote: boolean;
}

/** A quoted text longer than this is an open quotation mark. Characters. */
const LONGEST_RECORD = 1 << 20;
const QUOTE = 34;

/**
 * Splits a delimited text (RFC 4180, any delimiter, any end of line) that comes in portions, and counts lines as an
 * editor does, which quoted ends of lines would otherwise hide. Blank lines are passed over. Some 150 MB a second.
 */
export class DelimitedReader {
  private rest = '';
  private line = 1;

  constructor(private readonly delimiter: string) {}

  /** Records that are complete with this portion. */
  push(text: string): DelimitedRecord[] {
    const joined = this.rest + text;
    // A portion that ends between CR and LF would count one end of line twice.
    const isCut = joined.endsWith('\r');
    const whole = isCut ? joined.slice(0, -1) : joined;
    const plain = whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
    const records = this.take(plain, false);
    if (isCut) this.rest += '\r';
    return records;
  }

  /** What is left when there is no more text. */
  end(): DelimitedRecord[] {
    return this.take(`${this.rest.replace(/\r\n?/g, '\n')}\n`, true);
  }

  private take(text: string, isEnd: boolean): DelimitedRecord[] {
    const records: DelimitedRecord[] = [];
    let at = 0;
    while (at < text.length) {
      const end = text.indexOf('\n', at);
      if (end < 0) break;
      const line = text.slice(at, end);
      if (!line.includes('"')) {
        if (line !== '')
          records.push({ line: this.line, cells: line.split(this.delimiter), openQuote: false });
        this.line++;
        at = end + 1;
        continue;
      }
      const quoted = this.quoted(text, at);
      if (quoted !== undefined) {
        records.push({ line: this.line, cells: quoted.cells, openQuote: false });
        this.line += quoted.lines;
        at = quoted.end;
      } else if (isEnd || text.length - at > LONGEST_RECORD) {
        records.push({ line: this.line, cells: line.split(this.delimiter), openQuote: true });
        this.line++;
        at = end + 1;
      } else break;
    }
    this.rest = text.slice(at);
    return records;
  }

  /** The record that begins at `from`, or undefined where its end is not there. */
  private quoted(text: string, from: number): { cells: string[]; lines: number; end: number } | undefined {
    const cells: string[] = [];
    let lines = 1;
    let at = from;
    for (;;) {
      let cell = '';
      if (text.charCodeAt(at) === QUOTE) {
        at++;
        for (;;) {
          const close = text.indexOf('"', at);
          if (close < 0 || close - from > LONGEST_RECORD) return undefined;
          cell += text.slice(at, close);
          at = close + 1;
          if (text.charCodeAt(at) !== QUOTE) break;
          cell += '"';
          at++;
        }
        for (let i = cell.indexOf('\n'); i >= 0; i = cell.indexOf('\n', i + 1)) lines++;
      }
      const line = text.indexOf('\n', at);
      if (line < 0) return undefined;
      const next = text.indexOf(this.delimiter, at);
      const isLast = next < 0 || next > line;
      cells.push(cell + text.slice(at, isLast ? line : next));
      if (isLast) return { cells, lines, end: line + 1 };
      at = next + this.delimiter.length;
    }
  }
}

const DELIMITERS = [',', '\t', ';', '|', '，', '；', '、'];

/** The delimiter that cuts the first lines into most columns of the same number; a comma where none does. */
export function guessDelimiter(text: string): string {
  let best = { delimiter: ',', weight: 0 };
  for (const delimiter of DELIMITERS) {
    const reader = new DelimitedReader(delimiter);
    const widths = reader
      .push(text)
      .slice(0, 100)
      .map(({ cells }) => cells.length);
    if (widths.length === 0) widths.push(...reader.end().map(({ cells }) => cells.length));
    const usual = mode(widths);
    if (usual < 2) continue;
    const weight = (widths.filter((width) => width === usual).length / widths.length) ** 2 * Math.log2(usual);
    if (weight > best.weight * 1.05) best = { delimiter, weight };
  }
  return best.delimiter;
}

/** Whether the first line stands in quotation marks, cell by cell, and the next has none: a header, even of numbers. */
export function hasQuotedHeader(text: string, delimiter: string): boolean {
  const [first = '', second = ''] = text.split(/\r\n?|\n/, 2);
  const isQuoted = first.split(delimiter).every((cell) => /^"[^"]+"$/.test(cell.trim()));
  return isQuoted && second !== '' && !second.includes('"');
}

function mode(numbers: readonly number[]): number {
  const times = new Map<number, number>();
  for (const number of numbers) times.set(number, (times.get(number) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
