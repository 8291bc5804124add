import type { AnyRecord } from '../document/tables';
import type { PlanView } from '../document/view';
import { foldText } from '../search/foldText';
import type { Column, Listing, ListValue } from './column';
import { passes, type ColumnFilter } from './rowFilter';

export interface RowQuery {
  /** Found in what any of `columns` shows. */
  readonly text: string;
  /** Columns that are shown. */
  readonly columns: readonly Column[];
  readonly filters: ReadonlyMap<string, ColumnFilter>;
  readonly sort: { readonly column: string; readonly descending: boolean } | null;
  /** Only these rows, where given. */
  readonly only?: ReadonlySet<number> | undefined;
}

/** Rows looked at, and values compared, between two chances for other work. */
const SLICE = 500;
const COMPARISONS = 4000;

/**
 * Ids of the rows that pass, in order: what is not known goes last in both directions, equals in order of ids. Words
 * sort and are searched as `say` writes them. Yields now and then, so that sixty thousand rows can be listed while the
 * window goes on; the plan may be edited meanwhile. Costs the rows, and their comparing where they are sorted.
 */
export function* listRows(
  view: PlanView,
  listing: Listing,
  query: RowQuery,
  say: (code: string) => string,
): Generator<void, readonly number[], void> {
  const needle = foldText(query.text.trim());
  const column = (id: string): Column | undefined => listing.columns.find((one) => one.id === id);
  const filters = [...query.filters].flatMap(([id, filter]) => {
    const of = column(id);
    return of === undefined ? [] : [{ of, filter }];
  });
  const words = new Map<string, string>();
  const shown = (of: Column, value: ListValue): ListValue => {
    if (of.words === undefined || value === null) return value;
    const code = `${of.words}.${value}`;
    let word = words.get(code);
    if (word === undefined) words.set(code, (word = say(code)));
    return word;
  };
  const rows: AnyRecord[] = [...view.all(listing.table)].sort((a, b) => a.id - b.id);
  yield;
  const kept: AnyRecord[] = [];
  for (const [at, row] of rows.entries()) {
    if (at % SLICE === SLICE - 1) yield;
    if (query.only !== undefined && !query.only.has(row.id)) continue;
    if (!filters.every(({ of, filter }) => passes(filter, of.value(row, view)))) continue;
    if (needle !== '' && !query.columns.some((of) => holds(shown(of, of.value(row, view)), needle))) continue;
    kept.push(row);
  }
  const by = query.sort === null ? undefined : column(query.sort.column);
  if (by === undefined) return kept.map(({ id }) => id);
  const keys: Key[] = [];
  for (const [at, row] of kept.entries()) {
    if (at % SLICE === SLICE - 1) yield;
    keys.push({ id: row.id, value: shown(by, by.value(row, view)) });
  }
  const sorted = yield* sortInSlices(keys, comparing(by, query.sort?.descending === true));
  return sorted.map(({ id }) => id);
}

interface Key {
  readonly id: number;
  readonly value: ListValue;
}

function holds(value: ListValue, needle: string): boolean {
  return value !== null && foldText(String(value)).includes(needle);
}

/** Chinese by sound, numbers inside texts by size. */
const COLLATOR = new Intl.Collator('zh-u-co-pinyin', { numeric: true });

function comparing({ kind }: Column, descending: boolean): (a: Key, b: Key) => number {
  const sign = descending ? -1 : 1;
  return ({ value: a }, { value: b }) => {
    if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
    if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
    if (kind === 'code' || kind === 'date') return a === b ? 0 : a < b ? -sign : sign;
    return sign * COLLATOR.compare(String(a), String(b));
  };
}

/** A stable merge sort that yields: the runtime's own would hold the window for a second. */
function* sortInSlices<T>(values: readonly T[], compare: (a: T, b: T) => number): Generator<void, T[], void> {
  let runs: T[][] = [];
  for (let at = 0; at < values.length; at += SLICE) {
    runs.push(values.slice(at, at + SLICE).sort(compare));
    yield;
  }
  let spent = 0;
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      const [a, b = []] = [runs[at] as T[], runs[at + 1]];
      const run: T[] = [];
      for (let i = 0, j = 0; i < a.length || j < b.length;) {
        const first = j >= b.length || (i < a.length && compare(a[i] as T, b[j] as T) <= 0);
        run.push(first ? (a[i++] as T) : (b[j++] as T));
        if (++spent % COMPARISONS === 0) yield;
      }
      merged.push(run);
    }
    runs = merged;
  }
  return runs[0] ?? [];
}
