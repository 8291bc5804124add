import { z } from 'zod';
import { GRANULARITY_CODES } from '../document/granularity';
import { splitPolicySchema } from '../hierarchy/attributePolicy';
import { carveCell } from '../topology/operations/carveCell';
import { pointSchema, toLatticeLine, type Point } from './arguments';
import type { Command } from './command';

const ring = z.array(pointSchema).min(3).max(20_000);

const args = z.strictObject({
  ring: ring.meta({ description: 'outline of the new cell' }),
  holes: z
    .array(ring)
    .max(1000)
    .optional()
    .meta({ description: 'rings inside the outline that stay with their owners' }),
  granularity: z.enum(GRANULARITY_CODES),
  name: z.string().trim().min(1).max(60).optional(),
  policy: splitPolicySchema.optional(),
});

export const cellCarve: Command<z.infer<typeof args>> = {
  id: 'cell.carve',
  args,
  roles: ['PLANNER'],
  plan: (view, { ring, holes = [], ...rest }, { ids }) =>
    carveCell(view, { polygons: [[ring, ...holes].map(toLatticeRing)], ids, ...rest }),
  label: () => ({ code: 'step.cell.carve', params: {} }),
};

/** A ring on the lattice without its closing repeat. */
function toLatticeRing(points: readonly Point[]): number[] {
  const line = toLatticeLine(points);
  if (line.length > 2 && line[0] === line.at(-2) && line[1] === line.at(-1)) line.splice(-2);
  return line;
}
