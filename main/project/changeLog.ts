import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import { AppError } from '../../shared/base/appError';
import { invert, type ChangeSet } from '../../shared/document/changeSet';
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
  return { entry: entryOf(row), change: await unpackChange(row) };
}

async function unpackChange(row: SqlRow): Promise<ChangeSet> {
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
