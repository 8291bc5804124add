import { chunks, idList, IN_IDS, places } from './chunks';
import type { Session, SqlValue } from './db';

/** A statement with its values. */
export type Write = readonly [sql: string, values: readonly SqlValue[]];

/** Puts rows into a table, in place of those with the same id: a handful of statements, however many rows. */
export function upserts(
  table: string,
  columns: readonly string[],
  rows: readonly (readonly SqlValue[])[],
): Write[] {
  const names = columns.map((column) => `"${column}"`);
  const replace = names.slice(1).map((name) => `${name} = excluded.${name}`);
  return chunks(rows).map((some) => [
    `INSERT INTO "${table}" (${names.join(', ')}) VALUES ${some.map(() => `(${places(columns)})`).join(',')}
     ON CONFLICT (id) DO UPDATE SET ${replace.join(', ')}`,
    some.flat(),
  ]);
}

export function deletes(table: string, ids: readonly number[]): Write[] {
  return ids.length === 0 ? [] : [[`DELETE FROM "${table}" WHERE id ${IN_IDS}`, [idList(ids)]]];
}

/** Runs statements one after the other. */
export async function perform(session: Session, writes: readonly Write[]): Promise<void> {
  for (const [sql, values] of writes) await session.run(sql, values);
}
