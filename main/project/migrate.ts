import { AppError } from '../../shared/base/appError';
import { srsIdOf, touchContents } from './contents';
import type { Db, Session } from './db';
import { describeFile } from './describeFile';
import { readMeta, writeMeta } from './meta';
import { planFileSchema } from './migrations/0001_planFile';
import { fileStandards } from './migrations/0002_fileStandards';
import { history } from './migrations/0003_history';
import { versions } from './migrations/0004_versions';
import { addSharing } from './migrations/0005_sharing';
import { importTables } from './migrations/0006_imports';
import { GridOutlines } from './outlines/gridOutlines';
import { computeStateHash } from './stateHash';
import { readPlanRow } from './planRow';

/**
 * Steps from one schema version to the next, forward only. Step n (index n - 1) is migrations/000n_*.ts. A step may
 * meet a plan with rows as well as a new file without any: a new file is made by running all of them.
 */
const STEPS: readonly ((session: Session) => Promise<void>)[] = [
  (session) => session.exec(planFileSchema),
  fileStandards,
  history,
  versions,
  addSharing,
  importTables,
];

export const SCHEMA_VERSION = STEPS.length;

/**
 * Brings an open plan file to the schema of this program, in one transaction; `before` is done first, where there
 * is something to do.
 * @throws AppError project.newerVersion, project.olderReadOnly, project.foreignGeoPackage
 */
export async function migrate(
  db: Db,
  path: string,
  readOnly: boolean,
  before: () => Promise<unknown>,
): Promise<void> {
  const found = await db.turn((session) => schemaVersion(session, path));
  if (found > SCHEMA_VERSION)
    throw new AppError('project.newerVersion', { path, found, known: SCHEMA_VERSION });
  if (found === SCHEMA_VERSION) return;
  if (readOnly) throw new AppError('project.olderReadOnly', { path });
  await before();
  await db.transaction(async (session) => {
    await runSteps(session, found);
    const plan = await readPlanRow(session);
    await describeFile(session, plan.crs);
    await writeMeta(session, { stateHash: await computeStateHash(session) });
    await touchContents(session, await new GridOutlines().writeAll(session, srsIdOf(plan.crs)));
  });
}

/** Runs the steps after version `from`; 0 for an empty database. */
export async function runSteps(session: Session, from: number): Promise<void> {
  for (const step of STEPS.slice(from)) await step(session);
  await writeMeta(session, { schemaVersion: String(SCHEMA_VERSION) });
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
