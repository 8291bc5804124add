import { z } from 'zod';
import { ok, refuse } from '../base/result';
import type { LockRecord } from '../document/records/sharing';
import type { Command } from './command';
import { lockSubjectShape, resolveLockSubjects } from './lockArguments';

const args = z.strictObject(lockSubjectShape);

/** Keeps grids, cells and boundaries as they are; what is locked already gets no second lock. */
export const lockSet: Command<z.input<typeof args>> = {
  id: 'lock.set',
  args,
  roles: ['PLANNER', 'MANAGER'],
  plan: (view, given, { ids, author }) => {
    const found = resolveLockSubjects(view, given);
    if (!found.ok) return found;
    const { grids, cells, boundaries } = found.value;
    const added: LockRecord[] = [];
    const isHeld = (subject: number | null, points: readonly number[]): boolean =>
      view.locksOf(subject).some((id) => {
        const lock = view.get('lock', id);
        return lock?.kind === 'HELD' && lock.points.join() === points.join();
      });
    const hold = (
      subjectType: LockRecord['subjectType'],
      subject: number | null,
      points: readonly number[],
    ) => {
      if (isHeld(subject, points)) return;
      const { reason = '' } = given;
      const what = { kind: 'HELD' as const, subjectType, subject, points };
      added.push({ id: ids.nextId(), ...what, reason, by: author, version: null });
    };
    for (const grid of grids) hold('GRID', grid, []);
    for (const cell of cells) hold('CELL', cell, []);
    for (const line of boundaries) hold('BOUNDARY', null, line);
    return added.length === 0 ? refuse('lock.already') : ok({ lock: { added, updated: [], removed: [] } });
  },
  label: ({ grids = [], cells = [], boundaries = [] }) => ({
    code: 'step.lock.set',
    params: { count: grids.length + cells.length + boundaries.length },
  }),
};
