import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../../main/cli/program';
import { createPlanFile } from '../../../main/project/createPlanFile';
import { stopGdal } from '../../../main/sources/gdal/engine';
import { openSource, readRows } from '../../../main/sources/openSource';
import type { CellRecord } from '../../../shared/document/records/hierarchy';
import { commandLine } from '../../support/importedFixture';
import { noOgrinfo, ogrLayers } from '../../support/ogrLayers';
import { smallPlan } from '../../support/smallPlan';

const folder = mkdtempSync(join(tmpdir(), 'gridwright-rows-'));
const city = join(folder, 'city.gpkg');
afterAll(async () => {
  await stopGdal();
  rmSync(folder, { recursive: true, force: true });
});
beforeAll(() => commandLine('sample', city, '--cells', '60', '--products', '0'));

async function exported(table: string, name: string, ...options: string[]) {
  const out = join(folder, name);
  const told = await commandLine('export-rows', city, '--table', table, '--out', out, '--json', ...options);
  return { out, ...(JSON.parse(told) as { files: string[]; rows: number }) };
}

/** What our own readers find in a file. */
async function readBack(path: string) {
  const file = await openSource(path);
  const layers = [];
  for (const layer of file.layers) {
    const rows = [];
    for await (const portion of readRows(file, layer)) rows.push(...portion);
    layers.push({ ...layer, rows });
  }
  const [layer] = layers;
  if (layer === undefined) throw new Error(`${path} has no layer`);
  const column = (name: string) => {
    const at = layer.fields.findIndex((field) => field.name === name);
    return layer.rows.map(({ values }) => values[at]);
  };
  return { file, layer, column };
}

describe('a layer leaves', () => {
  it.each(['cells.gpkg', 'cells.shp', 'cells.geojson', 'cells.kml', 'cells.kmz', 'cells.mif'])(
    'as %s with every row, its shape, and its code as text',
    async (name) => {
      const { out, rows } = await exported('cell', name);
      expect(rows).toBe(60);
      const { layer, column } = await readBack(out);
      expect(layer.rows).toHaveLength(60);
      expect(layer.geometry).toBe('POLYGON');
      expect(layer.rows.every(({ problem }) => problem === undefined)).toBe(true);
      const names = await readBack((await exported('cell', 'names.csv')).out);
      expect(column('code')).toEqual(names.column('Code'));
      expect(column('name')).toEqual(names.column('Name'));
    },
  );

  it.skipIf(noOgrinfo).each(['GPKG', 'SHP', 'MIF', 'GEOJSON', 'KML'])(
    'as %s as GDAL reads it: rows and ground are those of the plan file itself',
    async (format) => {
      const { out } = await exported('cell', `ogr.${format.toLowerCase()}`);
      const [own] = ogrLayers(out);
      const degrees = format === 'GEOJSON' || format === 'KML';
      const ground = degrees ? 'ST_Transform(geom, 4490) AS geom' : '*';
      const [plan] = ogrLayers(city, '-dialect', 'SQLite', '-sql', `SELECT ${ground} FROM cell`);
      expect(own?.features).toBe(60);
      expect(plan?.features).toBe(60);
      own?.extent?.forEach((value, at) =>
        expect(Math.abs(value - (plan?.extent?.[at] ?? NaN))).toBeLessThan(degrees ? 1e-7 : 0.002),
      );
    },
  );

  it('as a drawing: closed rings, points, and a text for each row', async () => {
    const { layer } = await readBack((await exported('cell', 'cells.dxf')).out);
    const texts = layer.rows.filter(({ geometry }) => geometry?.kind === 'POINT');
    expect(texts).toHaveLength(60);
    expect(layer.rows.length).toBeGreaterThanOrEqual(120);
    const names = (await readBack((await exported('cell', 'names.csv')).out)).column('Name');
    expect(readFileSync(join(folder, 'cells.dxf')).includes(iconv.encode(String(names[0]), 'gbk'))).toBe(
      true,
    );
  });

  it('in GBK where it is asked for, declared as such', async () => {
    const utf8 = await readBack((await exported('box', 'utf8.shp')).out);
    const gbk = await readBack((await exported('box', 'gbk.shp', '--encoding', 'GBK')).out);
    expect([utf8.file.encoding?.name, gbk.file.encoding?.name]).toEqual(['UTF-8', 'GBK']);
    expect([utf8.file.encoding?.basis, gbk.file.encoding?.basis]).toEqual(['DECLARED', 'DECLARED']);
    expect(gbk.column('address')).toEqual(utf8.column('address'));
    const list = await exported('box', 'boxes.csv', '--encoding', 'GB18030');
    const text = iconv.decode(readFileSync(list.out), 'gb18030');
    expect(text).toContain(String(utf8.column('address')[0]));
    expect(text.startsWith('\uFEFF')).toBe(false);
  });

  it('in part: by a word, a range, a text, codes, with the columns that are wanted', async () => {
    const all = await readBack((await exported('box', 'all.csv')).out);
    const ports = all.column('Ports').map(Number);
    const some = await exported(
      'box',
      'some.csv',
      '--where',
      'capacity=100..',
      '--columns',
      'code',
      'capacity',
    );
    expect(some.rows).toBe(ports.filter((capacity) => capacity >= 100).length);
    expect((await readBack(some.out)).layer.fields.map(({ name }) => name)).toEqual(['Code', 'Ports', 'longitude', 'latitude']); // prettier-ignore
    const [first, second] = all.column('Code').map(String);
    expect((await exported('box', 'two.csv', '--codes', String(first), String(second))).rows).toBe(2);
    const found = await exported('box', 'found.csv', '--text', String(first));
    expect((await readBack(found.out)).column('Code')).toContain(first);
    expect(found.rows).toBeLessThan(ports.length);
  });
});

