import { sameRow } from '../document/sameRow';

/**
 * Rows of two states under the same key that are not the same, in the order of keys; undefined where a side has none.
 * Costs the rows, and sorts only what differs.
 */
export function matched<E>(
  olds: readonly E[],
  news: readonly E[],
  key: (row: E) => string,
): (readonly [was: E | undefined, is: E | undefined])[] {
  const before = new Map(olds.map((row) => [key(row), row]));
  const after = new Map(news.map((row) => [key(row), row]));
  return unlike(before, after, sameRow).map(([, was, is]) => [was, is] as const);
}

/** The sorted texts of all rows under one key as one text; an empty text counts as no row. Costs the rows. */
export function listed<E>(
  rows: readonly E[],
  key: (row: E) => string,
  text: (row: E) => string,
): Map<string, string> {
  const texts = new Map<string, string>();
  // Most keys have one row: lists are only made for the others.
  const lists = new Map<string, string[]>();
  for (const row of rows) {
    const value = text(row);
    if (value === '') continue;
    const name = key(row);
    const first = texts.get(name);
    const list = lists.get(name);
    if (first === undefined) texts.set(name, value);
    else if (list === undefined) lists.set(name, [first, value]);
    else list.push(value);
  }
  for (const [name, list] of lists) texts.set(name, list.sort().join(', '));
  return texts;
}

/** Keys whose texts differ, with both texts, in the order of keys. Costs the keys. */
export function differing(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): (readonly [key: string, was: string | undefined, is: string | undefined])[] {
  return unlike(before, after, (was, is) => was === is);
}

function unlike<V>(
  before: ReadonlyMap<string, V>,
  after: ReadonlyMap<string, V>,
  same: (was: V | undefined, is: V) => boolean,
): (readonly [key: string, was: V | undefined, is: V | undefined])[] {
  const found: (readonly [string, V | undefined, V | undefined])[] = [];
  for (const [key, is] of after) {
    const was = before.get(key);
    if (!same(was, is)) found.push([key, was, is]);
  }
  for (const [key, was] of before) if (!after.has(key)) found.push([key, was, undefined]);
  return found.sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Names of the fields that differ, `households, status`; empty when none does. */
export function changedFields<E extends object, F extends keyof E & string>(
  was: E,
  is: E,
  fields: readonly F[],
): string {
  return fields.filter((field) => !sameRow(was[field], is[field])).join(', ');
}
