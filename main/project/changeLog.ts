import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import { AppError } from '../../shared/base/appError';
import { invert, type ChangeSet } from '../../shared/document/changeSet';
import { ComposedChange } from '../../shared/document/composeChanges';
import type { Actor } from '../../shared/document/records/plan';
import type { Label } from '../../shared/ipc/contract';
import { chunks, places } from './chunks';
import type { Session, SqlRow } from './db';
import { integer, text } from '../../shared/storage/tables/rowMap';
import { together } from './together';

/**
 * change_log: one row for every edit, undo and redo; only compaction, on request, joins them. The row's id is the revision it made.
 * The edits that are DONE form the undo stack, those that are UNDONE the redo stack above it; an edit after
 * an undo makes the UNDONE ones ABANDONED, which keeps them for the record. UNDO and REDO rows name the edit
 * that they concern (`target`) and repeat no rows.
 */
export type LogKind = 'EDIT' | 'UNDO' | 'REDO';

export interface HistoryEntry {
  readonly revision: number;
  readonly label: Label;
  readonly author: string;
  readonly at: string;
}

/** Who did it and when (ISO 8601 with offset). */
export interface Stamp {
  readonly actor: Actor;
  readonly at: string;
}

/** State hashes of the plan around a step; null where an older program has kept none. */
export interface Hashes {
  readonly before: string | null;
  readonly after: string | null;
}

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);

/** Number of the newest row; 0 for a plan that was never changed. */
export async function readRevision(session: Session): Promise<number> {
  const row = await session.get('SELECT coalesce(max(id), 0) AS revision FROM change_log');
  return Number(row?.revision ?? 0);
}

/** Writes an edit and abandons what could be redone. Returns its revision. */
export async function logEdit(
  session: Session,
  base: number,
  label: Label,
  change: ChangeSet,
  stamp: Stamp,
  hashes: Hashes,
): Promise<number> {
  const revision = base + 1;
  const packed = await packChange(change);
  await together([
    session.run(`UPDATE change_log SET state = 'ABANDONED' WHERE kind = 'EDIT' AND state = 'UNDONE'`),
    logRows(
      session,
      [{ revision, kind: 'EDIT', target: null, label, change: packed, hashes, top: revision }],
      stamp,
    ),
  ]);
  return revision;
}

export function packChange(change: ChangeSet): Promise<Uint8Array> {
  return deflate(Buffer.from(JSON.stringify(change)));
}

export interface LogRow {
  readonly revision: number;
  readonly kind: LogKind;
  readonly target: number | null;
  readonly label: Label;
  readonly change: Uint8Array | null;
  readonly hashes: Hashes;
  /** Edit on top of the undo stack afterwards; 0 for none. */
  readonly top: number;
}

export async function logRows(
  session: Session,
  rows: readonly LogRow[],
  { actor, at }: Stamp,
): Promise<void> {
  const values = rows.map(({ revision, kind, target, label, change, hashes, top }) => [
    revision,
    kind,
    target,
    label.code,
    JSON.stringify(label.params),
    actor.name,
    actor.role,
    at,
    change,
    'DONE',
    hashes.before,
    hashes.after,
    top,
  ]);
  for (const some of chunks(values)) {
    await session.run(
      `INSERT INTO change_log (id, kind, target, label_code, label_params, author, role, at, change, state,
         hash_before, hash_after, top) VALUES ${some.map((row) => `(${places(row)})`).join(',')}`,
      some.flat(),
    );
  }
}

export async function unpackChange(row: SqlRow): Promise<ChangeSet> {
  if (!(row.change instanceof Uint8Array))
    throw new AppError('project.damaged', { detail: `change_log ${integer(row, 'id')}` });
  return JSON.parse((await inflate(row.change)).toString('utf8')) as ChangeSet;
}

/** Rows of the log that are read at once. */
const PORTION = 64;

/**
 * Takes every step after `revision` back, the newest first: for an EDIT its inverse, for an UNDO the edit that it
 * took back, for a REDO the inverse of that edit. Costs those steps; one portion of them is in memory at a time.
 * @throws AppError project.noRevision when the log does not reach back to `revision`
 */
