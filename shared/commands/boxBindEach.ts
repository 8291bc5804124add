import { z } from 'zod';
import { ok, refuse } from '../base/result';
import { createDraft } from '../document/draft';
import { writeChange } from '../document/draftWith';
import { bindBox } from '../network/bindBox';
import { unbindBox } from '../network/unbindBox';
import { boxRefSchema, cellRefSchema, resolveBox, resolveCell } from './arguments';
import type { Command } from './command';

const rowSchema = z.strictObject({
  box: boxRefSchema,
  cell: cellRefSchema.nullable().meta({ description: 'null takes the box out of its cell' }),
});

const args = z.strictObject({ rows: z.array(rowSchema).min(1).max(100_000) });

/** A list of boxes with the cell of each, such as one out of a spreadsheet: all of it in one step, or none. */
export const boxBindEach: Command<z.infer<typeof args>> = {
  id: 'box.bindEach',
  args,
  roles: ['NETWORK_OPS', 'PLANNER'],
  plan: (view, { rows }, { ids, author }) => {
    const draft = createDraft(view);
    for (const { box: code, cell: ref } of rows) {
      const box = resolveBox(view, code);
      if (!box.ok) return box;
      if (ref === null) {
        const freed = unbindBox(draft, { box: box.value });
        if (freed.ok) writeChange(draft, freed.value);
        continue;
      }
      const cell = resolveCell(view, ref);
      if (!cell.ok) return cell;
      const how = { basis: 'MANUAL', confidence: 1, reviewedBy: author } as const;
      const bound = bindBox(draft, { box: box.value, cell: cell.value, ids, ...how });
      if (bound.ok) writeChange(draft, bound.value);
      else if (bound.refusal.code !== 'bindBox.alreadyBound') return bound;
    }
    const change = draft.changes();
    const isNothing = change.binding === undefined && change.box === undefined;
    return isNothing ? refuse('boxBindEach.nothingChanges') : ok(change);
  },
  label: ({ rows }) => ({ code: 'step.box.bindEach', params: { count: rows.length } }),
};
