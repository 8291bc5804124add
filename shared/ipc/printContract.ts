import { z } from 'zod';
import { PAPER_IDS } from '../portrayal/sheet/layout';
import { path, text } from './shapes';

const millimetres = z.number().min(-1e12).max(1e12);

/** What goes onto map sheets. */
export const printWishSchema = z.strictObject({
  paper: z.enum(PAPER_IDS),
  landscape: z.boolean(),
  /** Empty: the name of the plan. */
  title: text,
  boxes: z.boolean(),
  extent: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('plan') }),
    /** Ground in lattice millimetres. */
    z.strictObject({
      kind: z.literal('box'),
      box: z.strictObject({ minX: millimetres, minY: millimetres, maxX: millimetres, maxY: millimetres }),
    }),
    /** A sheet for each grid or cell, by code. */
    z.strictObject({ kind: z.literal('units'), codes: z.array(z.string().max(40)).min(1).max(2000) }),
    /** A sheet for every grid of a level. */
    z.strictObject({ kind: z.literal('level'), level: z.literal([1, 2, 3]) }),
  ]),
});
export type PrintWish = z.infer<typeof printWishSchema>;

export const printRequests = {
  /** Writes map sheets of the stored state as a PDF. Progress events follow. */
  'plan.print': {
    input: z.strictObject({ file: path, wish: printWishSchema, language: z.enum(['zh-CN', 'en']) }),
    output: z.strictObject({ sheets: z.int() }),
  },
} as const;
