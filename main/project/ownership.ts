import { rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { openDb, SqlError, type Db } from './db';

/**
 * Who may write a plan. The owner holds an open write transaction on a small database beside the plan
 * (`<plan>-lock`). The lock is the operating system's, so it ends with its process, also by SIGKILL, and a
 * file left behind blocks nobody. The plan's own locks cannot serve: while it is open others must read it.
 * A reserved lock still lets others read, so they learn who the holder is.
 */
export interface Ownership {
  release(): Promise<void>;
}

export interface Holder {
  readonly name: string;
  readonly host: string;
  readonly pid: number;
  /** When it was opened there, by the clock of that desk. */
  readonly since: string;
}

export type OwnershipResult =
  | { readonly kind: 'owned'; readonly ownership: Ownership }
  | { readonly kind: 'held'; readonly holder: Holder | null };

/** Tries to become the owner; does not wait. @throws SqlError when the folder cannot be written */
export async function takeOwnership(planPath: string, name: string, since: string): Promise<OwnershipResult> {
  const path = `${planPath}-lock`;
  for (let attempt = 0; ; attempt++) {
    const before = inodeOf(path);
    const db = await openDb(path, 'create', 0);
    try {
      await db.turn((session) => session.exec('PRAGMA journal_mode = DELETE'));
      const opened = inodeOf(path);
      await claim(db, { name, host: hostname(), pid: process.pid, since });
      // A predecessor may have deleted the file between our opening and our locking: then we hold nothing.
      const sound = opened !== null && opened === inodeOf(path) && (before === null || before === opened);
      if (sound) return { kind: 'owned', ownership: { release: () => release(db, path) } };
      await db.close();
      if (attempt > 20) return { kind: 'held', holder: null };
    } catch (error) {
      const busy =
        error instanceof SqlError && (error.code === 'SQLITE_BUSY' || error.code === 'SQLITE_LOCKED');
      const holder = busy ? await readHolder(db) : null;
      await db.close().catch(() => undefined);
      if (busy) return { kind: 'held', holder };
      if (!isBroken(error) || attempt > 20) throw error;
      // Not a database: left by a crash in the middle of its creation. Nobody can hold a lock on it.
      rmSync(path, { force: true });
    }
  }
}

async function claim(db: Db, holder: Holder): Promise<void> {
  await db.turn(async (session) => {
    await session.exec('BEGIN IMMEDIATE');
    await session.exec(
      // A file left behind may be of an earlier version of the program.
      'DROP TABLE IF EXISTS holder; CREATE TABLE holder (name TEXT, host TEXT, pid INTEGER, since TEXT);',
    );
    const { name, host, pid, since } = holder;
    await session.run('INSERT INTO holder VALUES (?, ?, ?, ?)', [name, host, pid, since]);
    await session.exec('COMMIT');
    await session.exec('BEGIN IMMEDIATE');
  });
}

async function release(db: Db, path: string): Promise<void> {
  // While the lock is still held, so that nobody can take it on a file that is about to go.
  if (process.platform !== 'win32') rmSync(path, { force: true });
  await db.turn((session) => session.exec('ROLLBACK')).catch(() => undefined);
  await db.close();
  if (process.platform === 'win32') {
    try {
      rmSync(path, { force: true });
    } catch {
      // The next owner has it open already.
    }
  }
}

async function readHolder(db: Db): Promise<Holder | null> {
  try {
    const row = await db.turn((session) => session.get('SELECT name, host, pid, since FROM holder'));
    return row === undefined
      ? null
      : {
          name: String(row.name),
          host: String(row.host),
          pid: Number(row.pid),
          since: String(row.since),
        };
  } catch {
    // In the moment between locking and writing the name there is none.
    return null;
  }
}

function inodeOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.ino ?? null;
}

function isBroken(error: unknown): boolean {
  return error instanceof SqlError && (error.code === 'SQLITE_NOTADB' || error.code === 'SQLITE_CORRUPT');
}
