import { invert } from '../../shared/document/changeSet';
import { ComposedChange } from '../../shared/document/composeChanges';
import { logRows, packChange, unpackChange, type Stamp } from './changeLog';
import type { Session, SqlValue } from './db';
import { settleBatches } from './importBatches';
import { MERGE_STEP } from './parts';

/** What compaction keeps and what it drops. */
export interface Compaction {
  /** Revisions that can be gone back to afterwards: of versions, of marks, around what is read again, and the newest. */
  readonly kept: readonly number[];
  /** Steps that can no longer be told apart, undone or redone one by one. */
  readonly dropped: number;
}

/**
 * The steps of imports and merges that stand are read again: to take the import back, to know what of a part is in. The
 * state before each is kept as well, so that nothing is joined to it.
 */
const KEPT = `
  WITH alone AS (SELECT id FROM change_log WHERE kind = 'EDIT' AND state = 'DONE' AND (label_code = '${MERGE_STEP}'
    OR id IN (SELECT revision FROM import_batch UNION ALL SELECT taken_back FROM import_batch)))
  SELECT id FROM change_log WHERE id IN (SELECT revision FROM version UNION ALL SELECT revision FROM mark
    UNION ALL SELECT max(id) FROM change_log UNION ALL SELECT id FROM alone
    UNION ALL SELECT (SELECT max(id) FROM change_log WHERE id < alone.id) FROM alone) ORDER BY id`;

/** What `compactHistory` would do. Costs the kept revisions. */
export async function planCompaction(session: Session): Promise<Compaction> {
  const kept = (await session.all(KEPT)).map(({ id }) => Number(id));
  const steps = await session.get('SELECT count(*) AS n FROM change_log');
  return { kept, dropped: Number(steps?.n ?? 0) - kept.length };
}

/**
 * Joins all steps between two kept revisions into one edit, which takes the later one's place: the states of versions
 * and marks stay, what lay between goes, with everything that could be redone. A step between two kept revisions that
 * is alone stays as it is. Costs the whole log once.
 */
export async function compactHistory(session: Session, stamp: Stamp): Promise<Compaction> {
  const compaction = await planCompaction(session);
  await session.exec(
    'CREATE TEMP TABLE compacted (revision INTEGER, change BLOB, steps INTEGER, before TEXT, after TEXT)',
  );
  const alone: number[] = [];
  let after = 0;
  for (const revision of compaction.kept) {
    const composed = new ComposedChange();
    const steps = await session.all(
      `SELECT step.id, step.kind, step.state, coalesce(edit.change, step.change) AS change, step.hash_before,
         step.hash_after FROM change_log step LEFT JOIN change_log edit ON edit.id = step.target
       WHERE step.id > ? AND step.id <= ? ORDER BY step.id`,
      [after, revision],
    );
    after = revision;
    const [only, ...others] = steps;
    if (only?.kind === 'EDIT' && only.state === 'DONE' && others.length === 0) {
      alone.push(revision);
      continue;
    }
    for (const step of steps) {
      const change = await unpackChange(step);
      composed.add(step.kind === 'UNDO' ? invert(change) : change);
    }
    await session.run(`INSERT INTO temp.compacted VALUES (?, ?, ?, ?, ?)`, [
      revision,
      await packChange(composed.changes()),
      steps.length,
      steps[0]?.hash_before ?? null,
      steps.at(-1)?.hash_after ?? null,
    ]);
  }
  await settleBatches(session);
  await session.run('DELETE FROM change_log WHERE id NOT IN (SELECT value FROM json_each(?))', [
    JSON.stringify(alone),
  ]);
  for (const row of await session.all('SELECT * FROM temp.compacted ORDER BY revision')) {
    const revision = Number(row.revision);
    const change = row.change instanceof Uint8Array ? row.change : null;
    const label = { code: 'history.compacted', params: { count: Number(row.steps) } };
    const hashes = { before: textOf(row.before), after: textOf(row.after) };
    await logRows(
      session,
      [{ revision, kind: 'EDIT', target: null, label, change, hashes, top: revision }],
      stamp,
    );
  }
  await session.run('DROP TABLE temp.compacted');
  return compaction;
}

/** Steps of files of schema version 1 have no hashes. */
function textOf(value: SqlValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
