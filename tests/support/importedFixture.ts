import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runCommandLine } from '../../main/cli/program';
import { resolveCrs } from '../../shared/crs/resolveCrs';
import type { Polygons } from '../../shared/document/records/network';
import { createSourceTransform } from '../../shared/crs/sourceTransform';
import { cells } from '../../shared/import/kinds/cells';
import { createRowMapper } from '../../shared/import/mapRows';
import type { SourceChoices } from '../../shared/import/source';
import { openSource, readRows } from '../../main/sources/openSource';
import type { Finding } from '../../shared/rules';
import { tempFolder } from './tempFolder';

/** Real files that are not part of the project; tests that need them say so where they are absent. */
export const FIXTURES = join('..', 'shared', 'fixtures');
export const noFixtures = !existsSync(FIXTURES);
export const noOgr2ogr = spawnSync('ogr2ogr', ['--version']).status !== 0;
if (noFixtures) console.log('../shared/fixtures is absent: importing real coverages is not tested.');
if (noOgr2ogr)
  console.log(
    'ogr2ogr (Debian package gdal-bin) is not installed: a second opinion on reprojection is not asked.',
  );

/** Polygons of a row, on the lattice of a plan, with what the row says. */
export interface PlacedRow {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly polygons: Polygons;
}

export interface ImportedFixture {
  readonly plan: string;
  readonly cells: number;
  readonly findings: readonly (Finding & { readonly sentence: string })[];
}

/** A zipped shapefile in another CRS, by ogr2ogr. */
export function reprojected(file: string, crs: string): string {
  const made = join(tempFolder(), 'input.gpkg');
  const { status, stderr } = spawnSync(
    'ogr2ogr',
    ['-f', 'GPKG', made, `/vsizip/${file}`, '-t_srs', crs, '-nlt', 'PROMOTE_TO_MULTI'],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`ogr2ogr: ${stderr}`);
  return made;
}

/** Runs the command line; the last line of its output. Fails with its sentence when it refuses. */
export async function commandLine(...args: string[]): Promise<string> {
  let [out, sentence] = ['', ''];
  const status = await runCommandLine(
    ['--language', 'en', ...args],
    { write: (text) => (out += text) },
    { write: (text) => (sentence += text) },
  );
  if (status !== 0) throw new Error(sentence);
  return out.trim().split('\n').at(-1) ?? '';
}

/** Makes a plan and imports a file into it, as a person would on the command line. */
export async function importedFixture(
  file: string,
  crs: string,
  ...options: string[]
): Promise<ImportedFixture> {
  const plan = join(tempFolder(), 'plan.gpkg');
  await commandLine('new', plan, '--crs', crs);
  const { cells, findings } = JSON.parse(
    await commandLine('import', file, '--into', plan, '--json', ...options),
  ) as Omit<ImportedFixture, 'plan'>;
  return { plan, cells, findings };
}

/** Rows of a file, put onto the lattice but not changed in any other way. */
export async function placedRows(
  file: string,
  crs: string,
  choices: SourceChoices = {},
): Promise<PlacedRow[]> {
  const source = await openSource(file, choices);
  const layer = source.layers.find(({ name }) => name === 'cells') ?? source.layers[0];
  const target = resolveCrs(crs);
  if (!target.ok) throw new Error(target.refusal.code);
  const [reading] = layer?.crs.candidates ?? [];
  if (layer === undefined || reading === undefined) throw new Error(`${file} has no place`);
  const mapper = createRowMapper(cells, layer.fields, NOTHING, createSourceTransform(reading, target.value));
  const placed: PlacedRow[] = [];
  for await (const rows of readRows(source, layer, choices)) {
    for (const row of rows) {
      const { place } = mapper.map(row);
      if (place?.kind !== 'POLYGON') continue;
      const properties = Object.fromEntries(layer.fields.map(({ name }, at) => [name, row.values[at]]));
      placed.push({ properties, polygons: place.polygons });
    }
  }
  return placed;
}

const NOTHING = { mapping: {}, personal: [] };

/** The cells of a plan, from the feature table that other programs read. */
export function cellsOf(plan: string, crs: string): Promise<PlacedRow[]> {
  return placedRows(plan, crs);
}
