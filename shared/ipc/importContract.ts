import { z } from 'zod';
import { OLD_DATUMS } from '../crs/oldDatum';
import { KIND_IDS } from '../import/kind';
import { SOURCE_FORMATS, TEXT_ENCODINGS } from '../import/source';
import { changeSetSchema } from '../document/changeSet';
import { errorReplySchema, findingSchema, labelSchema } from './shapes';

/** The channels of an import in the window: look at a file, prepare, commit, take back. */

const path = z.string().min(1).max(4096);
const name = z.string().max(300);
const mapping = z.record(name, name);
const count = z.int().nonnegative();

/** What a person decides about reading a file; what is absent is found. */
const choices = z.strictObject({
  encoding: z.enum(TEXT_ENCODINGS).optional(),
  crs: z.string().min(1).max(4000).optional(),
});

const asked = {
  path,
  choices,
  layer: name.optional(),
  kind: z.enum(KIND_IDS).optional(),
  mapping: mapping.optional(),
};

/** One way to read the coordinates, drawn: lattice millimetres, in flat pairs. */
const readingSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  shift: z.enum(['NONE', 'GCJ02', 'BD09']),
  swapped: z.boolean(),
  basis: z.enum(['DECLARED', 'MAKER', 'RANGE', 'CHOSEN']),
  /** Metres from where the first reading puts the same places; null where it puts them nowhere. */
  apart: z.strictObject({ least: z.number(), most: z.number() }).nullable(),
  lines: z.array(z.array(z.number())),
  points: z.array(z.number()),
});

const lookedAt = z.strictObject({
  name: z.string(),
  format: z.enum(SOURCE_FORMATS),
  bytes: count,
  encoding: z
    .strictObject({
      name: z.enum(TEXT_ENCODINGS),
      basis: z.enum(['DECLARED', 'CONTENT', 'CHOSEN']),
      alternatives: z.array(z.enum(TEXT_ENCODINGS)),
      declaredWrong: z.boolean(),
    })
    .nullable(),
  notes: z.array(errorReplySchema),
  layers: z.array(
    z.strictObject({
      name: z.string(),
      features: count.nullable(),
      geometry: z.enum(['NONE', 'POINT', 'LINE', 'POLYGON', 'MIXED']),
    }),
  ),
  layer: z.string(),
  kind: z.enum(KIND_IDS),
  /** Kinds that the layer can be, likeliest first. */
  fitting: z.array(z.enum(KIND_IDS)),
  fields: z.array(
    z.strictObject({ field: z.string(), required: z.boolean(), column: z.string().nullable() }),
  ),
  columns: z.array(z.strictObject({ name: z.string(), samples: z.array(z.string()), personal: z.boolean() })),
  /** The mapping is that of the last import with the same header. */
  remembered: z.boolean(),
  rows: z.array(
    z.strictObject({ line: z.int(), values: z.array(z.string()), problem: errorReplySchema.nullable() }),
  ),
  readings: z.array(readingSchema),
  /** A person should look at the readings. */
  doubtful: z.boolean(),
  crsProblem: errorReplySchema.nullable(),
});
export type LookedAtFile = z.infer<typeof lookedAt>;

const counts = z.strictObject({
  rowsIn: count,
  added: count,
  changed: count,
  same: count,
  duplicate: count,
  rejected: count,
});

const preparedSchema = z.strictObject({
  /** What would happen, as sentences. */
  report: z.array(errorReplySchema),
  counts,
  reasons: z.array(
    errorReplySchema.extend({
      outcome: z.enum(['REJECTED', 'DUPLICATE', 'NOTE']),
      count,
      lines: z.array(z.int()),
    }),
  ),
  findings: z.array(findingSchema),
  hasRejects: z.boolean(),
  /** There is something to commit. */
  changes: z.boolean(),
});
export type PreparedReply = z.infer<typeof preparedSchema>;

const written = {
  revision: z.int(),
  at: z.string(),
  label: labelSchema,
  /** What was applied; null where it is so much that the plan is better read anew. */
  change: changeSetSchema.nullable(),
  nextSerial: z.array(z.int().nonnegative()),
  nextId: z.int().positive(),
};

const batchSchema = z.strictObject({
  id: z.int(),
  kind: z.string(),
  file: z.string(),
  layer: z.string(),
  sha256: z.string(),
  crs: z.string().nullable(),
  encoding: z.string().nullable(),
  author: z.string(),
  at: z.string(),
  state: z.enum(['LIVE', 'UNDONE', 'TAKEN_BACK']),
  ...counts.shape,
});
export type BatchReply = z.infer<typeof batchSchema>;

export const importRequests = {
  /** Of files that were dropped together, the one that stands for them; `isPlan`: it is a plan of this program. */
  'import.recognise': {
    input: z.strictObject({ paths: z.array(path).min(1).max(1000) }),
    output: z.strictObject({ path, isPlan: z.boolean() }),
  },
  /** Looks into a file: formats, layers, rows, mapping and the ways to read its coordinates. Changes nothing. */
  'import.look': { input: z.strictObject(asked), output: lookedAt },
  /** Reads it whole and lays it over the plan; it waits to be committed. A second call replaces the first. */
  'import.prepare': {
    input: z.strictObject({
      ...asked,
      again: z.boolean().optional(),
      ground: z
        .strictObject({
          policy: z.enum(['largerArea', 'longestBorder', 'priority', 'nearestCode', 'ask']).optional(),
          tolerance: z.int().min(0).max(100_000).optional(),
          gapWidth: z.int().min(0).max(100_000).optional(),
        })
        .optional(),
    }),
    output: preparedSchema,
  },
  /** Writes what was prepared, as one undo step. */
  'import.commit': {
    input: z.strictObject({}),
    output: z.strictObject({ batch: z.int(), report: z.array(errorReplySchema), ...written }),
  },
  /** Stops what is under way and forgets what was prepared; harmless where there is nothing. */
  'import.cancel': { input: z.strictObject({}), output: z.strictObject({}) },
  /** Copies the reject file of the prepared or committed import. */
  'import.saveRejects': { input: z.strictObject({ to: path }), output: z.strictObject({ path }) },
  /** An empty file with the headers of a kind. */
  'import.template': {
    input: z.strictObject({ kind: z.enum(KIND_IDS), to: path }),
    output: z.strictObject({ path }),
  },
  /** Keeps the company's parameters from an old datum to CGCS2000, for this import and all others. */
  'import.datum': {
    input: z.strictObject({ datum: z.enum(OLD_DATUMS), text: z.string().max(200) }),
    output: z.strictObject({}),
  },
  'import.batches': { input: z.strictObject({}), output: z.strictObject({ batches: z.array(batchSchema) }) },
  /** Takes an import back as a whole. */
  'import.takeBack': {
    input: z.strictObject({ batch: z.int().positive() }),
    output: z.strictObject(written),
  },
} as const;
