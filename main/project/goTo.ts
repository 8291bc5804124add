import { AppError } from '../../shared/base/appError';
import { invert, type ChangeSet } from '../../shared/document/changeSet';
import { ComposedChange } from '../../shared/document/composeChanges';
import { hashAfter } from '../../shared/document/stateHash';
import {
  logRows,
  readRevision,
  readStack,
  unpackChange,
  type HistoryEntry,
  type LogRow,
  type Stamp,
} from './changeLog';
import type { Session } from './db';
import { sha256 } from './stateHash';

/** Steps of the undo or redo stack that lead to a state, in the order in which they are taken. */
export interface Way {
  readonly kind: 'UNDO' | 'REDO';
  readonly edits: readonly HistoryEntry[];
}

/** The steps as one change, and their rows for the log. */
export interface Walk {
  readonly change: ChangeSet;
  readonly rows: readonly LogRow[];
}

/** Edits whose changes are read at once. */
const PORTION = 64;

/** The next step of a stack; empty when there is none. */
export async function nextStep(session: Session, kind: Way['kind']): Promise<Way> {
  return { kind, edits: await readStack(session, kind, 1) };
}

/**
 * The way to the state of a revision over the stacks; null when that state lies on a branch that was abandoned.
 * @throws AppError project.noRevision
 */
export async function wayTo(session: Session, revision: number): Promise<Way | null> {
  const row = await session.get('SELECT top FROM change_log WHERE id = ?', [revision]);
  if (row === undefined && revision !== 0) {
    throw new AppError('project.noRevision', { revision, head: await readRevision(session) });
  }
  const top = Number(row?.top ?? 0);
  const edit = await session.get('SELECT state FROM change_log WHERE id = ?', [top]);
  if (top !== 0 && edit?.state === 'ABANDONED') return null;
  const kind = edit?.state === 'UNDONE' ? 'REDO' : 'UNDO';
  return { kind, edits: await readStack(session, kind, Number.MAX_SAFE_INTEGER, top) };
}

/** Joins the steps of a way into one change and logs nothing yet. Costs the steps. `hash`: of the present state. */
export async function walk(
  session: Session,
  { kind, edits }: Way,
  base: number,
  hash: string,
): Promise<Walk> {
  const composed = new ComposedChange();
  const rows: LogRow[] = [];
  let before = hash;
  const floor = await topBelow(session, kind, edits);
  for (let from = 0; from < edits.length; from += PORTION) {
    const some = edits.slice(from, from + PORTION);
    const found = await session.all(
      `SELECT id, change FROM change_log WHERE id IN (SELECT value FROM json_each(?))`,
      [JSON.stringify(some.map(({ revision }) => revision))],
    );
    const changes = new Map(found.map((row) => [row.id, row]));
    for (const [at, { revision: target, label }] of some.entries()) {
      const made = await unpackChange(changes.get(target) ?? { id: target, change: null });
      const change = kind === 'UNDO' ? invert(made) : made;
      composed.add(change);
      const after = hashAfter(before, change, sha256);
      const top = kind === 'REDO' ? target : (edits[from + at + 1]?.revision ?? floor);
      const revision = base + rows.length + 1;
      rows.push({ revision, kind, target, label, change: null, hashes: { before, after }, top });
      before = after;
    }
  }
  return { change: composed.changes(), rows };
}

/** Writes the rows of a walk and moves its edits to the other stack. */
export async function logWalk(
  session: Session,
  { kind, edits }: Way,
  { rows }: Walk,
  stamp: Stamp,
): Promise<void> {
  await session.run('UPDATE change_log SET state = ? WHERE id IN (SELECT value FROM json_each(?))', [
    kind === 'UNDO' ? 'UNDONE' : 'DONE',
    JSON.stringify(edits.map(({ revision }) => revision)),
  ]);
  await logRows(session, rows, stamp);
}

/** The edit that stays on top of the undo stack when all of these are taken back. */
async function topBelow(session: Session, kind: Way['kind'], edits: Way['edits']): Promise<number> {
  const last = edits.at(-1);
  if (kind === 'REDO' || last === undefined) return 0;
  const row = await session.get(
    `SELECT coalesce(max(id), 0) AS top FROM change_log WHERE kind = 'EDIT' AND state = 'DONE' AND id < ?`,
    [last.revision],
  );
  return Number(row?.top ?? 0);
}
