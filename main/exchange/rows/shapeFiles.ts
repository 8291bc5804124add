import { createWriteStream } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { zipSync } from 'fflate';
import { AppError } from '../../../shared/base/appError';
import type { CrsDefinition } from '../../../shared/crs/crsDefinition';
import type { Transform } from '../../../shared/crs/transform';
import type { ListedShape } from '../../../shared/listing/listedShapes';
import type { RowEncoding, RowFormatId } from '../../../shared/listing/rowFormats';
import { writeWithGdal } from '../../sources/gdal/engine';
import { featureLine } from './featureLines';
import { move } from './move';
import { metresOf, positionOf } from './positions';
import type { RowTable, WrittenRow } from './writtenRow';

export type ShapeFormat = Extract<RowFormatId, 'GPKG' | 'SHP' | 'GEOJSON' | 'KML' | 'KMZ' | 'MIF'>;

interface Driver {
  readonly name: string;
  readonly ending: string;
  /** RFC 7946 and KML know longitude and latitude only. */
  readonly degrees: boolean;
  /** One kind of shape a file. */
  readonly splits: boolean;
  options(encoding: RowEncoding): readonly string[];
}

const DRIVERS: Readonly<Record<ShapeFormat, Driver>> = {
  GPKG: { name: 'GPKG', ending: '.gpkg', degrees: false, splits: false, options: () => [] },
  SHP: {
    name: 'ESRI Shapefile',
    ending: '.shp',
    degrees: false,
    splits: true,
    options: (encoding) => ['-lco', `ENCODING=${encoding === 'GBK' ? 'CP936' : 'UTF-8'}`],
  },
  GEOJSON: {
    name: 'GeoJSON',
    ending: '.geojson',
    degrees: true,
    splits: false,
    options: () => ['-lco', 'RFC7946=YES', '-lco', 'COORDINATE_PRECISION=9'],
  },
  KML: {
    name: 'KML',
    ending: '.kml',
    degrees: true,
    splits: false,
    options: () => ['-dsco', 'NameField=name'],
  },
  KMZ: {
    name: 'KML',
    ending: '.kml',
    degrees: true,
    splits: false,
    options: () => ['-dsco', 'NameField=name'],
  },
  MIF: {
    name: 'MapInfo File',
    ending: '.mif',
    degrees: false,
    splits: false,
    options: (encoding) => [
      '-dsco',
      'FORMAT=MIF',
      '-lco',
      `ENCODING=${encoding === 'GBK' ? 'CP936' : 'UTF-8'}`,
    ],
  },
};

type Kind = ListedShape['kind'] | 'NONE';

/**
 * Writes the rows by way of GDAL, in `folder`, and moves what was made to its place. A Shapefile holds one kind of shape:
 * rows of several kinds become several files. Returns the main files. @throws AppError exchange.rowsNotWritten
 */
export async function writeShapeFiles(
  table: RowTable,
  format: ShapeFormat,
  target: string,
  { crs, transform, encoding, folder, signal }: ShapeWriting,
): Promise<readonly string[]> {
  const driver = DRIVERS[format];
  const position = driver.degrees ? positionOf(transform) : metresOf;
  const byKind = new Map<Kind, WrittenRow[]>();
  for (const row of table.rows) {
    const kind = driver.splits ? (row.shape?.kind ?? 'NONE') : 'NONE';
    const own = byKind.get(kind);
    if (own === undefined) byKind.set(kind, [row]);
    else own.push(row);
  }
  // Rows without a shape go with those that have one.
  const [most] = [...byKind.keys()].filter((kind) => kind !== 'NONE');
  if (driver.splits && most !== undefined) {
    byKind.get(most)?.push(...(byKind.get('NONE') ?? []));
    byKind.delete('NONE');
  }
  const written: string[] = [];
  for (const [kind, rows] of byKind) {
    const stem = byKind.size === 1 ? 'rows' : `rows-${kind.toLowerCase()}`;
    const lines = join(folder, `${stem}.geojsonl`);
    const text = Readable.from(rows.map((row) => featureLine(table, row, position)));
    await pipeline(text, createWriteStream(lines), { signal });
    const made = `${stem}${driver.ending}`;
    const options = [
      ...['-f', driver.name, '-nln', table.name, '-a_srs', driver.degrees ? 'EPSG:4326' : crsText(crs)],
      ...driver.options(encoding),
    ];
    const { complaints } = await writeWithGdal({ path: lines, folder, made, options }, target, signal);
    const failure = complaints.find((line) => line.startsWith('ERROR'));
    if (failure !== undefined)
      throw new AppError('exchange.rowsNotWritten', { path: target, detail: failure.slice(0, 200) });
    await rm(lines);
    const suffix = byKind.size === 1 ? '' : `-${kind.toLowerCase()}`;
    written.push(await moved(folder, stem, target, suffix, format));
  }
  return written;
}

export interface ShapeWriting {
  readonly crs: CrsDefinition;
  readonly transform: Pick<Transform, 'toLonLat'>;
  readonly encoding: RowEncoding;
  /** Empty, and gone afterwards. */
  readonly folder: string;
  readonly signal: AbortSignal;
}

const crsText = ({ epsg, proj4 }: CrsDefinition): string => (epsg > 0 ? `EPSG:${epsg}` : proj4);

/** Puts all files of one that was made beside their target, under its name. */
async function moved(
  folder: string,
  stem: string,
  target: string,
  suffix: string,
  format: ShapeFormat,
): Promise<string> {
  const name = `${basename(target, extname(target))}${suffix}`;
  const main = join(dirname(target), `${name}${extname(target)}`);
  for (const file of await readdir(folder)) {
    if (basename(file, extname(file)) !== stem) continue;
    const from = join(folder, file);
    if (format === 'KMZ') await writeFile(from, zipSync({ 'doc.kml': await readFile(from) }));
    const isMain = extname(file) === DRIVERS[format].ending;
    await move(from, isMain ? main : join(dirname(target), `${name}${extname(file)}`));
  }
  return main;
}
