import { AppError } from '../../shared/base/appError';
import type { Db, Session } from './db';
import { readMeta, writeMeta } from './meta';

/**
 * Steps from one schema version to the next, forward only. Step n (index n - 1) is migrations/000n_*.ts; the
 * first one is the schema of a new file, so it is never run on an existing plan.
 */
const STEPS: readonly ((session: Session) => Promise<void>)[] = [() => Promise.resolve()];

export const SCHEMA_VERSION = STEPS.length;

/**
 * Brings an open plan file to the schema of this program, in one transaction.
 * @throws AppError project.newerVersion, project.olderReadOnly, project.foreignGeoPackage
 */
export async function migrate(db: Db, path: string, readOnly: boolean): Promise<void> {
  const found = await db.turn((session) => schemaVersion(session, path));
  if (found > SCHEMA_VERSION)
    throw new AppError('project.newerVersion', { path, found, known: SCHEMA_VERSION });
  if (found === SCHEMA_VERSION) return;
  if (readOnly) throw new AppError('project.olderReadOnly', { path });
  await db.transaction(async (session) => {
    for (const step of STEPS.slice(found)) await step(session);
    await writeMeta(session, 'schemaVersion', String(SCHEMA_VERSION));
  });
}

async function schemaVersion(session: Session, path: string): Promise<number> {
  const table = await session.get(`SELECT 1 AS found FROM sqlite_master WHERE name = 'gridwright_meta'`);
  if (table === undefined) throw new AppError('project.foreignGeoPackage', { path });
  const version = Number(await readMeta(session, 'schemaVersion'));
  if (!Number.isSafeInteger(version) || version < 1) {
    throw new AppError('project.damaged', { path, detail: 'schemaVersion' });
  }
  return version;
}
