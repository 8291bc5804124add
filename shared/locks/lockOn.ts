import type { CellId, GridId } from '../base/ids';
import type { GridRecord } from '../document/records/hierarchy';
import type { LockRecord } from '../document/records/sharing';
import type { PlanView } from '../document/view';

/** The approved version that a plan was last given; its level-2 grids are locked until they are reopened. */
export interface Approval {
  /** Number of the version, as people know it. */
  readonly version: number;
  readonly by: string;
}

/** Why ground or a row may not be changed. */
export type Hold =
  | { readonly kind: 'LOCK'; readonly lock: LockRecord; readonly table: 'grid' | 'cell'; readonly id: number }
  | { readonly kind: 'APPROVED'; readonly grid: GridId; readonly approval: Approval };

/** What holds a grid: a lock on it or above it, or the approval of its level-2 grid. Costs the levels. */
export function holdOfGrid(view: PlanView, grid: GridId, approval?: Approval): Hold | undefined {
  for (let at: GridId | null = grid; at !== null;) {
    const row: GridRecord | undefined = view.get('grid', at);
    if (row === undefined) return undefined;
    for (const id of view.locksOf(at)) {
      const lock = view.get('lock', id);
      if (lock !== undefined && lock.kind !== 'REOPENED')
        return { kind: 'LOCK', lock, table: 'grid', id: at };
    }
    if (row.level === 2 && approval !== undefined && !isReopened(view, at, approval)) {
      return { kind: 'APPROVED', grid: at, approval };
    }
    at = row.parent;
  }
  return undefined;
}

/** The same for a cell. A cell that has no row is held by nothing. */
export function holdOfCell(view: PlanView, cell: CellId, approval?: Approval): Hold | undefined {
  for (const id of view.locksOf(cell)) {
    const lock = view.get('lock', id);
    if (lock !== undefined) return { kind: 'LOCK', lock, table: 'cell', id: cell };
  }
  const row = view.get('cell', cell);
  return row === undefined ? undefined : holdOfGrid(view, row.parent, approval);
}

/** Whether a level-2 grid may be edited although the version is approved. */
export function isReopened(view: PlanView, grid: GridId, { version }: Approval): boolean {
  return view.locksOf(grid).some((id) => {
    const lock = view.get('lock', id);
    return lock?.kind === 'REOPENED' && lock.version === version;
  });
}

/** The row that makes a level-2 grid a draft again although the version is approved. */
export function reopening(
  id: number,
  grid: GridId,
  why: { readonly reason: string; readonly by: string; readonly approval: Approval },
): LockRecord {
  const { reason, by, approval } = why;
  const version = approval.version;
  return { id, kind: 'REOPENED', subjectType: 'GRID', subject: grid, points: [], reason, by, version };
}

/** DRAFT or APPROVED, by level-2 grid: undefined where no version is approved. */
export function unitStatus(
  view: PlanView,
  grid: GridId,
  approval?: Approval,
): 'APPROVED' | 'DRAFT' | undefined {
  if (approval === undefined) return undefined;
  return isReopened(view, grid, approval) ? 'DRAFT' : 'APPROVED';
}
