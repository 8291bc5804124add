import { z } from 'zod';
import { POINT_LOADS } from '../topology/cut/cellLoads';
import { splitEqual } from '../topology/operations/splitEqual';
import { SMALLEST_CELL } from '../topology/proof/smallestCell';
import { cellRefSchema, resolveCell, toLattice } from './arguments';
import type { Command } from './command';
import {
  keepSchema,
  lineNetwork,
  lineNetworkShape,
  smallestSchema,
  toMillimetres,
  toSquareMillimetres,
} from './cutArguments';

const args = z.strictObject({
  cell: cellRefSchema,
  parts: z.int().min(2).max(50),
  load: z
    .enum(['AREA', ...POINT_LOADS])
    .default('AREA')
    .meta({
      description:
        'ground, lines in use or capacity of the boxes in it, or residential floor area (for households)',
    }),
  ...lineNetworkShape,
  smallest: smallestSchema(20),
  keep: keepSchema,
});

export const cellSplitEqual: Command<z.input<typeof args>> = {
  id: 'cell.splitEqual',
  args,
  roles: ['PLANNER'],
  plan: (view, { cell, parts, load = 'AREA', reach = 0, smallest, keep, ...network }, { ids }) => {
    const found = resolveCell(view, cell);
    if (!found.ok) return found;
    const along = network.lines !== undefined || network.kinds !== undefined;
    return splitEqual(view, {
      cell: found.value,
      parts,
      load,
      reach: toMillimetres(reach),
      smallest: smallest === undefined ? SMALLEST_CELL : toSquareMillimetres(smallest),
      ids,
      ...(along ? { lines: lineNetwork(view, network) } : {}),
      ...(keep === undefined ? {} : { keep: toLattice(keep) }),
    });
  },
  label: ({ parts }) => ({ code: 'step.cell.splitEqual', params: { parts } }),
};
