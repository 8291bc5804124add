import type { CellId, GridId } from '../base/ids';
import type { Refusal } from '../base/result';
import type { ChangeSet, TableChange } from '../document/changeSet';
import { createDraft } from '../document/draft';
import type { LockRecord } from '../document/records/sharing';
import type { AnyRecord } from '../document/tables';
import { rowOf, type PlanView } from '../document/view';
import { middleOfCells, middleOfGrid } from '../hierarchy/middleOf';
import { coveredLength, coversAll, OPEN_ENDS, segmentsOf, type Segment } from './coversLine';
import { holdOfCell, holdOfGrid, type Approval, type Hold } from './lockOn';
import { movedGround, type BoundaryLine } from './movedGround';

/**
 * THE place where locks are kept: whether a change touches what is locked, whoever or whatever made it. `view` is the
 * plan before the change.
 *
 * A locked grid or cell keeps its row, its place in the hierarchy, its claims and its ground; a locked grid also what
 * lies below it, its supporting outlet and its children. Approved ground and ground outside a handed-out part keep
 * their bindings too, because those are content that was signed, or somebody else's work. A locked boundary keeps its
 * line. Ground stays the same when a neighbour's cut sets a node on its boundary: the line runs where it ran.
 *
 * A change may stand for many steps, such as the way back to an earlier state: a lock that it takes away does not hold
 * against it, and a unit that it reopens is open to it.
 *
 * Undefined when nothing locked is touched. Costs the change, and the boundary locks of the plan.
 */
export function lockProblem(view: PlanView, change: ChangeSet, approval?: Approval): Refusal | undefined {
  if (view.count('lock') === 0 && approval === undefined) return undefined;
  const before = withoutLifted(view, change);
  return (
    scopeProblem(change) ??
    rowProblem(before, change, approval) ??
    linkProblem(before, change, approval) ??
    groundProblem(before, change, approval)
  );
}

/** The plan before the change with the locks that its steps met at their mildest. */
function withoutLifted(view: PlanView, { lock }: ChangeSet): PlanView {
  const lifted = (lock?.removed ?? []).filter(({ kind }) => kind === 'HELD');
  const reopened = (lock?.added ?? []).filter(({ kind }) => kind === 'REOPENED');
  if (lifted.length + reopened.length === 0) return view;
  const draft = createDraft(view);
  for (const { id } of lifted) draft.remove('lock', id);
  for (const row of reopened) draft.add('lock', row);
  return draft;
}

function scopeProblem({ lock }: ChangeSet): Refusal | undefined {
  const touched = [...(lock?.removed ?? []), ...(lock?.updated ?? []).map(([before]) => before)];
  return touched.some(({ kind }) => kind === 'SCOPE') ? { code: 'lock.scopeStays', params: {} } : undefined;
}

