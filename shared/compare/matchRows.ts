import { sameRow } from '../document/sameRow';

/** Rows of two states under the same key, in the order of keys; undefined where a side has none. Costs the rows. */
export function matched<E>(
  olds: readonly E[],
  news: readonly E[],
  key: (row: E) => string,
): (readonly [was: E | undefined, is: E | undefined])[] {
  const before = new Map(olds.map((row) => [key(row), row]));
  const after = new Map(news.map((row) => [key(row), row]));
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .map((name) => [before.get(name), after.get(name)] as const);
}

/** The sorted texts of all rows under one key as one text; an empty text counts as no row. Costs the rows. */
export function listed<E>(
  rows: readonly E[],
  key: (row: E) => string,
  text: (row: E) => string,
): Map<string, string> {
  const lists = new Map<string, string[]>();
  for (const row of rows) {
    const value = text(row);
    if (value === '') continue;
    const list = lists.get(key(row));
    if (list === undefined) lists.set(key(row), [value]);
    else list.push(value);
  }
  return new Map([...lists].map(([name, list]) => [name, list.sort().join(', ')]));
}

/** Keys whose texts differ, with both texts. Costs the keys. */
export function differing(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): (readonly [key: string, was: string | undefined, is: string | undefined])[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((key) => before.get(key) !== after.get(key))
    .sort()
    .map((key) => [key, before.get(key), after.get(key)] as const);
}

/** Names of the fields that differ, `households, status`; empty when none does. */
export function changedFields<E extends object, F extends keyof E & string>(
  was: E,
  is: E,
  fields: readonly F[],
): string {
  return fields.filter((field) => !sameRow(was[field], is[field])).join(', ');
}
