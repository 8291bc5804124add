import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importFile } from '../../../../../main/exchange/importFile';
import { geoPackageImporter } from '../../../../../main/exchange/importers/geoPackage';
import { cellPolygons } from '../../../../../shared/topology/read/rings';
import { bundleOf } from '../../../../support/bundleOf';
import { documentOf } from '../../../../support/documentOf';
import { emptyPlan } from '../../../../support/emptyPlan';
import { smallPlan } from '../../../../support/smallPlan';
import { tempFolder } from '../../../../support/tempFolder';

describe('GeoPackage polygons become cells', () => {
  it('so that an exported bundle comes back with the same codes, names and ground', async () => {
    const original = documentOf(smallPlan().tables);
    const folder = await bundleOf(original, tempFolder());
    const { plan, ids } = emptyPlan();
    const { change, cells } = await importFile(join(folder, 'data/gridplan.gpkg'), plan, ids);
    plan.apply(change);
    expect(cells).toBe(2);
    for (const cell of original.all('cell')) {
      const back = plan.get('cell', plan.cellByCode(cell.code) ?? 0);
      expect(back).toMatchObject({
        name: cell.name,
        granularity: cell.granularity,
        households: cell.households,
      });
      const vertices = (polygons: readonly (readonly (readonly number[])[])[]) => polygons.flat(2).sort();
      expect(vertices(cellPolygons(plan, back?.id ?? 0))).toEqual(vertices(cellPolygons(original, cell.id)));
    }
  });

  it('under the grids that it holds as layers, with their codes, names, types and parents', async () => {
    const original = documentOf(smallPlan().tables);
    const folder = await bundleOf(original, tempFolder());
    const { plan, ids } = emptyPlan();
    const { change, findings } = await importFile(join(folder, 'data/gridplan.gpkg'), plan, ids);
    plan.apply(change);
    expect(findings).toEqual([]);
    const described = (view: typeof plan) =>
      [...view.all('grid')]
        .map(({ code, name, level, unitType, unitGroup, parent }) => {
          const above = parent === null ? null : view.get('grid', parent)?.code;
          return { code, name, level, unitType, unitGroup, above };
        })
        .sort((a, b) => a.code.localeCompare(b.code));
    expect(described(plan)).toEqual(described(original));
    for (const cell of original.all('cell')) {
      const back = plan.get('cell', plan.cellByCode(cell.code) ?? 0);
      expect(plan.get('grid', back?.parent ?? 0)?.code).toBe(original.get('grid', cell.parent)?.code);
    }
  });

  it('but a file that is no GeoPackage is refused', async () => {
    const path = join(tempFolder(), 'a.gpkg');
    writeFileSync(path, 'this is no database at all, only text of some length');
    await expect(geoPackageImporter.read(path)).rejects.toMatchObject({ code: 'project.notGeoPackage' });
    await expect(geoPackageImporter.read(join(tempFolder(), 'b.gpkg'))).rejects.toMatchObject({
      code: 'project.cannotOpen',
    });
  });

  it.skipIf(!existsSync('../shared/fixtures/formats/gpkg'))(
    'and foreign files are read or refused, never crash',
    async () => {
      const { readdirSync } = await import('node:fs');
      const folder = '../shared/fixtures/formats/gpkg';
      for (const name of readdirSync(folder).filter((file) => file.endsWith('.gpkg'))) {
        const result: unknown = await geoPackageImporter
          .read(join(folder, name))
          .catch((error: unknown) => error);
        if (result instanceof Error) expect(result, name).toHaveProperty('params');
      }
    },
  );
});
