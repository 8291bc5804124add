import { AppError } from '../../shared/base/appError';
import { readMeta } from './meta';
import type { Session, SqlRow } from './db';
import { coded, integer, text } from '../../shared/storage/tables/rowMap';

/** A part of the plan that somebody works on elsewhere, as the plan that handed it out remembers it. */
export interface HandedOut {
  readonly uid: string;
  readonly planner: string;
  /** Codes of its grids and cells. */
  readonly scope: readonly string[];
  readonly baseRevision: number;
  readonly baseHash: string;
  readonly firstId: number;
  readonly firstSerial: readonly number[];
  readonly endSerial: readonly number[];
  readonly by: string;
  readonly at: string;
  readonly state: 'OUT' | 'VOID';
}

/** What a part knows of where it comes from. */
export interface PartOrigin {
  readonly uid: string;
  /** Id and name of the plan that handed it out. */
  readonly plan: string;
  readonly name: string;
  readonly planner: string;
  readonly scope: readonly string[];
  readonly baseRevision: number;
  readonly baseHash: string;
}

/** A merge that was not undone: which revision and content of the part it brought in. */
export interface StandingMerge {
  readonly revision: number;
  readonly hash: string;
}

/** Label of the step that a merge makes; its params say what was merged, so undoing the step undoes that too. */
export const MERGE_STEP = 'step.merge';

export async function readParts(session: Session): Promise<HandedOut[]> {
  return (await session.all('SELECT * FROM part ORDER BY id')).map(partOf);
}

export async function insertPart(session: Session, part: HandedOut): Promise<void> {
  await session.run(
    `INSERT INTO part (uid, planner, scope, base_revision, base_hash, first_id, first_serial, end_serial,
       handed_out_by, handed_out_at, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      part.uid,
      part.planner,
      JSON.stringify(part.scope),
      part.baseRevision,
      part.baseHash,
      part.firstId,
      JSON.stringify(part.firstSerial),
      JSON.stringify(part.endSerial),
      part.by,
      part.at,
      part.state,
    ],
  );
}

export async function voidPart(session: Session, uid: string): Promise<void> {
  const { changes } = await session.run(`UPDATE part SET state = 'VOID' WHERE uid = ?`, [uid]);
  if (changes !== 1) throw new AppError('part.unknown', { uid });
}

export async function readOrigin(session: Session): Promise<PartOrigin | null> {
  const found = await readMeta(session, 'partOf');
  return found === null ? null : (JSON.parse(found) as PartOrigin);
}

export async function lastMerge(session: Session, uid: string): Promise<StandingMerge | null> {
  const rows = await session.all(
    `SELECT label_params FROM change_log WHERE kind = 'EDIT' AND state = 'DONE' AND label_code = ? ORDER BY id DESC`,
    [MERGE_STEP],
  );
  for (const row of rows) {
    const params = JSON.parse(text(row, 'label_params')) as Record<string, string | number>;
    if (params.uid === uid) return { revision: Number(params.revision), hash: String(params.hash) };
  }
  return null;
}

function partOf(row: SqlRow): HandedOut {
  return {
    uid: text(row, 'uid'),
    planner: text(row, 'planner'),
    scope: JSON.parse(text(row, 'scope')) as string[],
    baseRevision: integer(row, 'base_revision'),
    baseHash: text(row, 'base_hash'),
    firstId: integer(row, 'first_id'),
    firstSerial: JSON.parse(text(row, 'first_serial')) as number[],
    endSerial: JSON.parse(text(row, 'end_serial')) as number[],
    by: text(row, 'handed_out_by'),
    at: text(row, 'handed_out_at'),
    state: coded<HandedOut['state']>(row, 'state'),
  };
}
