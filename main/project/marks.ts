import { AppError } from '../../shared/base/appError';
import type { Stamp } from './changeLog';
import { SqlError, type Session } from './db';
import { integer, text } from '../../shared/storage/tables/rowMap';

/** A named place of the history, such as "before estate X". */
export interface Mark {
  readonly id: number;
  readonly name: string;
  readonly revision: number;
  /** The edit that was the last one done there; 0 before the first. */
  readonly top: number;
  readonly author: string;
  readonly at: string;
}

/** Marks in the order of the history. */
export async function readMarks(session: Session): Promise<Mark[]> {
  const rows = await session.all(
    `SELECT mark.*, coalesce(step.top, 0) AS top FROM mark LEFT JOIN change_log step ON step.id = mark.revision
     ORDER BY mark.revision, mark.id`,
  );
  return rows.map((row) => ({
    id: integer(row, 'id'),
    name: text(row, 'name'),
    revision: integer(row, 'revision'),
    top: integer(row, 'top'),
    author: text(row, 'author'),
    at: text(row, 'at'),
  }));
}

/** @throws AppError history.nameTaken */
export function setMark(
  session: Session,
  name: string,
  revision: number,
  { actor, at }: Stamp,
): Promise<void> {
  return named(name, () =>
    session.run('INSERT INTO mark (name, revision, author, at) VALUES (?, ?, ?, ?)', [
      name,
      revision,
      actor.name,
      at,
    ]),
  );
}

/** @throws AppError history.nameTaken, history.noMark */
export function renameMark(session: Session, id: number, name: string): Promise<void> {
  return named(name, () => session.run('UPDATE mark SET name = ? WHERE id = ?', [name, id]));
}

/** @throws AppError history.noMark */
export function removeMark(session: Session, id: number): Promise<void> {
  return named('', () => session.run('DELETE FROM mark WHERE id = ?', [id]));
}

async function named(name: string, work: () => Promise<{ changes: number }>): Promise<void> {
  try {
    const { changes } = await work();
    if (changes !== 1) throw new AppError('history.noMark', { name });
  } catch (error) {
    const taken = error instanceof SqlError && error.code === 'SQLITE_CONSTRAINT';
    throw taken ? new AppError('history.nameTaken', { name }, { cause: error }) : error;
  }
}
