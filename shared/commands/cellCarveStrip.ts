import { z } from 'zod';
import { refuse } from '../base/result';
import { GRANULARITY_CODES } from '../document/granularity';
import { stripAlong } from '../geometry/jsts';
import { splitPolicySchema } from '../hierarchy/attributePolicy';
import { carveCell } from '../topology/operations/carveCell';
import { pointSchema, toLatticeLine } from './arguments';
import type { Command } from './command';

const args = z.strictObject({
  line: z.array(pointSchema).min(2).max(2000).meta({ description: 'middle of the road, or its edge' }),
  width: z.number().min(0.5).max(500).meta({ description: 'whole width of the strip in metres' }),
  side: z
    .enum(['both', 'left', 'right'])
    .default('both')
    .meta({ description: 'where the strip lies when walking along the line' }),
  granularity: z.enum(GRANULARITY_CODES).default('STREET_SHOPS'),
  name: z.string().trim().min(1).max(60).optional(),
  policy: splitPolicySchema.optional(),
});

/** Cuts a strip of a street out of whatever cells it runs through: shops along a road are a cell of their own. */
export const cellCarveStrip: Command<z.input<typeof args>> = {
  id: 'cell.carveStrip',
  args,
  roles: ['PLANNER'],
  plan: (view, { line, width, side = 'both', granularity = 'STREET_SHOPS', name, policy }, { ids }) => {
    const centre = toLatticeLine(line);
    const polygons = stripAlong(centre, width * 1000, side);
    if (polygons.length === 0) {
      return refuse('carveStrip.lineTooShort', { x: centre[0] ?? 0, y: centre[1] ?? 0 });
    }
    return carveCell(view, { polygons, granularity, name, policy, ids });
  },
  label: () => ({ code: 'step.cell.carveStrip', params: {} }),
};
