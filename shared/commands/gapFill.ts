import { z } from 'zod';
import { ok, type Result } from '../base/result';
import { GRANULARITY_CODES } from '../document/granularity';
import type { PlanView } from '../document/view';
import { GAP_POLICIES } from '../topology/edit/gapOwner';
import { fillGap, type GapTaker } from '../topology/operations/fillGap';
import { cellRefSchema, gridRefSchema, pointSchema, resolveCell, resolveGrid, toLattice } from './arguments';
import type { Command } from './command';

const newCell = z.strictObject({
  granularity: z.enum(GRANULARITY_CODES),
  name: z.string().trim().min(1).max(60).optional(),
  parent: gridRefSchema
    .optional()
    .meta({ description: 'level-3 grid; default: that of the neighbour with the longest common border' }),
});

const args = z.strictObject({
  at: pointSchema.meta({ description: 'a point in the gap' }),
  to: z
    .union([z.enum(GAP_POLICIES), newCell, cellRefSchema])
    .meta({ description: 'a new cell, a neighbouring cell, or the neighbour that a rule picks' }),
  outside: z
    .boolean()
    .default(false)
    .meta({ description: 'also ground beyond the network that the network encloses' }),
});

export const gapFill: Command<z.input<typeof args>> = {
  id: 'gap.fill',
  args,
  roles: ['PLANNER'],
  plan: (view, { at, to, outside = false }, { ids }) => {
    const taker = resolveTaker(view, to);
    return taker.ok ? fillGap(view, { at: toLattice(at), taker: taker.value, outside, ids }) : taker;
  },
  label: () => ({ code: 'step.gap.fill', params: {} }),
};

function resolveTaker(view: PlanView, to: z.input<typeof args>['to']): Result<GapTaker> {
  const policy = GAP_POLICIES.find((one) => one === to);
  if (policy !== undefined) return ok({ kind: 'policy', policy });
  if (typeof to === 'string' || Array.isArray(to)) {
    const cell = resolveCell(view, to);
    return cell.ok ? ok({ kind: 'cell', cell: cell.value }) : cell;
  }
  const { granularity, name, parent } = to;
  const grid = parent === undefined ? undefined : resolveGrid(view, parent);
  if (grid !== undefined && !grid.ok) return grid;
  return ok({ kind: 'new', granularity, name, parent: grid?.value });
}
