import type { PlanRecord, VersionRecord } from '../../../shared/document/records/plan';
import { CATEGORIES, categoryOf } from '../../../shared/document/granularity';
import type { BundleTable } from '../../../shared/exchange/bundleTable';
import { CANONICAL_FORM } from '../../../shared/exchange/canonicalLines';
import type { PlanEntities } from '../../../shared/exchange/entities';
import type { Manifest } from '../../../shared/exchange/manifest';
import { RULESET_VERSION, type CoverageFigures } from '../../../shared/rules';
import type { WrittenFile } from './fileWriter';

/** Decimals of degrees in the GeoJSON files. */
const GEOJSON_DECIMALS = 8;

interface ManifestInput {
  readonly plan: PlanRecord;
  readonly version: VersionRecord;
  readonly entities: PlanEntities;
  readonly tables: readonly BundleTable[];
  readonly coverage: CoverageFigures;
  readonly contentHash: string;
  readonly bundleId: string;
  readonly files: readonly WrittenFile[];
  readonly generator: string;
  readonly now: string;
}

export function buildManifest(input: ManifestInput): Manifest {
  const { plan, version, entities, coverage } = input;
  return {
    schemaVersion: 1,
    bundleId: input.bundleId,
    kind: 'FULL',
    plan: {
      no: version.no,
      name: version.name,
      lan: plan.lan,
      title: plan.name,
      scope: entities.grids
        .filter(({ level }) => level === 1)
        .map(({ code }) => code)
        .sort(),
      baseVersion: version.base,
      effectiveFrom: version.effectiveFrom,
      dataDate: plan.dataDate,
    },
    contentHash: input.contentHash,
    canonicalForm: CANONICAL_FORM,
    rulesetVersion: RULESET_VERSION,
    granularityTable: entities.plan.granularityTable,
    crs: {
      plan: { ...plan.crs, axisOrder: 'x = easting, y = northing' },
      geoJson: { ...geoJsonCrs(plan.crs), axisOrder: 'longitude, latitude' },
    },
    precision: { latticeMetres: 0.001, geoJsonDecimals: GEOJSON_DECIMALS },
    counts: bundleCounts(entities, input.tables),
    areas: {
      outlineM2: coverage.outlineM2,
      coveredM2: coverage.coveredM2,
      gapM2: coverage.gapM2,
      gaps: coverage.gaps,
      overlaps: coverage.overlaps,
    },
    files: input.files.map(({ path, rows, sha256, schema }) => ({ path, rows, sha256, schema })),
    privacy: {
      neverIncluded: ['customer name', 'customer phone', 'identity number', 'third-party contact person'],
      optional: {},
    },
    classification: 'internal',
    generator: input.generator,
    createdAt: input.now,
  };
}

/** Rows of every table, and cells of every category: the numbers that `verify` counts again. */
export function bundleCounts(
  entities: Pick<PlanEntities, 'cells'>,
  tables: readonly Pick<BundleTable, 'name' | 'rows'>[],
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { name, rows } of tables) counts[name] = rows.length;
  for (const category of CATEGORIES) counts[`category.${category}`] = 0;
  for (const { granularity } of entities.cells) {
    const key = `category.${categoryOf(granularity)}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

/** What the degrees of the GeoJSON files are: the geographic side of the plan's own datum. */
export function geoJsonCrs(crs: PlanRecord['crs']): { name: string; note: string } {
  const isChinese = crs.epsg >= 4491 && crs.epsg <= 4554;
  const isWgs84 = (crs.epsg >= 32600 && crs.epsg < 32800) || crs.epsg === 3857;
  const name = isChinese ? 'EPSG:4490' : isWgs84 ? 'EPSG:4326' : 'geographic side of the plan CRS';
  return {
    name,
    note:
      'Not GCJ-02, not BD-09. RFC 7946 is nominally WGS 84; the difference to CGCS2000 is below the accuracy of the data. ' +
      '非 GCJ-02、非 BD-09。',
  };
}