describe('a table leaves', () => {
  it('with a byte order mark, and cells that begin like formulas are harmless', async () => {
    const { tables, nextId, nextSerial } = smallPlan();
    const plan = join(folder, 'formulas.gpkg');
    const names = ['=cmd|calc', '+1', '-1', '@SUM(A1)'];
    const cells: readonly CellRecord[] = tables.cell ?? [];
    const renamed = cells.map((row, at) => ({ ...row, name: names[at] ?? row.name }));
    await createPlanFile(plan, { tables: { ...tables, cell: renamed }, nextId, nextSerial });
    const [csv, xlsx] = [join(folder, 'formulas.csv'), join(folder, 'formulas.xlsx')];
    await commandLine('export-rows', plan, '--table', 'cell', '--out', csv);
    await commandLine('export-rows', plan, '--table', 'cell', '--out', xlsx);
    const text = readFileSync(csv, 'utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text).toContain(`"'=cmd|calc"`);
    expect(text).not.toMatch(/(^|,)"?[=+@]/m);
    const sheet = strFromU8(unzipSync(readFileSync(xlsx))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).not.toContain('<f');
    // A style with the quotation prefix keeps it a text when somebody edits the cell.
    expect(sheet).toContain('<c s="2" t="inlineStr"><is><t xml:space="preserve">=cmd|calc</t></is></c>');
    expect((await readBack(xlsx)).column('Name')).toContain('=cmd|calc');
  });

  it('as a workbook with figures as numbers and codes as texts, and as a table of a GeoPackage', async () => {
    const { out } = await exported('survey', 'progress.gpkg').catch(() => exported('staff', 'progress.gpkg'));
    expect((await readBack(out)).layer.geometry).toBe('NONE');
    const boxes = await readBack((await exported('box', 'boxes.xlsx')).out);
    expect(typeof boxes.column('Ports')[0]).toBe('number');
    expect(typeof boxes.column('Code')[0]).toBe('string');
  });
});

describe('what cannot leave is refused with a sentence, and writes nothing', () => {
  it.each([
    ['staff', 'staff.shp', [], 'no shape'],
    ['cell', 'cells.doc', [], 'names no format'],
    ['cell', 'big.kml', ['--encoding', 'GBK'], 'cannot be written in GBK'],
    ['cell', 'none.csv', ['--text', 'nobody is called so'], 'No row'],
    ['cell', 'column.csv', ['--columns', 'colour'], 'no column'],
  ])('%s as %s %j', async (table, name, options, sentence) => {
    let told = '';
    const sink = { write: (text: string) => (told += text) };
    const out = join(folder, name);
    const wish = ['--table', table, '--out', out, ...options];
    expect(await runCommandLine(['--language', 'en', 'export-rows', city, ...wish], sink, sink)).not.toBe(0);
    expect(told).toContain(sentence);
    expect(existsSync(out)).toBe(false);
  });
});
