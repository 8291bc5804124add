import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { stopGdal } from '../../../../main/sources/gdal/engine';
import { readEverything } from '../../../support/readEverything';
import { tempFolder } from '../../../support/tempFolder';
import { xlsxOf } from '../../../support/xlsxOf';

afterAll(stopGdal);

const square = '[[[110,32],[110.1,32],[110.1,32.1],[110,32]]]';
const feature = (coordinates: string): string =>
  `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":${coordinates}}}]}`;

/** Header of a Shapefile that claims what it likes: 100 bytes, length in 16-bit words. */
function shpHeader(words: number, type = 5): Buffer {
  const bytes = Buffer.alloc(100);
  bytes.writeInt32BE(9994, 0);
  bytes.writeInt32BE(words, 24);
  bytes.writeInt32LE(1000, 28);
  bytes.writeInt32LE(type, 32);
  return bytes;
}

/** One polygon record that claims this many parts and points. */
function shpRecord(parts: number, points: number, ...xy: number[]): Buffer {
  const bytes = Buffer.alloc(8 + 44 + 4 + xy.length * 8);
  bytes.writeInt32BE(1, 0);
  bytes.writeInt32BE((bytes.length - 8) / 2, 4);
  bytes.writeInt32LE(5, 8);
  bytes.writeInt32LE(parts, 8 + 36);
  bytes.writeInt32LE(points, 8 + 40);
  for (const [at, value] of xy.entries()) bytes.writeDoubleLE(value, 8 + 48 + at * 8);
  return bytes;
}

const dbfHeader = (records: number, recordBytes: number): Buffer => {
  const bytes = Buffer.alloc(33);
  bytes[0] = 3;
  bytes.writeUInt32LE(records >>> 0, 4);
  bytes.writeUInt16LE(33, 8);
  bytes.writeUInt16LE(recordBytes, 10);
  bytes[32] = 13;
  return bytes;
};

const entities = Array.from(
  { length: 12 },
  (_, at) => `<!ENTITY e${at + 1} "${at === 0 ? 'ha' : `&e${at};`.repeat(20)}">`,
).join('');
const kml = (body: string): string => `<?xml version="1.0"?>${body}`;

type Content = string | Uint8Array;
const REFUSED: readonly (readonly [what: string, name: string, content: Content])[] = [
  ['is empty', 'a.csv', ''],
  ['is empty, a Shapefile', 'a.shp', ''],
  ['is GeoJSON cut off', 'a.geojson', feature(square).slice(0, 120)],
  ['is a Shapefile whose header is cut off', 'a.shp', shpHeader(50).subarray(0, 60)],
  ['is a workbook that is no archive', 'a.xlsx', 'PK\u0003\u0004 and nothing else'],
  ['is a GeoPackage that is text', 'a.gpkg', 'SQLite format 3\0 but no pages'],
  [
    'has XML entities that grow without end',
    'a.kml',
    kml(`<!DOCTYPE kml [${entities}]><kml><Document><name>&e12;</name></Document></kml>`),
  ],
  [
    'asks for a file by an XML entity',
    'a.kml',
    kml(
      '<!DOCTYPE kml [<!ENTITY x SYSTEM "file:///etc/passwd">]><kml><Document><Placemark><name>&x;</name></Placemark></Document></kml>',
    ),
  ],
  ['has 10,000 columns', 'a.csv', `${Array.from({ length: 10_000 }, (_, at) => `c${at}`).join(',')}\n1,2`],
  ['is an archive with nothing that can be read', 'a.zip', zipSync({ 'readme.md': strToU8('no map') })],
  ['is an archive inside an archive', 'a.zip', zipSync({ 'b.zip': zipSync({ 'x.csv': strToU8('a\n1') }) })],
  ['is an archive whose path leads out', 'a.zip', zipSync({ '../../evil.csv': strToU8('a,b\n1,2') })],
  ['is an archive with an absolute path', 'a.zip', zipSync({ '/etc/evil.csv': strToU8('a,b\n1,2') })],
  ['is an archive with a drive letter', 'a.zip', zipSync({ 'C:\\evil.csv': strToU8('a,b\n1,2') })],
  [
    'is an archive that grows without end',
    'a.zip',
    zipSync({ 'a.csv': new Uint8Array(70_000_000) }, { level: 9 }),
  ],
  ['is a workbook that grows without end', 'a.xlsx', bombWorkbook()],
  ['is a picture', 'a.geojson', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 0])],
];

