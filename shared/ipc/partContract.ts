import { z } from 'zod';
import { changeSetSchema } from '../document/changeSet';
import { path, text, labelSchema, placeSchema, totalsSchema } from './shapes';

const line = z.array(z.number());
/** What one side of a conflict did: sentences, and boundaries that went and came. */
const sideStorySchema = z.strictObject({
  deeds: z.array(labelSchema),
  before: z.array(line),
  after: z.array(line),
});
/** Which side each conflict goes to, by its name. */
const choicesSchema = z.record(z.string().max(500), z.enum(['mine', 'theirs']));
const uid = z.string().min(1).max(80);
const partsReply = z.strictObject({
  parts: z.array(
    z.strictObject({
      uid,
      planner: text,
      scope: z.array(z.string()),
      by: text,
      at: z.string(),
      isVoid: z.boolean(),
      /** Revision of the part up to which it was merged; null when no merge of it stands. */
      merged: z.int().nullable(),
    }),
  ),
});

/** Handing out parts of a plan for offline work, and merging them back. */
export const partRequests = {
  /** Parts that the open plan has handed out, oldest first. */
  'part.list': { input: z.strictObject({}), output: partsReply },
  /** Writes a part for offline work as a new file. */
  'part.handOut': {
    input: z.strictObject({
      planner: z.string().trim().min(1).max(60),
      scope: z.array(z.string().max(20)).min(1).max(20_000),
      file: path,
    }),
    output: z.strictObject({
      file: path,
      cells: z.int(),
      nextId: z.int().positive(),
      nextSerial: z.array(z.int().nonnegative()),
    }),
  },
  /** Takes a part back: it cannot be merged any more. */
  'part.takeBack': { input: z.strictObject({ uid }), output: partsReply },
  /** Tells what merging a part would do; nothing is written. */
  'part.tryMerge': {
    input: z.strictObject({ file: path, choices: choicesSchema }),
    output: z.strictObject({
      planner: text,
      base: z.int(),
      parts: z.int(),
      taken: z.int(),
      totals: totalsSchema,
      conflicts: z.array(
        z.strictObject({
          name: z.string(),
          choice: z.enum(['mine', 'theirs']).nullable(),
          place: placeSchema.nullable(),
          around: z.array(line),
          mine: sideStorySchema,
          theirs: sideStorySchema,
        }),
      ),
    }),
  },
  /** Merges a part, as one edit, after a backup. `base`: the revision that was looked at. */
  'part.merge': {
    input: z.strictObject({ base: z.int().nonnegative(), file: path, choices: choicesSchema }),
    output: z.strictObject({
      revision: z.int(),
      at: z.string(),
      change: changeSetSchema,
      label: labelSchema,
      nextId: z.int().positive(),
      nextSerial: z.array(z.int().nonnegative()),
    }),
  },
} as const;
