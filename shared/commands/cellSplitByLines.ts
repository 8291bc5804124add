import { z } from 'zod';
import { SMALLEST_CELL } from '../topology/proof/smallestCell';
import { splitByLines } from '../topology/operations/splitByLines';
import { cellRefSchema, resolveCells, toLattice } from './arguments';
import type { Command } from './command';
import {
  keepSchema,
  lineNetwork,
  lineNetworkShape,
  smallestSchema,
  toMillimetres,
  toSquareMillimetres,
} from './cutArguments';

const args = z
  .strictObject({
    cells: z.array(cellRefSchema).min(1).max(1000),
    ...lineNetworkShape,
    smallest: smallestSchema(20),
    keep: keepSchema,
  })
  .refine(({ lines, kinds }) => lines !== undefined || kinds !== undefined, {
    message: 'lines or kinds of lines are needed',
  });

export const cellSplitByLines: Command<z.input<typeof args>> = {
  id: 'cell.splitByLines',
  args,
  roles: ['PLANNER'],
  plan: (view, { cells, reach = 0, smallest, keep, ...network }, { ids }) => {
    const found = resolveCells(view, cells);
    if (!found.ok) return found;
    return splitByLines(view, {
      cells: found.value,
      lines: lineNetwork(view, network),
      reach: toMillimetres(reach),
      smallest: smallest === undefined ? SMALLEST_CELL : toSquareMillimetres(smallest),
      ids,
      ...(keep === undefined ? {} : { keep: toLattice(keep) }),
    });
  },
  label: ({ cells }) => ({ code: 'step.cell.splitByLines', params: { count: cells.length } }),
};
