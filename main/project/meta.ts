import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/base/appError';
import type { Session, SqlValue } from './db';

/**
 * gridwright_meta: what is true of the file as a whole. `user_version` cannot hold our schema version, because
 * GeoPackage uses it for its own.
 */
export interface Counters {
  /** Next free row id, plan-wide. */
  readonly nextId: number;
  /** Next free serial of permanent codes per level; index 0 is unused. */
  readonly nextSerial: readonly number[];
  /** First serial per level beyond the block of a handed-out part; a plan of its own has none. */
  readonly endSerial?: readonly number[] | undefined;
}

export async function readMeta(session: Session, key: string): Promise<string | null> {
  const row = await session.get('SELECT value FROM gridwright_meta WHERE key = ?', [key]);
  return typeof row?.value === 'string' ? row.value : null;
}

export async function writeMeta(session: Session, entries: Readonly<Record<string, string>>): Promise<void> {
  const rows = Object.entries(entries);
  await session.run(
    `INSERT INTO gridwright_meta (key, value) VALUES ${rows.map(() => '(?,?)').join(',')}
     ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    rows.flat(),
  );
}

export async function readCounters(session: Session): Promise<Counters> {
  const rows = await session.all(
    "SELECT key, value FROM gridwright_meta WHERE key IN ('nextId', 'nextSerial', 'endSerial')",
  );
  const meta: Record<string, SqlValue> = {};
  for (const { key, value } of rows) if (typeof key === 'string') meta[key] = value ?? null;
  return countersOf(meta);
}

/** What the entries of the meta table say. @throws AppError project.damaged */
export function countersOf(meta: Readonly<Record<string, SqlValue>>): Counters {
  const nextId = Number(meta.nextId ?? NaN);
  const nextSerial: unknown = JSON.parse(String(meta.nextSerial ?? 'null'));
  const sound =
    Number.isSafeInteger(nextId) &&
    nextId > 0 &&
    Array.isArray(nextSerial) &&
    nextSerial.every(Number.isSafeInteger);
  if (!sound) throw new AppError('project.damaged', { detail: 'gridwright_meta' });
  if (meta.endSerial === undefined) return { nextId, nextSerial: nextSerial as number[] };
  return {
    nextId,
    nextSerial: nextSerial as number[],
    endSerial: JSON.parse(String(meta.endSerial)) as number[],
  };
}

/** Counters only grow: a number that was given once is never given again, also when the edit is undone. */
export function raised(stored: Counters, wanted: Counters): Counters {
  const nextSerial = stored.nextSerial.map((serial, level) =>
    Math.max(serial, wanted.nextSerial[level] ?? 0),
  );
  return { nextId: Math.max(stored.nextId, wanted.nextId), nextSerial };
}

/** The entries that counters are kept in. */
export function counterEntries({ nextId, nextSerial, endSerial }: Counters): Record<string, string> {
  const entries = { nextId: String(nextId), nextSerial: JSON.stringify(nextSerial) };
  return endSerial === undefined ? entries : { ...entries, endSerial: JSON.stringify(endSerial) };
}

/**
 * The name that a plan keeps wherever its file is moved: what belongs to a desk and not into the file, such as an
 * open sketch, is kept under it. Copies and backups share it. Null in a file that was never opened for writing.
 */
export function readPlanId(session: Session): Promise<string | null> {
  return readMeta(session, 'planId');
}

/** Gives a plan its id; one that has an id keeps it. */
export async function ensurePlanId(session: Session): Promise<void> {
  await session.run("INSERT OR IGNORE INTO gridwright_meta (key, value) VALUES ('planId', ?)", [
    randomUUID(),
  ]);
}
