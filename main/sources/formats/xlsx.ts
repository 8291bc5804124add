import type { MergedCells } from '../../../shared/import/tableHeader';
import type { SourceValue } from '../../../shared/import/source';
import { cellPlace, cellRange, excelDate } from '../../../shared/import/sheetCells';
import { parsedEntry } from '../sheet/entryText';
import { sheetReader, type Sheet } from '../sheet/sheetBook';
import { readXlsxParts, type XlsxParts } from '../sheet/xlsxParts';
import { ROWS_PER_PORTION } from '../sourceReader';
import type { RawRow } from '../tableLayer';
import type { XmlHandlers } from '../text/xmlEvents';
import type { ZipEntry } from '../zip/zipFile';

/** Excel workbooks; every sheet with rows is a layer. */
export const xlsxReader = sheetReader('XLSX', async (entries, { shown }) => {
  const parts = await readXlsxParts(entries, shown);
  return parts.sheets.map(({ name, entry }): Sheet => ({
    name,
    rows: (merged) => rows(entry, parts, shown, merged),
  }));
});

async function* rows(
  entry: ZipEntry,
  parts: XlsxParts,
  shown: string,
  merged: (cells: MergedCells) => void,
): AsyncGenerator<readonly RawRow[]> {
  const sheet = new SheetRows(parts, merged);
  for await (const portion of parsedEntry(entry, shown, sheet, () => sheet.take()))
    for (let at = 0; at < portion.length; at += ROWS_PER_PORTION)
      yield portion.slice(at, at + ROWS_PER_PORTION);
}

/** Makes rows of the events of a worksheet. */
class SheetRows implements XmlHandlers {
  private done: RawRow[] = [];
  private number = 0;
  private cells: SourceValue[] = [];
  private column = 0;
  private type = 'n';
  private style = 0;
  private written = '';
  private inValue = false;

  constructor(
    private readonly parts: XlsxParts,
    private readonly merged: (cells: MergedCells) => void,
  ) {}

  take(): readonly RawRow[] | undefined {
    if (this.done.length === 0) return undefined;
    const taken = this.done;
    this.done = [];
    return taken;
  }

  readonly opened = (name: string, attributes: Readonly<Record<string, string>>): void => {
    switch (name) {
      case 'row': {
        const number = Number(attributes.r ?? NaN);
        this.number = Number.isSafeInteger(number) && number > this.number ? number : this.number + 1;
        this.cells = [];
        this.column = 0;
        break;
      }
      case 'c':
        this.column = cellPlace(attributes.r ?? '')?.column ?? this.column + 1;
        this.type = attributes.t ?? 'n';
        this.style = Number(attributes.s ?? 0);
        this.written = '';
        break;
      case 'v':
      case 't':
        this.inValue = true;
        break;
      case 'mergeCell': {
        const range = cellRange(attributes.ref ?? '');
        if (range !== undefined) this.merged(range);
        break;
      }
      default:
    }
  };

  readonly text = (text: string): void => {
    if (this.inValue) this.written += text;
  };

  readonly closed = (name: string): void => {
    if (name === 'v' || name === 't') this.inValue = false;
    else if (name === 'c') {
      const value = this.value();
      if (value === null) return;
      while (this.cells.length < this.column - 1) this.cells.push(null);
      this.cells[this.column - 1] = value;
    } else if (name === 'row' && this.cells.length > 0)
      this.done.push({ line: this.number, number: this.number, cells: this.cells });
  };

  private value(): SourceValue {
    const { strings, isDate, from1904 } = this.parts;
    if (this.written === '' || this.type === 'e') return null;
    switch (this.type) {
      case 's':
        return strings[Number(this.written)] ?? null;
      case 'b':
        return this.written === '1';
      case 'n': {
        const number = Number(this.written);
        if (!Number.isFinite(number)) return this.written;
        return isDate[this.style] === true ? (excelDate(number, from1904) ?? number) : number;
      }
      default:
        return this.written;
    }
  }
}
