import { createGeodesicArea } from '../../../shared/crs/geodesicArea';
import type { Transform } from '../../../shared/crs/transform';
import { proveCoverage } from '../../../shared/exchange/coverageProof';
import type { PlanEntities } from '../../../shared/exchange/entities';
import type { BundleRows } from '../../../shared/exchange/entitiesFromTables';
import type { BundleRow } from '../../../shared/exchange/bundleTable';
import type { Polygons } from '../../../shared/document/records/network';
import type { Manifest } from '../../../shared/exchange/manifest';
import { GEOPACKAGE, MANIFEST } from '../bundle/layout';
import { BundleDefect, must } from './defect';

/** Square metres by which a recomputed area may differ: one rounding of the last decimal. */
const TOLERANCE = 0.011;

/** Coverage without gap and overlap, parents equal to the union of their children, areas as stated. */
export function checkGround(
  entities: PlanEntities,
  rows: BundleRows,
  manifest: Manifest,
  transform: Transform,
): void {
  const parentOf = new Map(entities.grids.map(({ code, parent }) => [code, parent ?? '']));
  const cells = entities.cells.map((cell) => {
    const level3 = cell.parent ?? '';
    const level2 = parentOf.get(level3) ?? '';
    const over = [parentOf.get(level2) ?? '', level2, level3] as const;
    return { code: cell.code, polygons: entities.cellPolygons(cell), over };
  });
  const grids = ([1, 2, 3] as const).flatMap((level) =>
    rows[`grids_l${level}`].map((row) => ({ level, code: String(row.values[0]), polygons: groundOf(row) })),
  );
  const defect = proveCoverage(cells, grids);
  if (defect !== undefined) {
    throw new BundleDefect(`verify.ground.${defect.kind}`, {
      file: GEOPACKAGE,
      codes: defect.codes.join('、'),
      x: defect.x,
      y: defect.y,
    });
  }
  checkAreas(rows, manifest, transform);
}

/** The sum of the cells is the stated outline; a gap would be missing from it. */
function checkAreas(rows: BundleRows, manifest: Manifest, transform: Transform): void {
  const { areas } = manifest;
  must(areas.gaps === 0 && areas.overlaps === 0 && areas.gapM2 === 0, 'verify.gaps', {
    file: MANIFEST,
    count: areas.gaps,
  });
  const measure = createGeodesicArea(manifest.crs.plan, transform);
  const sums = { cells: 0, grids_l1: 0 };
  for (const table of ['cells', 'grids_l1', 'grids_l2', 'grids_l3'] as const) {
    for (const row of rows[table]) {
      const area = measure(groundOf(row));
      if (table === 'cells' || table === 'grids_l1') sums[table] += area;
      const stated = Number(row.values.at(-1));
      must(Math.abs(stated - area) <= TOLERANCE, 'verify.area', {
        file: GEOPACKAGE,
        code: String(row.values[0]),
        stated,
        found: Math.round(area * 100) / 100,
      });
    }
  }
  // Relative as well: thousands of sums of square kilometres keep about twelve digits.
  const slack = TOLERANCE + areas.outlineM2 * 1e-9;
  const stated: [what: string, stated: number, found: number][] = [
    ['coveredM2', areas.coveredM2, sums.cells],
    ['outlineM2', areas.outlineM2, sums.grids_l1],
    ['outlineM2 – coveredM2', areas.outlineM2, areas.coveredM2],
  ];
  for (const [what, a, b] of stated) {
    must(Math.abs(a - b) <= slack, 'verify.statedArea', { file: MANIFEST, what, stated: a, found: b });
  }
}

function groundOf({ geometry }: BundleRow): Polygons {
  return geometry !== null && !('x' in geometry) ? geometry : [];
}
