import { AppError } from '../../../shared/base/appError';
import type { MergedCells } from '../../../shared/import/tableHeader';
import type { SourceValue } from '../../../shared/import/source';
import { parseEntry } from '../sheet/entryText';
import { rowPortions, type RowMaker } from '../sheet/rowPortions';
import { sheetReader, type Sheet } from '../sheet/sheetBook';
import type { RawRow } from '../tableLayer';

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** OpenDocument spreadsheets; every table with rows is a layer. */
export const odsReader = sheetReader('ODS', async (entries, { shown }) => {
  const content = entries.find(({ name }) => name === 'content.xml');
  if (content === undefined) throw new AppError('source.sheetDamaged', { path: shown });
  const names: string[] = [];
  await parseEntry(content, shown, {
    opened: (name, attributes) => {
      if (name === 'table') names.push(attributes['table:name'] ?? '');
    },
    closed: () => undefined,
    text: () => undefined,
  });
  return names.map((name, at): Sheet => ({
    name,
    rows: (merged) => rowPortions(content, shown, new TableRows(at, merged)),
  }));
});

/** Makes rows of the events of one table of a document; repeats are counted, never trusted. */
class TableRows implements RowMaker {
  readonly made: RawRow[] = [];
  private table = -1;
  private number = 0;
  private repeat = 1;
  private cells: SourceValue[] = [];
  private cell: Readonly<Record<string, string>> | undefined;
  private paragraphs: string[] = [];
  private inNote = 0;

  constructor(
    private readonly wanted: number,
    private readonly merged: (cells: MergedCells) => void,
  ) {}

  readonly opened = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'table') this.table++;
    if (this.table !== this.wanted) return;
    if (name === 'table-row') {
      this.repeat = repeatOf(attributes['table:number-rows-repeated'], MOST_ROWS);
      this.cells = [];
    } else if (name === 'table-cell' || name === 'covered-table-cell') {
      this.cell = attributes;
      this.paragraphs = [];
    } else if (name === 'annotation') this.inNote++;
    else if (name === 'p' && this.inNote === 0) this.paragraphs.push('');
    else if (name === 's' || name === 'tab') this.text(' ');
  };

  readonly text = (text: string): void => {
    if (this.table !== this.wanted || this.inNote > 0 || this.paragraphs.length === 0) return;
    this.paragraphs[this.paragraphs.length - 1] += text;
  };

  readonly closed = (name: string): void => {
    if (this.table !== this.wanted) return;
    if (name === 'annotation') this.inNote--;
    else if (name === 'table-cell' || name === 'covered-table-cell') this.endCell();
    else if (name === 'table-row') this.endRow();
  };

  private endCell(): void {
    const attributes = this.cell ?? {};
    const value = valueOf(attributes, this.paragraphs.join('\n'));
    const right = repeatOf(attributes['table:number-columns-spanned'], MOST_COLUMNS);
    const down = repeatOf(attributes['table:number-rows-spanned'], MOST_ROWS);
    const [row, column] = [this.number + 1, this.cells.length + 1];
    if (right > 1 || down > 1)
      this.merged({ top: row, left: column, bottom: row + down - 1, right: column + right - 1 });
    const times = repeatOf(attributes['table:number-columns-repeated'], MOST_COLUMNS);
    const room = MOST_COLUMNS - this.cells.length;
    for (let time = Math.min(times, room); time > 0; time--) this.cells.push(value);
  }

  private endRow(): void {
    while (this.cells.at(-1) === null) this.cells.pop();
    const from = this.number;
    this.number = Math.min(MOST_ROWS, this.number + this.repeat);
    if (this.cells.length === 0) return;
    // A row that is repeated further than a list is long is a drawn background, not a list.
    const times = this.repeat > 10_000 ? 1 : this.repeat;
    for (let time = 1; time <= times; time++)
      this.made.push({ line: from + time, number: from + time, cells: this.cells });
  }
}

function valueOf(attributes: Readonly<Record<string, string>>, shown: string): SourceValue {
  switch (attributes['office:value-type'] ?? '') {
    case 'float':
    case 'percentage':
    case 'currency': {
      const number = Number(attributes['office:value']);
      return Number.isFinite(number) ? number : null;
    }
    case 'boolean':
      return attributes['office:boolean-value'] === 'true';
    case 'date':
      return attributes['office:date-value'] ?? null;
    default:
      return shown === '' ? null : shown;
  }
}

function repeatOf(text: string | undefined, most: number): number {
  const times = Number(text ?? 1);
  return Number.isSafeInteger(times) && times >= 1 ? Math.min(times, most) : 1;
}
