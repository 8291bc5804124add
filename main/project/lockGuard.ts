import { AppError } from '../../shared/base/appError';
import type { ChangeSet, TableChange } from '../../shared/document/changeSet';
import { PlanDocument } from '../../shared/document/planDocument';
import type { VersionRecord } from '../../shared/document/records/plan';
import type { LockRecord } from '../../shared/document/records/sharing';
import type { AnyRecord, TableName, Tables } from '../../shared/document/tables';
import { approvalOf } from '../../shared/locks/approvalOf';
import { lockProblem } from '../../shared/locks/lockProblem';
import { idList, IN_IDS } from './chunks';
import type { Session } from './db';
import { rowMap } from '../../shared/storage/tables/rowMaps';

/**
 * Refuses a change of what is locked, whatever path it came: an edit, a step back or forward, an import, a merge. The
 * plan is not in memory here, so what the check may look at is read from the file. Costs the change, and nothing
 * where nothing is locked.
 * @throws AppError lock.*
 */
export async function refuseLocked(
  session: Session,
  change: ChangeSet,
  { versions, locks }: { readonly versions: readonly VersionRecord[]; readonly locks: readonly LockRecord[] },
): Promise<void> {
  const approval = approvalOf(versions);
  if (locks.length === 0 && approval === undefined) return;
  const near = new PlanDocument();
  near.load('lock', locks);
  await loadGround(session, near, change);
  const rows = change.cell;
  const cells = new Set<number>([
    ...(rows?.removed ?? []).map(({ id }) => id),
    ...(rows?.updated ?? []).map(([{ id }]) => id),
    ...[...near.all('edge')].flatMap(({ left, right }) => [left, right]),
    ...every(change.edge).flatMap(({ left, right }) => [left, right]),
    ...every(change.binding).map(({ cell }) => cell),
    ...every(change.claim).map(({ subject }) => subject),
  ]);
  const found = await rowsOf(
    session,
    'cell',
    [...cells].filter((id) => id > 0),
  );
  near.load('cell', found);
  await loadGrids(session, near, [
    ...found.map(({ parent }) => parent),
    ...every(change.cell).map(({ parent }) => parent),
    ...every(change.grid).flatMap(({ id, parent }) => (parent === null ? [id] : [id, parent])),
    ...every(change.support).map(({ grid }) => grid),
    ...every(change.claim).map(({ subject }) => subject),
  ]);
  const problem = lockProblem(near, change, approval);
  if (problem !== undefined) throw new AppError(problem.code, problem.params);
}

/** All locks of a plan: few. */
export function readLocks(session: Session): Promise<LockRecord[]> {
  return rowsWhere(session, 'lock', '1');
}

/** The edges that a change finds, those at its nodes, and the nodes of all of them. */
async function loadGround(session: Session, near: PlanDocument, change: ChangeSet): Promise<void> {
  const edges = new Map(before(change.edge).map((edge) => [edge.id, edge]));
  const moved = (change.node?.updated ?? []).map(([{ id }]) => id);
  if (moved.length > 0) {
    const where = `start_node ${IN_IDS} OR end_node ${IN_IDS}`;
    for (const edge of await rowsWhere(session, 'edge', where, [idList(moved), idList(moved)]))
      edges.set(edge.id, edge);
  }
  near.load('edge', edges.values());
  const nodes = new Set([...edges.values(), ...every(change.edge)].flatMap(({ start, end }) => [start, end]));
  near.load('node', await rowsOf(session, 'node', [...nodes]));
}

/** Grids with all above them: at most three rounds. */
async function loadGrids(session: Session, near: PlanDocument, wanted: readonly number[]): Promise<void> {
  let missing = new Set(wanted);
  while (missing.size > 0) {
    const grids = await rowsOf(session, 'grid', [...missing]);
    near.load('grid', grids);
    missing = new Set(
      grids.flatMap(({ parent }) => (parent === null || near.get('grid', parent) ? [] : [parent])),
    );
  }
}

function rowsOf<T extends TableName>(session: Session, table: T, ids: readonly number[]) {
  return rowsWhere(session, table, `id ${IN_IDS}`, [idList(ids)]);
}

async function rowsWhere<T extends TableName>(
  session: Session,
  table: T,
  where: string,
  params: readonly string[] = [],
): Promise<Tables[T][]> {
  const columns = rowMap(table).columns.map((column) => `"${column}"`);
  const rows = await session.all(`SELECT ${columns.join()} FROM "${table}" WHERE ${where}`, params);
  return rows.map((row) => rowMap(table).fromRow(row));
}

function before<R extends AnyRecord>(rows: TableChange<R> | undefined): R[] {
  return [...(rows?.removed ?? []), ...(rows?.updated ?? []).map(([was]) => was)];
}

function every<R extends AnyRecord>(rows: TableChange<R> | undefined): R[] {
  return [...before(rows), ...(rows?.updated ?? []).map(([, is]) => is), ...(rows?.added ?? [])];
}
