import { z } from 'zod';
import type { Column, Listing } from '../../../shared/listing/column';
import { filterKindOf, type ColumnFilter } from '../../../shared/listing/rowFilter';

/** How a person has arranged the table of one kind of thing. */
export interface TableView {
  /** Columns in the order in which they are shown. */
  readonly shown: readonly string[];
  readonly widths: Readonly<Record<string, number>>;
  readonly sort: { readonly column: string; readonly descending: boolean } | null;
  readonly filters: Readonly<Record<string, ColumnFilter>>;
}

const schema = z.object({
  shown: z.array(z.string()),
  widths: z.record(z.string(), z.number().min(40).max(2000)),
  sort: z.object({ column: z.string(), descending: z.boolean() }).nullable(),
  filters: z.record(
    z.string(),
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('HAS'), text: z.string() }),
      z.object({ kind: z.literal('RANGE'), from: z.number().nullable(), to: z.number().nullable() }),
      z.object({ kind: z.literal('WORDS'), words: z.array(z.string()) }),
    ]),
  ),
});

export function firstView({ columns }: Listing): TableView {
  const shown = columns.filter(({ aside }) => aside !== true).map(({ id }) => id);
  return { shown, widths: {}, sort: null, filters: {} };
}

/** The arrangement that was kept as text, without what this version of the program does not know. */
export function readTableView(kept: string, listing: Listing): TableView {
  const first = firstView(listing);
  let given: unknown;
  try {
    given = JSON.parse(kept);
  } catch {
    return first;
  }
  const read = schema.safeParse(given);
  if (!read.success) return first;
  const column = (id: string): Column | undefined => listing.columns.find((one) => one.id === id);
  const { shown, widths, sort, filters } = read.data;
  const known = shown.filter((id) => column(id) !== undefined);
  const fitting = Object.entries(filters).filter(([id, { kind }]) => {
    const of = column(id);
    return of !== undefined && filterKindOf(of) === kind;
  });
  return {
    shown: known.length === 0 ? first.shown : known,
    widths,
    sort: sort !== null && column(sort.column) !== undefined ? sort : null,
    filters: Object.fromEntries(fitting),
  };
}

/** Columns that are shown, in order. */
export function shownColumns({ columns }: Listing, { shown }: TableView): readonly Column[] {
  return shown.flatMap((id) => columns.find((column) => column.id === id) ?? []);
}

/** A click on a title: up, then down, then as the rows come. */
export function sortedBy(view: TableView, column: string): TableView {
  const { sort } = view;
  if (sort?.column !== column) return { ...view, sort: { column, descending: false } };
  return { ...view, sort: sort.descending ? null : { column, descending: true } };
}

/** With a filter of a column, or for undefined without it. */
export function filteredBy(view: TableView, column: string, filter: ColumnFilter | undefined): TableView {
  const { [column]: _gone, ...others } = view.filters;
  return { ...view, filters: filter === undefined ? others : { ...others, [column]: filter } };
}

/** Shows a column, in its usual place, or hides it; the last one stays. */
export function withColumn(
  view: TableView,
  { columns }: Listing,
  column: string,
  isShown: boolean,
): TableView {
  const shown = columns
    .map(({ id }) => id)
    .filter((id) => (id === column ? isShown : view.shown.includes(id)));
  return shown.length === 0 ? view : { ...view, shown };
}
