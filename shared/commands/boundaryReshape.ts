import { z } from 'zod';
import { reshapeEdge } from '../topology/operations/reshapeEdge';
import { cellRefSchema, pointSchema, resolveCell, toLatticeLine } from './arguments';
import type { Command } from './command';

const args = z.strictObject({
  line: z
    .array(pointSchema)
    .min(2)
    .max(20_000)
    .meta({ description: 'the stroke: from a boundary, or from inside the cell that gains, and back to it' }),
  cell: cellRefSchema.optional().meta({
    description: 'the cell whose boundary is redrawn; default: the first that the stroke comes back to',
  }),
});

export const boundaryReshape: Command<z.infer<typeof args>> = {
  id: 'boundary.reshape',
  args,
  roles: ['PLANNER'],
  plan: (view, { line, cell }, { ids }) => {
    const named = cell === undefined ? undefined : resolveCell(view, cell);
    if (named !== undefined && !named.ok) return named;
    const subject = named === undefined ? {} : { cell: named.value };
    return reshapeEdge(view, { line: toLatticeLine(line), ids, ...subject });
  },
  label: () => ({ code: 'step.boundary.reshape', params: {} }),
};
