import { z } from 'zod';
import { GRANULARITY_CODES } from '../document/granularity';
import { carveCell } from '../topology/operations/carveCell';
import { pointSchema, toLatticeLine } from './arguments';
import type { Command } from './command';

const args = z.strictObject({
  ring: z.array(pointSchema).min(3).max(20_000).meta({ description: 'outline of the new cell' }),
  granularity: z.enum(GRANULARITY_CODES),
  name: z.string().min(1).max(60).optional(),
});

export const cellCarve: Command<z.infer<typeof args>> = {
  id: 'cell.carve',
  args,
  roles: ['PLANNER'],
  plan: (view, { ring, granularity, name }, { ids }) => {
    const line = toLatticeLine(ring);
    if (line.length > 2 && line[0] === line.at(-2) && line[1] === line.at(-1)) line.splice(-2);
    return carveCell(view, { ring: line, granularity, ids, ...(name === undefined ? {} : { name }) });
  },
  label: () => ({ code: 'step.cell.carve', params: {} }),
};
