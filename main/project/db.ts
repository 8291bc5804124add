import sqlite3 from 'sqlite3';
import { InvariantError } from '../../shared/base/invariant';
import type { SqlRow, SqlValue } from '../../shared/storage/sqlRow';

export type { SqlRow, SqlValue };

/**
 * The narrow port to SQLite: everything that this program asks of a database engine. No other file
 * imports `sqlite3` and no type of it leaves this file, so another engine is a change of one file.
 */

/** A statement failed. `code` is SQLite's own name of the reason, such as `SQLITE_FULL`. */
export class SqlError extends Error {
  constructor(
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'SqlError';
  }
}

/** The right to use the connection until the turn ends. */
export interface Session {
  /** Runs one statement; `changes` counts the rows it touched. */
  run(sql: string, params?: readonly SqlValue[]): Promise<{ changes: number }>;
  get(sql: string, params?: readonly SqlValue[]): Promise<SqlRow | undefined>;
  all(sql: string, params?: readonly SqlValue[]): Promise<readonly SqlRow[]>;
  /** Runs a script of several statements without parameters. */
  exec(sql: string): Promise<void>;
  /**
   * Writes rows with up to 500 of them per INSERT, which is five times faster than one by one. Encoding of
   * the next rows runs while SQLite writes the last ones. Returns the number of rows.
   */
  insert(table: string, columns: readonly string[], rows: Iterable<readonly SqlValue[]>): Promise<number>;
}