function bombWorkbook(): Uint8Array {
  const zeros = new Uint8Array(70_000_000);
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8('<workbook/>'),
    'xl/worksheets/sheet1.xml': zeros,
  });
}

const READ: readonly (readonly [
  what: string,
  name: string,
  content: Content,
  rows: number,
  problems: number,
])[] = [
  ['has another ending', 'a.csv', feature(square), 1, 0],
  [
    'has infinite coordinates',
    'a.geojson',
    feature('[[[1e999,32],[110.1,32],[110.1,32.1],[1e999,32]]]'),
    1,
    1,
  ],
  [
    'has coordinates that are no numbers',
    'a.geojson',
    feature('[[["a",32],[110.1,32],[110.1,32.1],["a",32]]]'),
    1,
    1,
  ],
  ['has formulas in its texts', 'a.csv', '名称,编码\n=cmd|calc,1\n+2,2\n@SUM(1),3', 3, 0],
  ['is a .shp alone', 'a.shp', Buffer.concat([shpHeader(50 + 46, 5), shpRecord(0, 0)]), 1, 0],
];

function written(name: string, content: Content): string {
  const path = join(tempFolder(), name);
  writeFileSync(path, content);
  return path;
}

describe('a hostile file is refused with a sentence that names it, when it', () => {
  test.each(REFUSED)('%s', async (_, name, content) => {
    const path = written(name, content);
    const outcome = await readEverything(path);
    expect(outcome.kind).toBe('REFUSED');
    if (outcome.kind === 'REFUSED') expect(outcome.sentence).toContain(basename(path));
  });

  test('is a folder, or is not there', async () => {
    const folder = join(tempFolder(), 'a.shp');
    mkdirSync(folder);
    expect(await readEverything(folder)).toMatchObject({ kind: 'REFUSED', code: 'source.isFolder' });
    expect(await readEverything(join(folder, 'b.shp'))).toMatchObject({ kind: 'REFUSED' });
  });
});

describe('a damaged file gives what is in it, row by row, when it', () => {
  test.each(READ)('%s', async (_, name, content, rows, problems) => {
    expect(await readEverything(written(name, content))).toEqual({ kind: 'READ', rows, problems });
  });

  test.each([
    ['2^31 parts', 0x7fffffff, 4],
    ['2^31 points', 1, 0x7fffffff],
    ['a negative count', -1, -1],
  ])('is a Shapefile record that claims %s', async (_, parts, points) => {
    const record = shpRecord(parts, points, 110, 32, 110.1, 32, 110.1, 32.1, 110, 32);
    const shp = Buffer.concat([shpHeader(50 + record.length / 2), record]);
    const outcome = await readEverything(written('a.shp', shp));
    if (outcome.kind === 'READ') expect(outcome).toEqual({ kind: 'READ', rows: 1, problems: 1 });
  });

  test('is a list that claims 2^32 records', async () => {
    expect(await readEverything(written('a.dbf', dbfHeader(0xffffffff, 1)))).toMatchObject({
      kind: 'READ',
      rows: 0,
    });
  });

  test('is a workbook with formulas that begin like commands: they stay text', async () => {
    const path = written('a.xlsx', xlsxOf('表', [['名称'], ['=HYPERLINK("x")'], ['-1+1']]));
    expect(await readEverything(path)).toEqual({ kind: 'READ', rows: 2, problems: 0 });
  });
});

test('an archive whose first document only points to others gives what is in all of them', async () => {
  const placemark = '<Placemark><Point><coordinates>110,32</coordinates></Point></Placemark>';
  const link = '<NetworkLink><Link><href>layers/a.kml</href></Link></NetworkLink>';
  const documents = {
    'doc.kml': strToU8(kml(`<kml><Document>${link}</Document></kml>`)),
    'layers/a.kml': strToU8(kml(`<kml><Document><name>A</name>${placemark}${placemark}</Document></kml>`)),
    'layers/b.kml': strToU8(kml(`<kml><Document><name>B</name>${placemark}</Document></kml>`)),
  };
  const read = await readEverything(written('a.kmz', zipSync(documents)));
  expect(read).toEqual({ kind: 'READ', rows: 3, problems: 0 });
  const empty = { 'doc.kml': documents['doc.kml'] };
  expect(await readEverything(written('b.kmz', zipSync(empty)))).toMatchObject({ code: 'source.noLayers' });
});
