import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().nonnegative();
const area = z.number().nonnegative();

/** `data/manifest.json` of a bundle (domain §5): what it is, what is in it, on what ground and datum. */
export const manifestSchema = z.strictObject({
  schemaVersion: z.literal(1),
  bundleId: z.string().regex(/^[0-9a-f]{32}$/),
  kind: z.literal('FULL'),
  plan: z.strictObject({
    no: z.int().positive(),
    name: z.string(),
    lan: z.string().regex(/^\d{4}$/),
    title: z.string(),
    /** Codes of the level-1 grids that the bundle covers: all of them. */
    scope: z.array(z.string()),
    baseVersion: z.int().positive().nullable(),
    effectiveFrom: z.iso.date().nullable(),
    dataDate: z.iso.date(),
  }),
  contentHash: sha256,
  canonicalForm: z.string(),
  rulesetVersion: z.string(),
  granularityTable: z.string(),
  crs: z.strictObject({
    plan: z.strictObject({ name: z.string(), epsg: count, proj4: z.string(), axisOrder: z.string() }),
    geoJson: z.strictObject({ name: z.string(), axisOrder: z.string(), note: z.string() }),
  }),
  precision: z.strictObject({ latticeMetres: z.number(), geoJsonDecimals: count }),
  counts: z.record(z.string(), count),
  areas: z.strictObject({ outlineM2: area, coveredM2: area, gapM2: area, gaps: count, overlaps: count }),
  files: z.array(
    z.strictObject({
      path: z.string(),
      /** Rows, features or entries; null where the word has no meaning. */
      rows: count.nullable(),
      sha256,
      schema: z.string().nullable(),
    }),
  ),
  privacy: z.strictObject({
    neverIncluded: z.array(z.string()),
    optional: z.record(z.string(), z.boolean()),
  }),
  classification: z.string(),
  generator: z.string(),
  createdAt: z.iso.datetime({ offset: true }),
});
export type Manifest = z.infer<typeof manifestSchema>;
