import { z } from 'zod';
import { TABLE_NAMES, TABLE_SCHEMAS, type TableName, type Tables } from './tables';

/** Rows of one table that an edit adds, replaces and removes. Each list is sorted by id, an id occurs once. */
export interface TableChange<R> {
  readonly added: readonly R[];
  readonly updated: readonly (readonly [before: R, after: R])[];
  readonly removed: readonly R[];
}

/** An edit as data: it can be applied, inverted, written, sent and compared without knowing what made it. */
export type ChangeSet = { readonly [T in TableName]?: TableChange<Tables[T]> };

export const EMPTY_CHANGE: ChangeSet = {};

export function isEmptyChange(change: ChangeSet): boolean {
  return TABLE_NAMES.every((table) => change[table] === undefined);
}

/** The change that takes this one back. */
export function invert(change: ChangeSet): ChangeSet {
  const inverse: Record<string, TableChange<unknown>> = {};
  for (const table of TABLE_NAMES) {
    const rows = change[table];
    if (rows === undefined) continue;
    inverse[table] = {
      added: rows.removed,
      updated: (rows.updated as readonly (readonly [unknown, unknown])[]).map(
        ([before, after]) => [after, before] as const,
      ),
      removed: rows.added,
    };
  }
  return inverse;
}

function tableChangeSchema<T extends z.ZodType>(record: T) {
  return z.strictObject({
    added: z.array(record),
    updated: z.array(z.tuple([record, record])),
    removed: z.array(record),
  });
}

const shape = Object.fromEntries(
  TABLE_NAMES.map((table) => [table, tableChangeSchema(TABLE_SCHEMAS[table]).optional()]),
);

/** Parses a foreign ChangeSet (IPC, change log, file): every row against its table, nothing else allowed. */
export const changeSetSchema = z.strictObject(shape).transform((value) => value as ChangeSet);
