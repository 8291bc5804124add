import { z } from 'zod';
import { straightenEdge } from '../topology/operations/straightenEdge';
import { pointSchema } from './arguments';
import type { Command } from './command';
import { reachSchema, resolveCorner } from './cornerArguments';

const args = z.strictObject({
  from: pointSchema.meta({
    description: 'a corner of a boundary: the one nearest to this place within reach',
  }),
  to: pointSchema.meta({ description: 'another corner of the same boundary' }),
  reach: reachSchema,
});

export const boundaryStraighten: Command<z.input<typeof args>> = {
  id: 'boundary.straighten',
  args,
  roles: ['PLANNER'],
  plan: (view, { from, to, reach }) => {
    const first = resolveCorner(view, from, reach);
    if (!first.ok) return first;
    const second = resolveCorner(view, to, reach);
    if (!second.ok) return second;
    return straightenEdge(view, { from: first.value, to: second.value });
  },
  label: () => ({ code: 'step.boundary.straighten', params: {} }),
};
