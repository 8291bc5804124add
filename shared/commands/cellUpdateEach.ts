import { z } from 'zod';
import { ok, refuse } from '../base/result';
import { writeChange } from '../document/draftWith';
import { createDraft } from '../document/draft';
import { GRANULARITY_CODES } from '../document/granularity';
import { rowOf } from '../document/view';
import { transferCells } from '../hierarchy/transferCells';
import { updateCells } from '../hierarchy/updateCells';
import { cellRefSchema, gridRefSchema, resolveCell, resolveGrid } from './arguments';
import type { Command } from './command';

const rowSchema = z.strictObject({
  cell: cellRefSchema,
  name: z.string().trim().min(1).max(60).optional(),
  granularity: z.enum(GRANULARITY_CODES).optional(),
  households: z.int().nonnegative().nullable().optional(),
  grid: gridRefSchema.optional().meta({ description: 'code of the level-3 grid that takes the cell' }),
});

const args = z.strictObject({ rows: z.array(rowSchema).min(1).max(10_000) });

/** A list of cells with values of their own, such as one out of a spreadsheet: all of it in one step, or none. */
export const cellUpdateEach: Command<z.infer<typeof args>> = {
  id: 'cell.updateEach',
  args,
  roles: ['PLANNER'],
  plan: (view, { rows }, { ids }) => {
    const draft = createDraft(view);
    for (const { cell: ref, name, granularity, households, grid } of rows) {
      const found = resolveCell(view, ref);
      if (!found.ok) return found;
      const id = found.value;
      if (grid !== undefined) {
        const target = resolveGrid(view, grid);
        if (!target.ok) return target;
        if (rowOf(draft, 'cell', id).parent !== target.value) {
          const moved = transferCells(draft, { cells: [id], grid: target.value, ids });
          // Renaming is not this command's to offer: the list itself says what each is called.
          if (!moved.ok) return refuse(moved.refusal.code, moved.refusal.params);
          writeChange(draft, moved.value);
        }
      }
      const updated = updateCells(draft, {
        cells: [id],
        ids,
        ...(name === undefined ? {} : { name }),
        ...(granularity === undefined ? {} : { granularity }),
        ...(households === undefined ? {} : { households }),
      });
      if (updated.ok) writeChange(draft, updated.value);
      else if (updated.refusal.code !== 'updateCells.nothingChanges') return updated;
    }
    const change = draft.changes();
    return change.cell === undefined ? refuse('updateCells.nothingChanges') : ok(change);
  },
  label: ({ rows }) => ({ code: 'step.cell.update', params: { count: rows.length } }),
};
