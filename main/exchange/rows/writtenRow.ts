import type { PlanView } from '../../../shared/document/view';
import type { Column, Listing, ListValue } from '../../../shared/listing/column';
import { listedShapes, type ListedShape } from '../../../shared/listing/listedShapes';

/** A row as it leaves: words as people read them, figures as numbers. */
export interface WrittenRow {
  readonly values: readonly ListValue[];
  readonly shape: ListedShape | null;
}

export interface RowTable {
  /** Name of the layer or sheet. */
  readonly name: string;
  readonly columns: readonly (Pick<Column, 'id' | 'kind'> & { readonly title: string })[];
  readonly rows: Iterable<WrittenRow>;
  readonly count: number;
}

/** The rows of a listing by their ids, in this order, without those that are gone. `say` writes words and titles. */
export function rowTable(
  view: PlanView,
  { table }: Listing,
  columns: readonly Column[],
  ids: readonly number[],
  say: (code: string) => string,
): RowTable {
  return {
    name: table,
    columns: columns.map(({ id, kind }) => ({ id, kind, title: say(`column.${id}`) })),
    count: ids.length,
    rows: {
      *[Symbol.iterator]() {
        const shapeOf = listedShapes(view, table);
        for (const id of ids) {
          const row = view.get(table, id);
          if (row === undefined) continue;
          const values = columns.map((column) => {
            const value = column.value(row, view);
            return column.words === undefined || value === null ? value : say(`${column.words}.${value}`);
          });
          yield { values, shape: shapeOf(row) };
        }
      },
    },
  };
}
