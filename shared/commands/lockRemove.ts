import { z } from 'zod';
import { ok, refuse } from '../base/result';
import type { LockRecord } from '../document/records/sharing';
import { coveredLength, OPEN_ENDS, segmentsOf } from '../locks/coversLine';
import { holdOfCell, holdOfGrid, type Hold } from '../locks/lockOn';
import type { Command } from './command';
import { lockSubjectShape, resolveLockSubjects } from './lockArguments';

const args = z.strictObject(lockSubjectShape);

/**
 * Takes locks away: those on the grids and cells themselves, and those of the boundaries that pass the points.
 * Refuses what is locked by something above it, naming that, and what no command unlocks.
 */
export const lockRemove: Command<z.input<typeof args>> = {
  id: 'lock.remove',
  args,
  roles: ['PLANNER', 'MANAGER'],
  plan: (view, given) => {
    const found = resolveLockSubjects(view, given);
    if (!found.ok) return found;
    const { grids, cells, boundaries } = found.value;
    const locks = (subject: number | null): LockRecord[] =>
      view.locksOf(subject).flatMap((id) => view.get('lock', id) ?? []);
    const removed = new Map<number, LockRecord>();
    for (const id of [...grids, ...cells]) {
      for (const lock of locks(id)) if (lock.kind === 'HELD') removed.set(lock.id, lock);
    }
    for (const line of boundaries) {
      for (const lock of locks(null)) {
        const locked = segmentsOf(lock.points);
        if (segmentsOf(line).some((piece) => coveredLength(piece, locked) > OPEN_ENDS))
          removed.set(lock.id, lock);
      }
    }
    if (removed.size > 0) {
      const sorted = [...removed.values()].sort((a, b) => a.id - b.id);
      return ok({ lock: { added: [], updated: [], removed: sorted } });
    }
    const holds = [...grids.map((id) => holdOfGrid(view, id)), ...cells.map((id) => holdOfCell(view, id))];
    const above = holds.find((hold): hold is Hold & { kind: 'LOCK' } => hold?.kind === 'LOCK');
    if (above === undefined) return refuse('lock.notLocked');
    if (above.lock.kind === 'SCOPE') return refuse('lock.scopeStays');
    return refuse('lock.lockedAbove', { name: view.get(above.table, above.id)?.name ?? '' });
  },
  label: ({ grids = [], cells = [], boundaries = [] }) => ({
    code: 'step.lock.remove',
    params: { count: grids.length + cells.length + boundaries.length },
  }),
};
