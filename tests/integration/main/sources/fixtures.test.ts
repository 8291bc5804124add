import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { AppError } from '../../../../shared/base/appError';
import type { SourceRow } from '../../../../shared/import/source';
import { stopGdal } from '../../../../main/sources/gdal/engine';
import { openSource, readRows } from '../../../../main/sources/openSource';

const FIXTURES = join('..', 'shared', 'fixtures');
const noFixtures = !existsSync(FIXTURES);
if (noFixtures) console.log('../shared/fixtures is absent: reading real files is not tested.');
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

describe('what cannot be read', () => {
  test('is refused with the file and the remedy', async () => {
    await expect(openSource('.')).rejects.toMatchObject({
      code: 'source.isFolder',
    } satisfies Partial<AppError>);
    await expect(openSource('absent.shp')).rejects.toMatchObject({ code: 'project.fileMissing' });
  });
});
