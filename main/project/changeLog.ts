import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import { AppError } from '../../shared/base/appError';
import type { ChangeSet } from '../../shared/document/changeSet';
import type { Actor } from '../../shared/document/records/plan';
import type { Label } from '../../shared/ipc/contract';
import type { Session, SqlRow } from './db';
import { integer, text } from './tables/rowMap';
import { together } from './together';

/**
 * change_log: one row for every edit, undo and redo, never deleted. The row's id is the revision it made.
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

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);

/** Number of the newest row; 0 for a plan that was never changed. */
export async function readRevision(session: Session): Promise<number> {
  const row = await session.get('SELECT coalesce(max(id), 0) AS revision FROM change_log');
  return Number(row?.revision ?? 0);
}

/** Writes an edit and abandons what could be redone. Returns its revision. */
export async function logEdit(session: Session, base: number, label: Label, change: ChangeSet, stamp: Stamp) {
  const packed = await deflate(Buffer.from(JSON.stringify(change)));
  await together([
    session.run(`UPDATE change_log SET state = 'ABANDONED' WHERE kind = 'EDIT' AND state = 'UNDONE'`),
    logRow(session, base + 1, 'EDIT', null, label, packed, stamp),
  ]);
  return base + 1;
}

/** Writes an undo or redo of `target` and moves that edit to the other stack. */
export async function logTurn(
  session: Session,
  base: number,
  kind: 'UNDO' | 'REDO',
  target: HistoryEntry,
  stamp: Stamp,
): Promise<number> {
  const state = kind === 'UNDO' ? 'UNDONE' : 'DONE';
  await session.run('UPDATE change_log SET state = ? WHERE id = ?', [state, target.revision]);
  return logRow(session, base + 1, kind, target.revision, target.label, null, stamp);
}

async function logRow(
  session: Session,
  revision: number,
  kind: LogKind,
  target: number | null,
  label: Label,
  change: Uint8Array | null,
  { actor, at }: Stamp,
): Promise<number> {
  await session.run(
    `INSERT INTO change_log (id, kind, target, label_code, label_params, author, role, at, change, state)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'DONE')`,
    [revision, kind, target, label.code, JSON.stringify(label.params), actor.name, actor.role, at, change],
  );
  return revision;
}

/** The edit that undo or redo would take next, with its change; undefined when there is none. */
export async function nextTurn(
  session: Session,
  kind: 'UNDO' | 'REDO',
): Promise<{ entry: HistoryEntry; change: ChangeSet } | undefined> {
  const [state, order] = kind === 'UNDO' ? ['DONE', 'DESC'] : ['UNDONE', 'ASC'];
  const row = await session.get(
    `SELECT * FROM change_log WHERE kind = 'EDIT' AND state = ? ORDER BY id ${order} LIMIT 1`,
    [state ?? ''],
  );
  if (row === undefined) return undefined;
  if (!(row.change instanceof Uint8Array))
    throw new AppError('project.damaged', { detail: `change_log ${integer(row, 'id')}` });
  const change = JSON.parse((await inflate(row.change)).toString('utf8')) as ChangeSet;
  return { entry: entryOf(row), change };
}

/** Undo and redo stack, next one first, at most `limit` entries each. */
export async function readHistory(session: Session, limit: number) {
  const columns = 'SELECT id, label_code, label_params, author, at FROM change_log';
  const undo = await session.all(
    `${columns} WHERE kind = 'EDIT' AND state = 'DONE' ORDER BY id DESC LIMIT ?`,
    [limit],
  );
  const redo = await session.all(
    `${columns} WHERE kind = 'EDIT' AND state = 'UNDONE' ORDER BY id ASC LIMIT ?`,
    [limit],
  );
  return { undo: undo.map(entryOf), redo: redo.map(entryOf) };
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
