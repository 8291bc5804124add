import { z } from 'zod';

const id = z.int().positive();

/**
 * HELD: somebody keeps it as it is. SCOPE: it lies outside what a handed-out part may change; no command takes it
 * away. REOPENED: no lock but its opposite, a level-2 grid that may be edited although version `version` is approved.
 */
export const LOCK_KINDS = ['HELD', 'SCOPE', 'REOPENED'] as const;

/**
 * What may not be changed: a grid of any level with all below it, a cell, or a boundary. `subject` is the row of the
 * grid or cell; a boundary has none, because edges are divided by cuts: `points` is its line, x0, y0 … in lattice
 * millimetres, and is empty for the others.
 */
export const lockSchema = z.strictObject({
  id,
  kind: z.enum(LOCK_KINDS),
  subjectType: z.enum(['GRID', 'CELL', 'BOUNDARY']),
  subject: id.nullable(),
  points: z.array(z.int()).readonly(),
  reason: z.string().max(500),
  by: z.string().min(1).max(60),
  version: z.int().positive().nullable(),
});
export type LockRecord = Readonly<z.infer<typeof lockSchema>>;
