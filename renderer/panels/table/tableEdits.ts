import type { TableName } from '../../../shared/document/tables';

/** A registered command with its arguments. */
export interface TableEdit {
  readonly command: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** A column whose values can be changed in the table. */
export interface EditableColumn {
  /** How a value is chosen: written, or out of words, level-3 grids, or cells. */
  readonly by: 'text' | 'count' | 'word' | 'grid' | 'cell';
  /** Command whose rights are those of the column. */
  readonly command: string;
  /** What changes one row with this code, as a row of the command's list. Null empties. */
  readonly row: (code: string, value: string | number | null) => Readonly<Record<string, unknown>>;
  /** Only one row at a time. */
  readonly single?: true;
}

const CELL = 'cell.updateEach';
const BOX = 'box.bindEach';

const EDITABLE: Readonly<Partial<Record<TableName, Readonly<Record<string, EditableColumn>>>>> = {
  cell: {
    name: { by: 'text', command: CELL, single: true, row: (cell, name) => ({ cell, name }) },
    granularity: { by: 'word', command: CELL, row: (cell, granularity) => ({ cell, granularity }) },
    households: { by: 'count', command: CELL, row: (cell, households) => ({ cell, households }) },
    grid3: { by: 'grid', command: CELL, row: (cell, grid) => ({ cell, grid }) },
  },
  box: {
    cell: { by: 'cell', command: BOX, row: (box, cell) => ({ box, cell }) },
    cellCode: { by: 'cell', command: BOX, row: (box, cell) => ({ box, cell }) },
  },
};

/** How a column is changed; undefined for one that only tells. */
export function editOf(table: TableName, column: string): EditableColumn | undefined {
  return EDITABLE[table]?.[column];
}

/** The same value for several rows, in one step. */
export function editRows(
  { command, row }: EditableColumn,
  codes: readonly string[],
  value: string | number | null,
): TableEdit {
  return { command, args: { rows: codes.map((code) => row(code, value)) } };
}