export interface Db {
  /** Waits for its turn; nothing of another flow runs on the connection until `work` is done. */
  turn<T>(work: (session: Session) => Promise<T>): Promise<T>;
  /** A turn that sees one state of the file throughout, whatever other processes commit meanwhile. */
  snapshot<T>(work: (session: Session) => Promise<T>): Promise<T>;
  /** A turn inside BEGIN IMMEDIATE … COMMIT; rolled back when `work` throws. Durable when it resolves. */
  transaction<T>(work: (session: Session) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export type OpenMode = 'readOnly' | 'readWrite' | 'create' | 'immutable';

/** SQLite's limit on bound values of a statement. */
const MAX_VARIABLES = 32766;
const ROWS_PER_INSERT = 500;
const STATEMENTS_KEPT = 200;

/**
 * Opens a database file. `immutable` reads a file that nobody can write, without locks and side files.
 * @throws SqlError when it cannot be opened; a file that is no database is found out by the first statement.
 */
export async function openDb(path: string, mode: OpenMode, busyTimeoutMs = 2000): Promise<Db> {
  const database = await connect(path, mode);
  database.configure('busyTimeout', busyTimeoutMs);
  const statements = new Statements(database);
  const session = createSession(database, statements);
  let queue: Promise<unknown> = Promise.resolve();
  const turn = <T>(work: (session: Session) => Promise<T>): Promise<T> => {
    const result = queue.then(() => work(session));
    queue = result.catch(() => undefined);
    return result;
  };
  const within = <T>(begin: string, work: (session: Session) => Promise<T>): Promise<T> =>
    turn(async () => {
      await session.exec(begin);
      try {
        const value = await work(session);
        await session.exec('COMMIT');
        return value;
      } catch (error) {
        // SQLite has already rolled back by itself after some failures, such as a full disk.
        await session.exec('ROLLBACK').catch(() => undefined);
        throw error;
      }
    });
  return {
    turn,
    snapshot: (work) => within('BEGIN', work),
    transaction: (work) => within('BEGIN IMMEDIATE', work),
    close: () =>
      turn(async () => {
        await statements.finalize();
        await new Promise<void>((resolve, reject) =>
          database.close((error) => (error ? reject(sqlError(error, 'close')) : resolve())),
        );
      }),
  };
}

function connect(path: string, mode: OpenMode): Promise<sqlite3.Database> {
  const flags = {
    readOnly: sqlite3.OPEN_READONLY,
    readWrite: sqlite3.OPEN_READWRITE,
    create: sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE,
    immutable: sqlite3.OPEN_READONLY | sqlite3.OPEN_URI,
  }[mode];
  const name = mode === 'immutable' ? immutableUri(path) : path;
  return new Promise((resolve, reject) => {
    const database = new sqlite3.Database(name, flags, (error) =>
      error ? reject(sqlError(error, path)) : resolve(database),
    );
  });
}

function immutableUri(path: string): string {
  const plain = encodeURI(path.replaceAll('\\', '/')).replaceAll('?', '%3F').replaceAll('#', '%23');
  return `file:${plain.startsWith('/') ? '' : '/'}${plain}?immutable=1`;
}

function createSession(database: sqlite3.Database, statements: Statements): Session {
  const all = async (sql: string, params: readonly SqlValue[] = []): Promise<readonly SqlRow[]> => {
    const statement = await statements.of(sql);
    return new Promise((resolve, reject) =>
      statement.all<SqlRow>(checked(params), (error, rows) =>
        error ? reject(sqlError(error, sql)) : resolve(rows),
      ),
    );
  };
  const run = async (sql: string, params: readonly SqlValue[] = []): Promise<{ changes: number }> => {
    const statement = await statements.of(sql);
    return new Promise((resolve, reject) =>
      statement.run(checked(params), function (error) {
        if (error) reject(sqlError(error, sql));
        else resolve({ changes: this.changes });
      }),
    );
  };
  return {
    run,
    all,
    // Not `get` of the driver: it leaves its statement open, which blocks VACUUM and checkpoints.
    get: async (sql, params) => (await all(sql, params))[0],
    exec: (sql) =>
      new Promise((resolve, reject) =>
        database.exec(sql, (error) => (error ? reject(sqlError(error, sql)) : resolve())),
      ),
    insert: (table, columns, rows) => insertRows(database, table, columns, rows),
  };
}

/**
 * Prepared statements by their text, the last used ones: preparing costs as much again as running a small statement.
 * All must be finalized before the connection is closed.
 */
class Statements {
  private readonly kept = new Map<string, Promise<sqlite3.Statement>>();

  constructor(private readonly database: sqlite3.Database) {}

  of(sql: string): Promise<sqlite3.Statement> {
    const known = this.kept.get(sql);
    const statement = known ?? prepare(this.database, sql);
    this.kept.delete(sql);
    this.kept.set(sql, statement);
    if (known === undefined) {
      // One that cannot be prepared now may be later, when its table is there.
      statement.catch(() => this.kept.delete(sql));
      const [oldest] = this.kept.keys();
      if (this.kept.size > STATEMENTS_KEPT && oldest !== undefined) void this.drop(oldest);
    }
    return statement;
  }

  async finalize(): Promise<void> {
    await Promise.all([...this.kept.keys()].map((sql) => this.drop(sql)));
  }

  private async drop(sql: string): Promise<void> {
    const statement = this.kept.get(sql);
    this.kept.delete(sql);
    // The driver lets a call that is under way end first.
    await statement?.then(finalize, () => undefined);
  }
}

async function insertRows(
  database: sqlite3.Database,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly SqlValue[]>,
): Promise<number> {
  const head = `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) VALUES `;
  const places = `(${columns.map(() => '?').join(',')})`;
  const perInsert = Math.max(1, Math.min(ROWS_PER_INSERT, Math.floor(MAX_VARIABLES / columns.length)));
  const sqlFor = (count: number): string => head + Array<string>(count).fill(places).join(',');
  let full: sqlite3.Statement | null = null;
  let running: Promise<void> = Promise.resolve();
  let values: SqlValue[] = [];
  let waiting = 0;
  let total = 0;
  try {
    for (const row of rows) {
      for (const value of row) values.push(value);
      waiting++;
      if (waiting < perInsert) continue;
      full ??= await prepare(database, sqlFor(perInsert));
      await running;
      running = runPrepared(full, values);
      running.catch(() => undefined);
      total += waiting;
      values = [];
      waiting = 0;
    }
    await running;
    if (waiting > 0) {
      const rest = await prepare(database, sqlFor(waiting));
      try {
        await runPrepared(rest, values);
      } finally {
        await finalize(rest);
      }
      total += waiting;
    }
    return total;
  } finally {
    await running.catch(() => undefined);
    if (full !== null) await finalize(full);
  }
}

function prepare(database: sqlite3.Database, sql: string): Promise<sqlite3.Statement> {
  return new Promise((resolve, reject) => {
    const statement: sqlite3.Statement = database.prepare(sql, (error) =>
      error ? reject(sqlError(error, sql.slice(0, 200))) : resolve(statement),
    );
  });
}

function runPrepared(statement: sqlite3.Statement, values: readonly SqlValue[]): Promise<void> {
  return new Promise((resolve, reject) =>
    statement.run(checked(values), (error) => (error ? reject(sqlError(error, 'insert')) : resolve())),
  );
}

function finalize(statement: sqlite3.Statement): Promise<void> {
  return new Promise((resolve) => statement.finalize(() => resolve()));
}

/**
 * Stops values that the engine would store as something else without a word: BigInt and booleans become
 * NULL or numbers, an ArrayBuffer becomes text, NaN becomes NULL, integers beyond 2^53 lose digits.
 */
function checked(params: readonly SqlValue[]): readonly SqlValue[] {
  for (const value of params) {
    const fits =
      value === null ||
      typeof value === 'string' ||
      (typeof value === 'number' && Number.isFinite(value)) ||
      value instanceof Uint8Array;
    if (!fits) throw new InvariantError(`SQLite cannot bind ${typeof value} ${String(value)}`);
  }
  return params;
}

function sqlError(error: Error, what: string): SqlError {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : 'SQLITE_ERROR';
  return new SqlError(code, `${error.message} (${what.slice(0, 200)})`, { cause: error });
}
