import type { MergedCells } from '../../../shared/import/tableHeader';
import type { SourceValue } from '../../../shared/import/source';
import { cellPlace, cellRange, excelDate } from '../../../shared/import/sheetCells';
import { rowPortions, type RowMaker } from '../sheet/rowPortions';
import { sheetReader, type Sheet } from '../sheet/sheetBook';
import { readXlsxParts, type XlsxParts } from '../sheet/xlsxParts';
import type { RawRow } from '../tableLayer';

/** Excel workbooks; every sheet with rows is a layer. */
export const xlsxReader = sheetReader('XLSX', async (entries, { shown }) => {
  const parts = await readXlsxParts(entries, shown);
  return parts.sheets.map(({ name, entry }): Sheet => ({
    name,
    rows: (merged) => rowPortions(entry, shown, new SheetRows(parts, merged)),
  }));
});

/** Makes rows of the events of a worksheet. */
class SheetRows implements RowMaker {
  readonly made: RawRow[] = [];
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
      this.made.push({ line: this.number, number: this.number, cells: this.cells });
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
