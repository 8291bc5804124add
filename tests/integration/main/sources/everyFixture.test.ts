import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { stopGdal } from '../../../../main/sources/gdal/engine';
import { openSource, readRows } from '../../../../main/sources/openSource';
import type { SourceChoices } from '../../../../shared/import/source';
import { Surveyed } from '../../../../shared/import/sourceGeometry';
import { FIXTURES, noFixtures } from '../../../support/importedFixture';
import { noOgrinfo, ogrLayers, type OgrLayer } from '../../../support/ogrLayers';
import { readEverything } from '../../../support/readEverything';

/** What no map or list is in, and why. */
const REFUSED: Readonly<Record<string, string>> = {
  'formats/mitab/lambert93_francais.ID': 'source.empty',
  'formats/shp/poly.tar': 'source.otherArchive',
  'formats/shp/poly.tar.gz': 'source.otherArchive',
  'formats/shp/testpoly.idm': 'source.otherXml',
  'formats/shp/testpoly.ind': 'source.partOnly',
  'formats/shp/testpoly.qix': 'source.unknown',
  'encodings/expected.json': 'source.notGeoJson',
};
/** Rows of what this version of ogrinfo does not open: texts of one column, and tables without a table of shapes. */
const COUNTED: Readonly<Record<string, number>> = {
  'formats/LICENSE.TXT': 304,
  'geopackage/LICENSE': 11,
  'geopackage/attributes.gpkg': 10,
};
const TABLE = /\.(csv|xlsx)$/i;
/** A part of a file that is several stands for its main file. */
const MAIN: Readonly<Record<string, string>> = {
  ...{ '.dat': '.tab', '.id': '.tab', '.map': '.tab', '.ind': '.tab', '.mid': '.mif' },
  ...{ '.prj': '.shp', '.cpg': '.shp', '.shx': '.shp' },
};

const walk = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : [path];
  });
const files = noFixtures
  ? []
  : ['formats', 'geopackage', 'encodings']
      .flatMap((folder) => walk(join(FIXTURES, folder)))
      .map((path) => relative(FIXTURES, path))
      .filter((name) => !(name in REFUSED) && !(name in COUNTED));

afterAll(stopGdal);

interface ReadLayer {
  readonly name: string;
  readonly rows: number;
  readonly extent: readonly number[] | null;
}

async function layersOf(path: string, choices: SourceChoices = {}): Promise<ReadLayer[]> {
  const file = await openSource(path, choices);
  const layers: ReadLayer[] = [];
  for (const layer of file.layers) {
    const shapes = new Surveyed();
    let rows = 0;
    for await (const portion of readRows(file, layer, choices)) {
      for (const { geometry, problem } of portion) {
        // Without its header a table has the header among its rows.
        if (choices.headerRow === undefined) expect(problem).toBeUndefined();
        if (geometry !== null) shapes.add(geometry);
      }
      rows += portion.length;
    }
    if (layer.features !== null) expect(rows).toBe(layer.features);
    const { extent } = shapes;
    layers.push({
      name: layer.name,
      rows,
      extent: extent === null ? null : [extent.minX, extent.minY, extent.maxX, extent.maxY],
    });
  }
  return layers;
}

function mainFile(path: string): string {
  const main = MAIN[extname(path).toLowerCase()];
  if (main === undefined) return path;
  const stem = basename(path, extname(path));
  const found = readdirSync(dirname(path)).find(
    (name) => name.toLowerCase() === `${stem}${main}`.toLowerCase(),
  );
  return found === undefined ? path : join(dirname(path), found);
}

/** Layers without features are not offered; the others are told in the order of their names. */
const named = <L extends { readonly name: string }>(layers: readonly L[], count: (layer: L) => number) =>
  layers.filter((layer) => count(layer) > 0).sort((a, b) => (a.name < b.name ? -1 : 1));

function expectSameGround(own: readonly number[] | null, theirs: OgrLayer['extent']): void {
  if (theirs === null) expect(own).toBeNull();
  else {
    expect(own).not.toBeNull();
    // ogrinfo prints 15 digits.
    own?.forEach((value, at) => expect(Math.abs(value - (theirs[at] ?? NaN))).toBeLessThan(1e-7));
  }
}

describe.skipIf(noFixtures || noOgrinfo)('every foreign file', () => {
  test.each(files.filter((name) => !TABLE.test(name)))(
    '%s has layer by layer as many features over as much ground as GDAL lists',
    async (name) => {
      const path = join(FIXTURES, name);
      const own = named(await layersOf(path), ({ rows }) => rows);
      const theirs = named(ogrLayers(mainFile(path)), ({ features }) => features);
      expect(own.map(({ rows }) => rows)).toEqual(theirs.map(({ features }) => features));
      own.forEach(({ extent }, at) => expectSameGround(extent, theirs[at]?.extent ?? null));
    },
  );

  test.each(files.filter((name) => TABLE.test(name)))(
    '%s has as many rows with a value as GDAL lists',
    async (name) => {
      const path = join(FIXTURES, name);
      const everyRow = ['--config', 'OGR_XLSX_HEADERS', 'DISABLE'];
      if (name.endsWith('.csv')) everyRow.push('-oo', 'HEADERS=NO');
      const whole = named(await layersOf(path, { headerRow: 0 }), ({ rows }) => rows);
      expect(whole.map(({ rows }) => rows)).toEqual(
        named(ogrLayers(path, ...everyRow), ({ filled }) => filled).map(({ filled }) => filled),
      );
      const own = await layersOf(path);
      for (const { name: layer, fields, filled, extent } of ogrLayers(path)) {
        // GDAL makes names up where it finds no header; ours is then a person's to judge.
        if (fields.some((field) => /^field_?\d+$/i.test(field))) continue;
        const found = own.find((one) => one.name === layer);
        expect(found?.rows).toBe(filled);
        if (extent !== null) expectSameGround(found?.extent ?? null, extent);
      }
    },
  );
});

describe.skipIf(noFixtures)('what is no map and no list', () => {
  test.each(Object.entries(REFUSED))('%s is refused with a sentence that names it', async (name, code) => {
    const path = join(FIXTURES, name);
    expect(existsSync(path)).toBe(true);
    const outcome = await readEverything(path);
    expect(outcome).toMatchObject({ kind: 'REFUSED', code });
    if (outcome.kind === 'REFUSED') expect(outcome.sentence).toContain(basename(name));
  });

  test.each(Object.entries(COUNTED))('%s has %i rows', async (name, rows) => {
    expect(await readEverything(join(FIXTURES, name))).toMatchObject({ kind: 'READ', rows });
  });
});
