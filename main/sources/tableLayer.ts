import { AppError } from '../../shared/base/appError';
import { cleanText, readNumber } from '../../shared/import/cleanText';
import { findCoordinates, rowShape } from '../../shared/import/coordinateColumns';
import type { FieldKind, SourceField, SourceLayer, SourceRow, SourceValue } from '../../shared/import/source';
import { Surveyed } from '../../shared/import/sourceGeometry';
import { findHeader, isTotalsRow, type MergedCells, type TableHeader } from '../../shared/import/tableHeader';
import { checkedRow } from './featureReader';
import { layerCrs } from './layerCrs';
import { MOST_FIELDS, type ReadContext } from './sourceReader';

export type Cell = SourceValue;

/** A row of a sheet or of a delimited text, before anybody knows the header. */
export interface RawRow {
  readonly line: number;
  /** Its number among the rows that the header is counted in, from 1. */
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** Rows in which the header is looked for, and by which columns are judged. */
export const HEADER_SAMPLE = 60;

/** Learns a table's header, fields and coordinates from its first rows, then its extent from all that it is shown. */
export class TableSurvey {
  private readonly first: (readonly Cell[])[] = [];
  private readonly shapes = new Surveyed();
  private made: { header: TableHeader; layer: SourceLayer } | undefined;
  private features = 0;

  constructor(
    private readonly name: string,
    private readonly context: ReadContext,
    private readonly merges: readonly MergedCells[] = [],
  ) {}

  add(row: RawRow): void {
    if (row.cells.length > MOST_FIELDS)
      throw new AppError('source.tooManyFields', { path: this.context.shown, most: MOST_FIELDS });
    if (this.made === undefined && this.first.length < HEADER_SAMPLE) {
      while (this.first.length < row.number - 1 && this.first.length < HEADER_SAMPLE) this.first.push([]);
      this.first.push(row.cells);
      return;
    }
    const { header, layer } = this.begin();
    if (row.number > header.last) this.count(row.cells, layer);
  }

  layer(isComplete: boolean): SourceLayer {
    const { layer } = this.begin();
    const { extent, geometry } = this.shapes;
    const { name, fields } = layer;
    const crs = layerCrs({ name, fields, extent }, undefined, this.context.choices);
    const features = isComplete ? this.features : null;
    return { ...layer, geometry, extent, crs, features, ...this.shapes.mixed };
  }

  private begin(): { header: TableHeader; layer: SourceLayer } {
    if (this.made !== undefined) return this.made;
    const { choices } = this.context;
    const texts = this.first.map((cells) => cells.map((cell) => String(cell ?? '')));
    const header = findHeader(texts, this.merges, choices.headerRow);
    const body = this.first.slice(header.last);
    const fields = header.names.map((name, column): SourceField => ({ name, kind: kindOf(body, column) }));
    const coordinates = choices.coordinates ?? findCoordinates(fields, body);
    const layer: SourceLayer = {
      ...{ name: this.name, fields, geometry: 'NONE', features: null, extent: null, coordinates },
      crs: { candidates: [], doubtful: false },
    };
    this.made = { header, layer };
    for (const cells of body) if (cells.length > 0) this.count(cells, layer);
    return this.made;
  }

  private count(cells: readonly Cell[], { coordinates, fields }: SourceLayer): void {
    this.features++;
    if (coordinates === null) return;
    const shape = rowShape(coordinates, fields, cells);
    if (shape !== null && shape !== 'BROKEN') this.shapes.add(shape);
  }
}

/** Turns raw rows into rows of a layer. The header's place is found again from the same first rows. */
export async function* tableRows(
  raw: AsyncIterable<readonly RawRow[]>,
  layer: SourceLayer,
  context: ReadContext,
  merges: readonly MergedCells[] = [],
): AsyncGenerator<readonly SourceRow[]> {
  const waiting: RawRow[] = [];
  let header: TableHeader | undefined;
  const known = (): TableHeader => {
    const texts: string[][] = [];
    for (const { number, cells } of waiting) {
      if (number > HEADER_SAMPLE) break;
      while (texts.length < number - 1) texts.push([]);
      texts.push(cells.map((cell) => String(cell ?? '')));
    }
    return findHeader(texts, merges, context.choices.headerRow);
  };
  const finished = (rows: readonly RawRow[], { last }: TableHeader): SourceRow[] =>
    rows.filter(({ number }) => number > last).map((row) => tableRow(row, layer, context));
  for await (const portion of raw) {
    context.signal.throwIfAborted();
    if (header !== undefined) {
      yield finished(portion, header);
      continue;
    }
    waiting.push(...portion);
    if ((waiting.at(-1)?.number ?? 0) < HEADER_SAMPLE) continue;
    header = known();
    yield finished(waiting, header);
  }
  if (header === undefined && waiting.length > 0) yield finished(waiting, known());
}

function tableRow({ line, cells }: RawRow, layer: SourceLayer, { shown }: ReadContext): SourceRow {
  const { fields, coordinates } = layer;
  const values: SourceValue[] = new Array<SourceValue>(fields.length).fill(null);
  for (let column = 0; column < fields.length; column++) values[column] = plainCell(cells[column]);
  if (cells.length > fields.length && cells.slice(fields.length).some((cell) => plainCell(cell) !== null)) {
    const params = { path: shown, line, found: cells.length, expected: fields.length };
    return { line, values, geometry: null, problem: { code: 'source.rowTooWide', params } };
  }
  if (isTotalsRow(values))
    return {
      line,
      values,
      geometry: null,
      problem: { code: 'source.rowTotals', params: { path: shown, line } },
    };
  const shape = coordinates === null ? null : rowShape(coordinates, fields, values);
  return checkedRow(line, values, shape, shown);
}

function plainCell(cell: Cell | undefined): SourceValue {
  if (typeof cell !== 'string') return cell ?? null;
  const text = cleanText(cell);
  return text === '' ? null : text;
}

function kindOf(rows: readonly (readonly Cell[])[], column: number): FieldKind {
  let kind: FieldKind | undefined;
  for (const row of rows) {
    const cell = plainCell(row[column]);
    if (cell === null) continue;
    const own: FieldKind =
      typeof cell === 'boolean'
        ? 'BOOLEAN'
        : typeof cell === 'number' || isPlainNumber(cell)
          ? 'NUMBER'
          : /^\d{4}-\d\d-\d\d(T|$)/.test(cell)
            ? 'DATE'
            : 'TEXT';
    if (kind !== undefined && kind !== own) return 'TEXT';
    kind = own;
  }
  return kind ?? 'TEXT';
}

/** A number that says the same as a number: no zeros in front, no more digits than a number keeps. */
function isPlainNumber(text: string): boolean {
  return readNumber(text) !== undefined && !/^[+-]?0\d/.test(text) && text.length <= 15;
}
