import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { AppError } from '../../../../shared/base/appError';
import type { SourceRow } from '../../../../shared/import/source';
import { stopGdal } from '../../../../main/sources/gdal/engine';
import { openSource, readRows } from '../../../../main/sources/openSource';

const FIXTURES = join('..', 'shared', 'fixtures');
const noFixtures = !existsSync(FIXTURES);
const noOgrinfo = spawnSync('ogrinfo', ['--version']).status !== 0;
if (noFixtures) console.log('../shared/fixtures is absent: reading real files is not tested.');
if (noOgrinfo)
  console.log('ogrinfo (Debian package gdal-bin) is not installed: counts and extents are not compared.');

afterAll(stopGdal);

async function rowsOf(path: string): Promise<{ fields: readonly string[]; rows: SourceRow[] }> {
  const file = await openSource(path);
  const [layer] = file.layers;
  if (layer === undefined) throw new Error('no layer');
  const rows: SourceRow[] = [];
  for await (const portion of readRows(file, layer)) rows.push(...portion);
  return { fields: layer.fields.map(({ name }) => name), rows };
}

describe.skipIf(noFixtures)('names in every encoding', () => {
  test.each([
    'shp_gbk_ldid4d_nocpg/shiyan.shp',
    'shp_utf8_ldid0_nocpg/shiyan.shp',
    'shp_cgcs2000_esriprj_4546/shiyan.shp',
    'mapinfo_gbk/shiyan_en.mif',
    'shiyan.kml',
  ])('%s gives the names that are expected', async (name) => {
    const expected = JSON.parse(readFileSync(join(FIXTURES, 'encodings', 'expected.json'), 'utf8')) as {
      en: { adcode: number; name: string }[];
    };
    const { fields, rows } = await rowsOf(join(FIXTURES, 'encodings', name));
    const at = fields.findIndex((field) => field === 'name' || field === '名称');
    const code = fields.findIndex((field) => field === 'adcode' || field === '行政区划代码');
    const read = rows.map(({ values }) => ({ adcode: Number(values[code]), name: values[at] }));
    expect(read).toEqual(expected.en.map(({ adcode, name: own }) => ({ adcode, name: own })));
    expect(rows.filter(({ problem }) => problem !== undefined)).toEqual([]);
  });

  test('towns of a workbook and villages of a list come whole', async () => {
    expect((await rowsOf(join(FIXTURES, 'encodings', 'hubei_towns.xlsx'))).rows.length).toBe(1482);
    expect((await rowsOf(join(FIXTURES, 'encodings', 'hubei_villages_utf8bom_crlf.csv'))).rows.length).toBe(
      31_169,
    );
  });

  test('counties that do not say so are suspected of GCJ-02', async () => {
    const { layers } = await openSource(join(FIXTURES, 'admin-hubei', 'county.geojson'));
    expect(layers[0]?.crs).toMatchObject({
      doubtful: true,
      candidates: [{ id: 'GCJ02' }, { id: 'EPSG:4326' }, { id: 'BD09' }],
    });
  });
});

interface OgrLayer {
  readonly features: number;
  readonly extent: readonly number[];
}

/** Layers of a file as GDAL's own program counts them. */
function ogrLayers(path: string): readonly OgrLayer[] {
  const { stdout } = spawnSync('ogrinfo', ['-ro', '-so', '-al', path], { encoding: 'utf8' });
  return stdout
    .split(/^Layer name: /m)
    .slice(1)
    .map((text) => ({
      features: Number(/Feature Count: (\d+)/.exec(text)?.[1] ?? 0),
      extent: (/Extent: \((\S+), (\S+)\) - \((\S+), (\S+)\)/.exec(text) ?? []).slice(1).map(Number),
    }));
}

describe.skipIf(noFixtures || noOgrinfo)('foreign files', () => {
  test.each([
    ...[
      'shp/poly.zip',
      'shp/testpoly.shp',
      'shp/gjmultipoly.shp',
      'shp/polygonm_with_m.shp',
      'shp/empty.shp',
    ],
    ...['gpkg/poly_golden.gpkg', 'gpkg/no_envelope.gpkg', 'gpkg/first_geometry_null.gpkg'],
    ...[
      'mitab/poly_indexed.tab',
      'mitab/all_geoms.tab',
      'mitab/small.mif',
      'mitab/utf8.mif',
      'mitab/utm31.TAB',
    ],
    ...[
      'kml/placemark.kml',
      'kml/geometries.kml',
      'geojson/grenada.geojson',
      'geojson/sparse_fields.geojson',
    ],
    ...['dxf/assorted.dxf', 'dxf/text.dxf', 'dxf/hatch.dxf', 'dxf/closed_polyline_with_bulge.dxf'],
  ])('%s has as many features over as much ground as GDAL finds', async (name) => {
    const path = join(FIXTURES, 'formats', name);
    const { layers } = await openSource(path);
    const expected = ogrLayers(name.endsWith('.zip') ? `/vsizip/${path}` : path);
    expect(layers.reduce((sum, { features }) => sum + (features ?? 0), 0)).toBe(
      expected.reduce((sum, { features }) => sum + features, 0),
    );
    const [own] = layers;
    const [first] = expected;
    if (layers.length !== 1 || own === undefined || own.extent === null || first?.extent.length !== 4) return;
    const { minX, minY, maxX, maxY } = own.extent;
    const [left = NaN, bottom = NaN, right = NaN, top = NaN] = first.extent;
    // The bounds in the header of a TAB, which GDAL reports, need not be tight.
    const loose = /\.tab$/i.test(name);
    for (const beyond of [left - minX, bottom - minY, maxX - right, maxY - top]) {
      expect(beyond).toBeLessThan(0.011);
      if (!loose) expect(beyond).toBeGreaterThan(-0.011);
    }
  });
});

describe('what cannot be read', () => {
  test('is refused with the file and the remedy', async () => {
    await expect(openSource('.')).rejects.toMatchObject({
      code: 'source.isFolder',
    } satisfies Partial<AppError>);
    await expect(openSource('absent.shp')).rejects.toMatchObject({ code: 'project.fileMissing' });
  });
});
