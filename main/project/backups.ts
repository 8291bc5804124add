import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { superfluous, type BackupPolicy } from './backupPolicy';
import { readRevision } from './changeLog';
import { copyPlan } from './copyPlan';
import { openDb } from './db';
import { projectError, withProjectErrors } from './projectError';
import { checkSound, expectSound } from './uncleanEnd';

/** Why a backup was made: by the clock, by hand, or before a step that changes much. */
export const BACKUP_KINDS = ['auto', 'manual', 'migration', 'import', 'merge', 'compaction'] as const;
export type BackupKind = (typeof BACKUP_KINDS)[number];

/** A backup is a plan file; its name tells all of this, so that a list needs to open none. */
export interface Backup {
  readonly path: string;
  /** UTC, to the second. */
  readonly at: string;
  readonly revision: number;
  readonly cells: number;
  readonly kind: BackupKind;
  readonly bytes: number;
}

export interface CheckedBackup extends Backup {
  /** Null: a newer one is sound, so this one was not looked at. */
  readonly sound: boolean | null;
}

/** `<plan>.backups` beside the plan; in a folder of the person's choice the place of the plan tells equal names apart. */
export function backupFolder(plan: string, chosen: string | null): string {
  if (chosen === null) return `${plan}.backups`;
  const place = createHash('sha256').update(plan).digest('hex').slice(0, 8);
  return join(chosen, `${basename(plan)}.${place}.backups`);
}

export interface BackupWish {
  readonly kind: BackupKind;
  /** Where backups go; null is beside the plan. */
  readonly folder: string | null;
  readonly policy: BackupPolicy;
}

/**
 * Backs a plan up over a connection of its own: whoever edits it is not held up. A plan that fails its check is
 * not backed up, so that it can never push out a good backup. Then thins out older ones.
 * @throws AppError project.damaged, diskFull, permissionDenied …
 */
export function makeBackup(plan: string, { kind, folder, policy }: BackupWish): Promise<Backup> {
  return withProjectErrors(plan, async () => {
    const place = backupFolder(plan, folder);
    const db = await openDb(plan, 'readOnly');
    try {
      const { revision, cells } = await db.snapshot(async (session) => {
        await expectSound(session, plan);
        const row = await session.get('SELECT count(*) AS cells FROM cell');
        return { revision: await readRevision(session), cells: Number(row?.cells ?? 0) };
      });
      await mkdir(place, { recursive: true });
      const at = new Date().toISOString().slice(0, 19);
      const path = join(place, nameOf(basename(plan, '.gpkg'), { at, revision, cells, kind }));
      if (!existsSync(path)) await copyPlan(db, path);
      await thinOut(place, policy);
      return { path, at: `${at}Z`, revision, cells, kind, bytes: (await stat(path)).size };
    } finally {
      await db.close();
    }
  });
}

/** Newest first, by revision. An absent folder has none. */
export async function listBackups(plan: string, folder: string | null): Promise<Backup[]> {
  return backupsIn(backupFolder(plan, folder));
}

/** As `listBackups`; looks into the newest ones until one is sound. */
export async function checkedBackups(plan: string, folder: string | null): Promise<CheckedBackup[]> {
  let found = false;
  const checked: CheckedBackup[] = [];
  for (const backup of await listBackups(plan, folder)) {
    const sound: boolean | null = found ? null : await isSound(backup.path);
    found ||= sound === true;
    checked.push({ ...backup, sound });
  }
  return checked;
}

/** Writes a backup as a new plan file; the backup stays. @throws AppError project.fileExists, damaged … */
export async function restoreBackup(backup: string, to: string): Promise<void> {
  await withProjectErrors(backup, async () => {
    await checkSound(backup);
    const db = await openDb(backup, 'readOnly');
    await copyPlan(db, to).finally(() => db.close());
  });
}

async function isSound(path: string): Promise<boolean> {
  try {
    await checkSound(path);
    return true;
  } catch (error) {
    if (error === projectError(error, path)) throw error;
    return false;
  }
}

type Told = Pick<Backup, 'at' | 'revision' | 'cells' | 'kind'>;

function nameOf(plan: string, { at, revision, cells, kind }: Told): string {
  return `${plan}.${at.replaceAll(/[-:]/g, '')}Z.r${revision}.c${cells}.${kind}.gpkg`;
}

const NAME = /\.(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.r(\d+)\.c(\d+)\.([a-z]+)\.gpkg$/;

function toldBy(name: string): Told | null {
  const [, year, month, day, hour, minute, second, revision, cells, word] = NAME.exec(name) ?? [];
  const kind = BACKUP_KINDS.find((one) => one === word);
  if (kind === undefined) return null;
  const at = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
  return Number.isNaN(Date.parse(at)) ? null : { at, revision: Number(revision), cells: Number(cells), kind };
}

async function backupsIn(place: string): Promise<Backup[]> {
  if (!existsSync(place)) return [];
  const found: Backup[] = [];
  for (const name of await readdir(place)) {
    const told = toldBy(name);
    if (told === null) continue;
    const path = join(place, name);
    found.push({ path, ...told, bytes: (await stat(path)).size });
  }
  return found.sort((a, b) => b.revision - a.revision || (a.at < b.at ? 1 : -1));
}

/** Removes what the policy does not keep, and drafts that a killed process left. */
async function thinOut(place: string, policy: BackupPolicy): Promise<void> {
  for (const { path } of superfluous(await backupsIn(place), policy, new Date()))
    await rm(path, { force: true });
  const yesterday = Date.now() - 24 * 3_600_000;
  for (const name of await readdir(place)) {
    if (!name.endsWith('.part')) continue;
    const draft = join(place, name);
    if ((await stat(draft)).mtimeMs < yesterday) await rm(draft, { force: true });
  }
}
