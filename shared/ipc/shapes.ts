import { z } from 'zod';
import { CHANGE_KINDS } from '../compare/change';
import { versionSchema } from '../document/records/plan';

/** Shapes that several channels of the contract share. */

export const path = z.string().min(1).max(4096);
export const text = z.string().max(2000);

/** What became of a long job; `params` fill the sentence `code` of shared/i18n. */
export const errorReplySchema = z.strictObject({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const stepSchema = z.strictObject({ revision: z.int(), label: text, author: text, at: z.string() });
/** Both stacks with the next step last, and how many steps there are beyond these lists. */
export const stepsShape = {
  undo: z.array(stepSchema),
  redo: z.array(stepSchema),
  undoCount: z.int().nonnegative(),
  redoCount: z.int().nonnegative(),
};
/** Most steps of a stack that are asked for at once. */
export const limit = z.int().positive().max(1_000_000);
export const planInfoSchema = z.strictObject({
  path,
  name: z.string(),
  /** Number of the newest committed change; 0 for a fresh plan. */
  revision: z.int().nonnegative(),
  readOnly: z.boolean(),
  /** Sentence code when the plan is read-only for a reason, such as another window having it. */
  readOnlyReason: errorReplySchema.nullable(),
  /** The last owner did not get to close the file; it was found sound on opening. */
  uncleanEnd: z.boolean(),
  ...stepsShape,
  versions: z.array(versionSchema),
  /** Next free serial per level (index 1–4; index 0 unused) and next free row id, for the id source. */
  nextSerial: z.array(z.int().nonnegative()),
  nextId: z.int().positive(),
  /** The plan that this one is a part of, and whose part it is; null for a plan of its own. */
  partOf: z.strictObject({ name: text, planner: text }).nullable(),
  /** First serial per level beyond the block of a handed-out part; null for a plan of its own. */
  endSerial: z.array(z.int().nonnegative()).nullable(),
});
export type PlanInfo = z.infer<typeof planInfoSchema>;

/** A label in every language, filled by i18n: history entries keep code and params, not a sentence. */
export const labelSchema = z.strictObject({
  code: z.string().max(120),
  params: z.record(z.string(), z.union([z.string().max(300), z.number()])),
});
export type Label = z.infer<typeof labelSchema>;

/** How a state of a plan is named: see main/plan/planState. */
export const stateName = z.string().min(1).max(200);

export const placeSchema = z.strictObject({
  minX: z.number(),
  minY: z.number(),
  maxX: z.number(),
  maxY: z.number(),
});

export const findingSchema = z.strictObject({
  id: z.string(),
  rule: z.string(),
  level: z.enum(['ERROR', 'WARNING', 'INFO']),
  /** Things concerned, by table and code. */
  subjects: z.array(z.strictObject({ table: z.string(), id: z.int(), code: z.string() })),
  /** Place to zoom to, lattice millimetres; null when there is none. */
  place: z
    .strictObject({ minX: z.number(), minY: z.number(), maxX: z.number(), maxY: z.number() })
    .nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type FindingReply = z.infer<typeof findingSchema>;

export const backupSchema = z.strictObject({
  path,
  at: z.string(),
  revision: z.int(),
  cells: z.int(),
  kind: z.string(),
  bytes: z.int(),
});

/** How plans are backed up on this computer; `folder` null is beside each plan. */
export const backupSettingsSchema = z.strictObject({
  everyMinutes: z.int().min(1).max(1440),
  keep: z.int().min(1).max(200),
  days: z.int().min(1).max(3650),
  folder: path.nullable(),
});

/** What a comparison comes to. */
/** What happened below a grid of levels 1–3. */
export const unitSchema = z.strictObject({
  code: text,
  name: text,
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  cellsBefore: z.int(),
  cellsAfter: z.int(),
  kinds: z.partialRecord(z.enum(CHANGE_KINDS), z.int()),
  gained: z.number(),
  lost: z.number(),
});

export const totalsSchema = z.strictObject({
  kinds: z.record(z.enum(CHANGE_KINDS), z.int()),
  movedArea: z.number(),
  changedArea: z.number(),
  boxesChangingCell: z.int(),
  productsChangingCell: z.int(),
  productsChangingManager: z.int(),
});
