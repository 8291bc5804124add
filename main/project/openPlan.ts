import { constants, accessSync, existsSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../shared/base/appError';
import type { Refusal } from '../../shared/base/result';
import { DEFAULT_POLICY } from './backupPolicy';
import { makeBackup } from './backups';
import { isoNow } from './clock';
import { GEOPACKAGE_APPLICATION_ID } from './contents';
import { openDb, SqlError, type Db, type OpenMode } from './db';
import { FoldLog } from './foldLog';
import { dropForeignIndexes } from './foreignIndexes';
import { ensurePlanId } from './meta';
import { migrate } from './migrate';
import { takeOwnership, type Holder, type Ownership } from './ownership';
import { PlanFile } from './planFile';
import { withProjectErrors } from './projectError';
import { NO_STANDING_FILES, standingFiles } from './standingFiles';
import { checkSound, endedUncleanly } from './uncleanEnd';

export interface OpenOptions {
  /** Only look: takes no ownership and does not hinder another window. */
  readonly readOnly?: boolean;
  /** Shown to whoever finds the plan held. */
  readonly holder?: string;
  /** Where backups of all plans go; null is beside the plan. One is made before the schema is changed. */
  readonly backupFolder?: string | null;
}

/**
 * Opens a plan file. The first opener owns it; a later one gets it read-only with the reason and the holder.
 * Where file or folder cannot be written it is read-only too. The file itself is never opened by `fs` here:
 * closing such a handle would drop SQLite's locks of the whole process (POSIX advisory locks).
 * @throws AppError project.fileMissing, isDirectory, permissionDenied, notGeoPackage, foreignGeoPackage,
 *   damaged, newerVersion
 */
export function openPlan(
  givenPath: string,
  { readOnly = false, holder = '', backupFolder = null }: OpenOptions = {},
): Promise<PlanFile> {
  return withProjectErrors(givenPath, async () => {
    const path = checkFile(givenPath);
    const access = readOnly ? { may: false as const, reason: null } : mayWrite(path);
    let ownership: Ownership | null = null;
    let reason: Refusal | null = access.reason;
    const unclean = access.may && endedUncleanly(path);
    if (access.may) {
      const taken = await takeOwnership(path, holder, isoNow()).catch(withoutSpace);
      if (taken.kind === 'owned') ({ ownership } = taken);
      else reason = taken.kind === 'full' ? fullDisk(path) : heldByOther(taken.holder);
    }
    try {
      if (ownership !== null && unclean) await checkSound(path);
      const db = await openDb(path, openMode(path, ownership !== null));
      try {
        await checkContent(db, path);
        const backUp = { kind: 'migration', folder: backupFolder, policy: DEFAULT_POLICY } as const;
        await migrate(db, path, ownership === null, () => makeBackup(path, backUp));
        if (ownership !== null) {
          await db.turn((s) =>
            s.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; ${FoldLog.pragmas}`),
          );
          await dropForeignIndexes(db);
          await db.transaction(ensurePlanId);
        }
      } catch (error) {
        await db.close().catch(() => undefined);
        throw error;
      }
      if (ownership === null) {
        const looking = { files: NO_STANDING_FILES, uncleanEnd: false };
        return new PlanFile(path, db, { reason }, looking, () => tidy(path));
      }
      const owned = ownership;
      const owning = { files: await standingFiles(path), uncleanEnd: unclean };
      return new PlanFile(path, db, null, owning, () => owned.release());
    } catch (error) {
      await ownership?.release();
      throw error;
    }
  });
}

/** Returns the real path, so that a link and its target are one plan. */
function checkFile(given: string): string {
  const stat = statSync(given);
  if (stat.isDirectory()) throw new AppError('project.isDirectory', { path: given });
  if (stat.size === 0) throw new AppError('project.notGeoPackage', { path: given });
  accessSync(given, constants.R_OK);
  return realpathSync(given);
}

function mayWrite(path: string): { may: boolean; reason: Refusal | null } {
  const writable = (what: string): boolean => {
    try {
      accessSync(what, constants.W_OK);
      return true;
    } catch {
      return false;
    }
  };
  if (!writable(path)) return { may: false, reason: { code: 'project.readOnlyFile', params: { path } } };
  const folder = dirname(path);
  if (!writable(folder))
    return { may: false, reason: { code: 'project.readOnlyFolder', params: { path, folder } } };
  return { may: true, reason: null };
}

function openMode(path: string, owned: boolean): OpenMode {
  if (owned) return 'readWrite';
  // Reading a WAL file needs its side files; where none can be made there is no writer either.
  return mayWrite(path).reason?.code === 'project.readOnlyFolder' && !existsSync(`${path}-wal`)
    ? 'immutable'
    : 'readOnly';
}

async function checkContent(db: Db, path: string): Promise<void> {
  const row = await db.turn((session) => session.get('PRAGMA application_id'));
  if (row?.application_id !== GEOPACKAGE_APPLICATION_ID)
    throw new AppError('project.notGeoPackage', { path });
}

function heldByOther(holder: Holder | null): Refusal {
  if (holder === null) return { code: 'project.held', params: {} };
  // To the minute, as people say it.
  const since = holder.since.slice(0, 16).replace('T', ' ');
  return { code: 'project.heldBy', params: { ...holder, since } };
}

/** A full disk leaves no room for the lock, but a plan on it can be looked at. */
function withoutSpace(error: unknown): { kind: 'full' } {
  if (error instanceof SqlError && error.code === 'SQLITE_FULL') return { kind: 'full' };
  throw error;
}

function fullDisk(path: string): Refusal {
  return { code: 'project.openedOnFullDisk', params: { path } };
}

/** A reader that closes after the owner has gone removes the side files, which the owner had to leave to it. */
async function tidy(path: string): Promise<void> {
  if (!existsSync(`${path}-wal`) || !mayWrite(path).may) return;
  try {
    const taken = await takeOwnership(path, '', isoNow());
    if (taken.kind !== 'owned') return;
    const db = await openDb(path, 'readWrite');
    await db.turn((session) => session.exec('PRAGMA journal_mode = DELETE')).finally(() => db.close());
    await taken.ownership.release();
  } catch {
    // Tidiness only: the next owner does it when it closes.
  }
}
