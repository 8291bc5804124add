/** What a column of a plan file holds. Booleans are written as 0 and 1 by the row mappers. */
export type SqlValue = number | string | Uint8Array | null;

/** A row of a plan file, by column. */
export type SqlRow = Readonly<Record<string, SqlValue>>;
