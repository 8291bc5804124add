import { z } from 'zod';
import { deleteVertices } from '../topology/operations/deleteVertices';
import type { Command } from './command';
import { cornersSchema, reachSchema, resolveCorners } from './cornerArguments';

const args = z.strictObject({ corners: cornersSchema, reach: reachSchema });

export const verticesDelete: Command<z.input<typeof args>> = {
  id: 'vertices.delete',
  args,
  roles: ['PLANNER'],
  plan: (view, { corners, reach }) => {
    const found = resolveCorners(view, corners, reach);
    return found.ok ? deleteVertices(view, { corners: found.value }) : found;
  },
  label: ({ corners }) => ({ code: 'step.vertices.delete', params: { count: corners.length } }),
};