export async function walkBack(
  session: Session,
  revision: number,
  onStep: (back: ChangeSet) => void,
): Promise<void> {
  const head = await readRevision(session);
  const known =
    revision === 0 ||
    (await session.get('SELECT 1 AS found FROM change_log WHERE id = ?', [revision])) !== undefined;
  if (!known) throw new AppError('project.noRevision', { revision, head });
  for (let above = head + 1; above > revision + 1;) {
    const rows = await session.all(
      `SELECT step.id, step.kind, coalesce(edit.change, step.change) AS change FROM change_log step
       LEFT JOIN change_log edit ON edit.id = step.target
       WHERE step.id > ? AND step.id < ? ORDER BY step.id DESC LIMIT ?`,
      [revision, above, PORTION],
    );
    if (rows.length === 0) return;
    for (const row of rows) {
      const change = await unpackChange(row);
      onStep(row.kind === 'UNDO' ? change : invert(change));
      above = integer(row, 'id');
    }
  }
}

/** Undo and redo stack, next one first, at most `limit` entries each, and how many there are altogether. */
export async function readHistory(session: Session, limit: number) {
  const counts = await session.all(
    `SELECT state, count(*) AS n FROM change_log WHERE kind = 'EDIT' AND state <> 'ABANDONED' GROUP BY state`,
  );
  const count = (state: string): number => Number(counts.find((row) => row.state === state)?.n ?? 0);
  return {
    undo: await readStack(session, 'UNDO', limit),
    redo: await readStack(session, 'REDO', limit),
    undoCount: count('DONE'),
    redoCount: count('UNDONE'),
  };
}

/** Edits to undo or to redo, next one first, until `top` is the last one done. */
export async function readStack(
  session: Session,
  kind: 'UNDO' | 'REDO',
  limit: number,
  top = kind === 'UNDO' ? 0 : Number.MAX_SAFE_INTEGER,
): Promise<HistoryEntry[]> {
  const [state, side, order] = kind === 'UNDO' ? ['DONE', '>', 'DESC'] : ['UNDONE', '<=', 'ASC'];
  const rows = await session.all(
    `${ENTRIES} WHERE kind = 'EDIT' AND state = '${state}' AND id ${side} ? ORDER BY id ${order} LIMIT ?`,
    [top, limit],
  );
  return rows.map(entryOf);
}

/** Edits in a state below a revision, newest first. */
export async function readEntries(
  session: Session,
  state: 'DONE' | 'UNDONE' | 'ABANDONED',
  below: number,
  limit: number,
): Promise<HistoryEntry[]> {
  const rows = await session.all(
    `${ENTRIES} WHERE kind = 'EDIT' AND state = ? AND id < ? ORDER BY id DESC LIMIT ?`,
    [state, below, limit],
  );
  return rows.map(entryOf);
}

const ENTRIES = 'SELECT id, label_code, label_params, author, at FROM change_log';

/** What an edit has changed. @throws AppError project.noRevision */
export async function readChange(session: Session, revision: number): Promise<ChangeSet> {
  const row = await session.get(`SELECT id, change FROM change_log WHERE id = ? AND kind = 'EDIT'`, [
    revision,
  ]);
  if (row === undefined)
    throw new AppError('project.noRevision', { revision, head: await readRevision(session) });
  return unpackChange(row);
}

function entryOf(row: SqlRow): HistoryEntry {
  return {
    revision: integer(row, 'id'),
    label: {
      code: text(row, 'label_code'),
      params: JSON.parse(text(row, 'label_params')) as Label['params'],
    },
    author: text(row, 'author'),
    at: text(row, 'at'),
  };
}

/** The one change from the stored state back to that of a revision. Costs the steps since. */
export async function changeBackTo(session: Session, revision: number): Promise<ChangeSet> {
  const composed = new ComposedChange();
  await walkBack(session, revision, (back) => composed.add(back));
  return composed.changes();
}