/** Cells and grids themselves, and what is put under a locked grid. */
function rowProblem(view: PlanView, change: ChangeSet, approval?: Approval): Refusal | undefined {
  for (const id of idsBefore(change.cell)) {
    const hold = holdOfCell(view, id, approval);
    if (hold !== undefined) return heldBy(view, hold, { table: 'cell', id });
  }
  for (const id of idsBefore(change.grid)) {
    const hold = holdOfGrid(view, id, approval);
    if (hold !== undefined) return heldBy(view, hold, { table: 'grid', id });
  }
  for (const { parent, before } of movedUnder(change)) {
    if (parent === null || parent === before) continue;
    const found = gridHold(view, parent, approval);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Parents of cells and grids after a change, with those before it; a row that is new had none. */
function movedUnder(change: ChangeSet): { parent: number | null; before?: number | null }[] {
  const both = [change.cell, change.grid];
  return both.flatMap((rows) => [
    ...(rows?.added ?? []).map(({ parent }) => ({ parent })),
    ...(rows?.updated ?? []).map(([before, after]) => ({ parent: after.parent, before: before.parent })),
  ]);
}

/** Claims, supporting outlets and bindings. */
function linkProblem(view: PlanView, change: ChangeSet, approval?: Approval): Refusal | undefined {
  for (const { subjectType, subject } of allRows(change.claim)) {
    const found =
      subjectType === 'CELL' ? cellHold(view, subject, approval) : gridHold(view, subject, approval);
    if (found !== undefined) return found;
  }
  for (const { grid } of allRows(change.support)) {
    const found = gridHold(view, grid, approval);
    if (found !== undefined) return found;
  }
  for (const { cell } of allRows(change.binding)) {
    const hold = holdOfCell(view, cell, approval);
    if (hold !== undefined && (hold.kind === 'APPROVED' || hold.lock.kind === 'SCOPE'))
      return heldBy(view, hold, { table: 'cell', id: cell });
  }
  return undefined;
}

function cellHold(view: PlanView, id: CellId, approval?: Approval): Refusal | undefined {
  const hold = holdOfCell(view, id, approval);
  return hold === undefined ? undefined : heldBy(view, hold, { table: 'cell', id });
}

function gridHold(view: PlanView, id: GridId, approval?: Approval): Refusal | undefined {
  const hold = holdOfGrid(view, id, approval);
  return hold === undefined ? undefined : heldBy(view, hold, { table: 'grid', id });
}

function groundProblem(view: PlanView, change: ChangeSet, approval?: Approval): Refusal | undefined {
  const ground = movedGround(view, change);
  const faces = new Set([...ground.before, ...ground.after].flatMap(({ left, right }) => [left, right]));
  for (const face of faces) {
    if (face <= 0) continue;
    const hold = holdOfCell(view, face, approval);
    if (hold === undefined) continue;
    const [before, after] = [sidesOf(ground.before, face), sidesOf(ground.after, face)];
    if (!sameCorners(change, before, after) || !coversAll(before, after) || !coversAll(after, before))
      return heldBy(view, hold, { table: 'cell', id: face });
  }
  const boundaries = view.locksOf(null);
  if (boundaries.length === 0) return undefined;
  const found = ground.before.flatMap(({ line }) => segmentsOf(line));
  const left = ground.after.flatMap(({ line }) => segmentsOf(line));
  for (const id of boundaries) {
    const lock = rowOf(view, 'lock', id);
    const torn = tornPiece(lock, found, left);
    if (torn !== undefined) return boundaryHeld(lock, torn);
  }
  return undefined;
}

/** The segments that bound a face, the face on their left. */
function sidesOf(lines: readonly BoundaryLine[], face: CellId): Segment[] {
  return lines.flatMap(({ left, right, line }) => {
    if (left === face) return segmentsOf(line);
    if (right !== face) return [];
    return segmentsOf(line).map(([ax, ay, bx, by]): Segment => [bx, by, ax, ay]);
  });
}

/**
 * Whether a face has the corners that it had, apart from nodes that cuts have set on straight boundary: those may
 * come and go. Without this rule a boundary could creep, each time by less than it takes to be another one.
 */
function sameCorners({ node }: ChangeSet, before: readonly Segment[], after: readonly Segment[]): boolean {
  const inserted = [...(node?.added ?? []), ...(node?.removed ?? [])].filter((row) => row.inserted);
  const free = new Set(inserted.map(({ x, y }) => `${x},${y}`));
  const corners = (segments: readonly Segment[]): Set<string> =>
    new Set(segments.flatMap(([ax, ay, bx, by]) => [`${ax},${ay}`, `${bx},${by}`]));
  const [old, fresh] = [corners(before), corners(after)];
  const isKept = (from: ReadonlySet<string>, to: ReadonlySet<string>): boolean =>
    [...from].every((corner) => to.has(corner) || free.has(corner));
  return isKept(old, fresh) && isKept(fresh, old);
}

/** The first piece of a locked boundary of which the change leaves less than it found. */
function tornPiece(
  { points }: LockRecord,
  found: readonly Segment[],
  left: readonly Segment[],
): Segment | undefined {
  return segmentsOf(points).find(
    (piece) => coveredLength(piece, found) > coveredLength(piece, left) + OPEN_ENDS,
  );
}

function boundaryHeld({ reason, by }: LockRecord, [x1, y1, x2, y2]: Segment): Refusal {
  const place = { x: Math.round((x1 + x2) / 2), y: Math.round((y1 + y2) / 2) };
  return { code: 'lock.boundary', params: { reason: reason === '' ? '–' : reason, by, ...place } };
}

/** The sentence for a hold, with the place of what would have been changed. */
function heldBy(
  view: PlanView,
  hold: Hold,
  subject: { readonly table: 'cell' | 'grid'; readonly id: number },
): Refusal {
  const code = view.get(subject.table, subject.id)?.code ?? '';
  const place = subject.table === 'cell' ? middleOfCells(view, [subject.id]) : middleOfGrid(view, subject.id);
  if (hold.kind === 'APPROVED') {
    const unit = view.get('grid', hold.grid);
    const { version, by } = hold.approval;
    return {
      code: 'lock.approved',
      params: { code, unit: unit?.name ?? '', version, by, ...place },
      fix: { command: 'unit.reopen', args: { grids: [unit?.code ?? ''], reason: '' } },
    };
  }
  const { kind, reason, by } = hold.lock;
  if (kind === 'SCOPE') return { code: 'lock.scope', params: { code, ...place } };
  const name = view.get(hold.table, hold.id)?.name ?? '';
  return { code: 'lock.held', params: { code, name, reason: reason === '' ? '–' : reason, by, ...place } };
}

function idsBefore(rows: TableChange<AnyRecord> | undefined): number[] {
  return [...(rows?.removed ?? []), ...(rows?.updated ?? []).map(([before]) => before)].map(({ id }) => id);
}

function allRows<R>(rows: TableChange<R> | undefined): readonly R[] {
  return [...(rows?.added ?? []), ...(rows?.removed ?? []), ...(rows?.updated ?? []).flat()];
}
