import { z } from 'zod';
import { CHANGE_KINDS } from '../compare/change';
import { changeSetSchema } from '../document/changeSet';
import { path, text, labelSchema, stateName, placeSchema, totalsSchema, unitSchema } from './shapes';

/** Earlier states of the open plan, and states of other files. */
export const versionRequests = {
  /**
   * The change from the present state to a version (`2`) or revision (`r17`) of the open plan, or to a state of the
   * plan in `file`, to be laid over it. Refuses a file that has little in common with the open plan.
   */
  'version.look': {
    input: z.strictObject({ at: stateName, file: path.optional() }),
    output: z.strictObject({ name: text, revision: z.int(), change: changeSetSchema }),
  },
  /** Makes that state the draft again, as one edit; replies with what was applied. */
  'version.restore': {
    input: z.strictObject({ at: stateName }),
    output: z.strictObject({
      revision: z.int(),
      at: z.string(),
      change: changeSetSchema,
      label: labelSchema,
    }),
  },
  /** Versions of another plan file, to choose one from. */
  'version.ofFile': {
    input: z.strictObject({ file: path }),
    output: z.strictObject({ name: text, versions: z.array(z.strictObject({ no: z.int(), name: text })) }),
  },
  /** Tells two states apart, of the open plan or of other files, off the main thread. `draft` is the present one. */
  'version.compare': {
    input: z.strictObject({
      before: stateName,
      after: stateName,
      beforeFile: path.optional(),
      afterFile: path.optional(),
    }),
    output: z.strictObject({
      before: text,
      after: text,
      differences: z.array(
        z.strictObject({
          kind: z.enum(CHANGE_KINDS),
          before: z.array(z.string()),
          after: z.array(z.string()),
          area: z.number(),
          place: placeSchema.nullable(),
          params: z.record(z.string(), z.union([z.string(), z.number()])),
        }),
      ),
      totals: totalsSchema,
      units: z.array(unitSchema),
    }),
  },
  /** Writes what was last compared: CSV, or JSON where `to` ends so. */
  'version.saveComparison': {
    input: z.strictObject({ to: path, language: z.enum(['zh-CN', 'en']) }),
    output: z.strictObject({ path }),
  },
} as const;
