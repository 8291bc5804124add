import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { geoJsonImporter } from '../../main/exchange/importers/geoJson';
import { geoPackageImporter } from '../../main/exchange/importers/geoPackage';
import { runCommandLine } from '../../main/cli/program';
import { resolveCrs } from '../../shared/crs/resolveCrs';
import type { Polygons } from '../../shared/document/records/network';
import { createToLattice } from '../../shared/exchange/toLattice';
import type { Finding } from '../../shared/rules';
import { tempFolder } from './tempFolder';

/** Real files that are not part of the project; tests that need them say so where they are absent. */
export const FIXTURES = join('..', 'shared', 'fixtures');
export const noFixtures = !existsSync(FIXTURES);
export const noOgr2ogr = spawnSync('ogr2ogr', ['--version']).status !== 0;
if (noFixtures) console.log('../shared/fixtures is absent: importing real coverages is not tested.');
if (noOgr2ogr)
  console.log('ogr2ogr (Debian package gdal-bin) is not installed: importing shapefiles is not tested.');

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

/** The file itself, or a GeoPackage that ogr2ogr makes of a zipped shapefile. */
export function readable(file: string, ...options: string[]): string {
  if (extname(file) !== '.zip') return file;
  const made = join(tempFolder(), 'input.gpkg');
  const { status, stderr } = spawnSync('ogr2ogr', ['-f', 'GPKG', made, `/vsizip/${file}`, ...options], {
    encoding: 'utf8',
  });
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
export async function placedRows(file: string, crs: string): Promise<PlacedRow[]> {
  const importer = extname(file) === '.gpkg' ? geoPackageImporter : geoJsonImporter;
  const source = await importer.read(file);
  const target = resolveCrs(crs);
  if (!target.ok) throw new Error(target.refusal.code);
  const toLattice = createToLattice(source, target.value);
  if (!toLattice.ok) throw new Error(toLattice.refusal.code);
  return source.polygons.map((polygon) => {
    const placed = toLattice.value(polygon);
    if (!placed.ok) throw new Error(placed.refusal.code);
    return { properties: polygon.properties, polygons: placed.value };
  });
}

/** The cells of a plan, from the feature table that other programs read. */
export function cellsOf(plan: string, crs: string): Promise<PlacedRow[]> {
  return placedRows(plan, crs);
}
