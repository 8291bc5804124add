/** Rows of a list handled by one statement with a place for each. */
const CHUNK = 500;

export function chunks<T>(values: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let at = 0; at < values.length; at += CHUNK) parts.push(values.slice(at, at + CHUNK));
  return parts;
}

/** `?,?,?` for an IN (…) with these values. */
export function places(values: readonly unknown[]): string {
  return values.map(() => '?').join(',');
}

/**
 * A list of ids in a statement, bound by `idList`: however long it is, the text of the statement is the same, so that
 * the prepared one is used again.
 */
export const IN_IDS = 'IN (SELECT value FROM json_each(?))';

export function idList(ids: readonly number[]): string {
  return JSON.stringify(ids);
}
