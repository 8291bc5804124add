import { statSync } from 'node:fs';
import { AppError } from '../../shared/base/appError';
import { openDb, type Session } from './db';

/** A closed plan is one file. Whatever else is there was left by a process that did not get to close it. */
export function endedUncleanly(path: string): boolean {
  const size = (side: string): number => statSync(path + side, { throwIfNoEntry: false })?.size ?? -1;
  return size('-lock') >= 0 || size('-wal') > 0 || size('-journal') > 0;
}

/**
 * Reads every page of a plan whose last owner died, its log included. The connection is read-only: closing any
 * other would write the log into a file that may be damaged. Costs the file, 0.3 s for a city.
 * @throws AppError project.damaged
 */
export async function checkSound(path: string): Promise<void> {
  const db = await openDb(path, 'readOnly');
  try {
    await db.turn((session) => expectSound(session, path));
  } finally {
    await db.close();
  }
}

/** @throws AppError project.damaged with what SQLite says first */
export async function expectSound(session: Session, path: string): Promise<void> {
  const row = await session.get('PRAGMA integrity_check(1)');
  const detail = String(row?.integrity_check ?? '');
  if (detail !== 'ok') throw new AppError('project.damaged', { path, detail: detail.replaceAll('\n', ' ') });
}
