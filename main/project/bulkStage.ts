import { rm } from 'node:fs/promises';
import { openDb, type Db, type Session, type SqlValue } from './db';

/** A table of the plan file that imports fill by the million; the first column of `columns` is the key. */
export interface BulkTable {
  readonly table: 'product' | 'std_address';
  readonly columns: readonly string[];
}

/** One row on its way: values in the order of the columns, geometry blob as hexadecimal, line of the file. */
export interface StagedRow {
  readonly values: readonly SqlValue[];
  readonly geometry: string | null;
  readonly line: number;
}

/** Rows handed to SQLite in one JSON text: an object per value in the driver would cost a third more. */
const PORTION = 5000;

/**
 * Rows of an import beside the plan, in a database of their own: what is not committed leaves no trace in the plan,
 * whoever is killed when. A key that comes again is told by the line that had it first, without a set in memory.
 */
export class BulkStage {
  private waiting: StagedRow[] = [];
  private writing: Promise<void> = Promise.resolve();

  private constructor(
    readonly path: string,
    private readonly db: Db,
    private readonly table: BulkTable,
    private readonly onDuplicate: (line: number, first: number) => void,
  ) {}

  static async create(
    path: string,
    table: BulkTable,
    onDuplicate: (line: number, first: number) => void,
  ): Promise<BulkStage> {
    await rm(path, { force: true });
    const db = await openDb(path, 'create');
    const columns = table.columns.map((column) => `"${column}"`).join(', ');
    await db.turn((session) =>
      session.exec(
        `PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -48000;
         CREATE TABLE rows (${columns}, geom TEXT, line INTEGER);
         CREATE UNIQUE INDEX rows_key ON rows ("${table.columns[0] ?? ''}");`,
      ),
    );
    return new BulkStage(path, db, table, onDuplicate);
  }

  /** Takes a row; waits only while the portion before is still being written. */
  async add(row: StagedRow): Promise<void> {
    this.waiting.push(row);
    if (this.waiting.length < PORTION) return;
    await this.writing;
    this.writing = this.write(this.waiting);
    this.writing.catch(() => undefined);
    this.waiting = [];
  }

  /** Waits until every row is in. */
  async finish(): Promise<void> {
    await this.writing;
    if (this.waiting.length > 0) await this.write(this.waiting);
    this.waiting = [];
    await this.db.close();
  }

  /** Gives up: nothing stays. */
  async discard(): Promise<void> {
    await this.writing.catch(() => undefined);
    await this.db.close().catch(() => undefined);
    await rm(this.path, { force: true });
  }

  private async write(rows: readonly StagedRow[]): Promise<void> {
    const packed = JSON.stringify(rows.map(({ values, geometry, line }) => [...values, geometry, line]));
    await this.db.transaction(async (session) => {
      const width = this.table.columns.length + 2;
      const picks = Array.from({ length: width }, (_, at) => `value ->> ${at}`).join(', ');
      const { changes } = await session.run(`INSERT OR IGNORE INTO rows SELECT ${picks} FROM json_each(?)`, [
        packed,
      ]);
      if (changes < rows.length) await this.tellDuplicates(session, packed);
    });
  }

  private async tellDuplicates(session: Session, packed: string): Promise<void> {
    const [key = ''] = this.table.columns;
    const line = this.table.columns.length + 1;
    const found = await session.all(
      `SELECT e.value ->> ${line} AS line, r.line AS first FROM json_each(?) e
         JOIN rows r ON r."${key}" = e.value ->> 0 WHERE r.line <> e.value ->> ${line}`,
      [packed],
    );
    for (const row of found) this.onDuplicate(Number(row.line), Number(row.first));
  }
}
