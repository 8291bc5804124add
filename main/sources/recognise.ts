import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { AppError } from '../../shared/base/appError';
import { detectEncoding } from '../../shared/import/detectEncoding';
import { textDecoder } from '../../shared/import/decodeText';
import type { SourceFormat } from '../../shared/import/source';
import { readDbfHeader } from '../../shared/import/readDbf';
import { withProjectErrors } from '../project/projectError';
import { sibling } from './siblings';
import { fileHead } from './text/fileSample';
import { withZip } from './zip/zipFile';

/** What a file is: a format with the file to read it from, or an archive that holds one. */
export type Recognised =
  | { readonly kind: 'FORMAT'; readonly format: SourceFormat; readonly path: string }
  | { readonly kind: 'ARCHIVE' };

const HEAD = 64 * 1024;
/** Starts every record of a GeoJSON text sequence (RFC 8142). */
const RECORD_SEPARATOR = '\u001e';

/** Parts of a file that is several: the ending that a person may have chosen, and the main file's. */
const MAIN_PARTS: Readonly<Record<string, string>> = {
  '.shx': '.shp',
  '.dbf': '.shp',
  '.prj': '.shp',
  '.cpg': '.shp',
  '.dat': '.tab',
  '.map': '.tab',
  '.id': '.tab',
  '.ind': '.tab',
  '.mid': '.mif',
};

/** Endings by custom; a file with another is still read for what it is, and that is told. */
export const ENDINGS: Readonly<Record<SourceFormat, readonly string[]>> = {
  SHAPEFILE: ['.shp', '.dbf', '.shx'],
  MAPINFO_TAB: ['.tab'],
  MAPINFO_MIF: ['.mif'],
  GEOPACKAGE: ['.gpkg'],
  GEOJSON: ['.geojson', '.json'],
  GEOJSON_LINES: ['.geojsonl', '.geojsons', '.ndjson', '.jsonl', '.geojson', '.json'],
  KML: ['.kml', '.xml'],
  KMZ: ['.kmz'],
  DXF: ['.dxf'],
  FLATGEOBUF: ['.fgb'],
  CSV: ['.csv', '.tsv', '.txt', '.tab', '.dat', '.psv', '.asc'],
  XLSX: ['.xlsx', '.xlsm'],
  ODS: ['.ods'],
};

/** Kinds of file that are known and not read, with the sentence that says what to do. */
const REFUSED: readonly (readonly [(head: Buffer) => boolean, string])[] = [
  [(head) => head.readUInt32BE(0) === 0xd0cf11e0, 'source.oldExcel'],
  [(head) => head.toString('latin1', 0, 4) === 'AC10', 'source.dwg'],
  [(head) => head.toString('latin1', 0, 22).startsWith('AutoCAD Binary DXF'), 'source.binaryDxf'],
  [(head) => head.readUInt16BE(0) === 0x1f8b, 'source.otherArchive'],
  [(head) => head.toString('latin1', 0, 4) === 'Rar!', 'source.otherArchive'],
  [(head) => head.readUInt32BE(0) === 0x377abcaf, 'source.otherArchive'],
  [(head) => head.length > 262 && head.toString('latin1', 257, 262) === 'ustar', 'source.otherArchive'],
];

/**
 * Finds out what a file is by its first bytes; the ending of its name decides only between texts.
 * @throws AppError source.* for what is known and not read, project.* for what the file system says
 */
export async function recognise(path: string, shown: string): Promise<Recognised> {
  const found = await withProjectErrors(shown, () => stat(path));
  if (found.isDirectory()) throw new AppError('source.isFolder', { path: shown });
  if (!found.isFile()) throw new AppError('source.notFile', { path: shown });
  if (found.size === 0) throw new AppError('source.empty', { path: shown });
  const head = Buffer.from(await withProjectErrors(shown, () => fileHead(path, HEAD)));
  const padded = head.length < 4 ? Buffer.concat([head, Buffer.alloc(4)]) : head;
  const refused = REFUSED.find(([test]) => test(padded));
  if (refused !== undefined) throw new AppError(refused[1], { path: shown });
  if (padded.readUInt32BE(0) === 0x504b0304 || padded.readUInt32BE(0) === 0x504b0506)
    return zipKind(path, shown);
  const binary = binaryFormat(padded);
  if (binary !== undefined) return { kind: 'FORMAT', format: binary, path };
  const ending = extname(path).toLowerCase();
  const main = MAIN_PARTS[ending];
  const other = main === undefined ? undefined : await sibling(path, main);
  if (other !== undefined && other !== path) return recognise(other, shown);
  if (ending === '.dbf' && readDbfHeader(head) !== undefined)
    return { kind: 'FORMAT', format: 'SHAPEFILE', path };
  if (main !== undefined && ending !== '.dat') throw new AppError('source.partOnly', { path: shown, main });
  return { kind: 'FORMAT', format: textFormat(head, shown), path };
}

function binaryFormat(head: Buffer): SourceFormat | undefined {
  if (head.toString('latin1', 0, 15) === 'SQLite format 3') return 'GEOPACKAGE';
  if (head.readInt32BE(0) === 9994 && head.length >= 100) return 'SHAPEFILE';
  return head.toString('latin1', 0, 3) === 'fgb' ? 'FLATGEOBUF' : undefined;
}

async function zipKind(path: string, shown: string): Promise<Recognised> {
  const names = await withZip(path, shown, (entries) => Promise.resolve(entries.map(({ name }) => name)));
  const format = (name: SourceFormat): Recognised => ({ kind: 'FORMAT', format: name, path });
  if (names.some((name) => /^xl\/workbook\.xml$/i.test(name))) return format('XLSX');
  if (names.includes('content.xml') && names.includes('mimetype')) return format('ODS');
  const isPlain = names.some((name) => /\.(shp|tab|mif|gpkg|geojson|json|dxf|fgb|csv|xlsx|ods)$/i.test(name));
  return names.some((name) => /\.kml$/i.test(name)) && !isPlain ? format('KMZ') : { kind: 'ARCHIVE' };
}

function textFormat(head: Buffer, shown: string): SourceFormat {
  const { name } = detectEncoding(head);
  if (!name.startsWith('UTF-16') && head.includes(0)) throw new AppError('source.unknown', { path: shown });
  const text = textDecoder(name)
    .decode(head)
    .replaceAll(RECORD_SEPARATOR, '')
    .replace(/^[\uFEFF\s]+/, '');
  if (text === '') throw new AppError('source.empty', { path: shown });
  if (text.startsWith('<')) {
    if (/<(\w+:)?kml[\s>]/i.test(text) || /<(Document|Folder|Placemark)[\s>]/.test(text)) return 'KML';
    if (/<!ENTITY/i.test(text)) throw new AppError('source.xmlEntities', { path: shown });
    throw new AppError('source.otherXml', { path: shown });
  }
  if (/^[{[]/.test(text)) return isLines(text) ? 'GEOJSON_LINES' : 'GEOJSON';
  if (/^!table\b/i.test(text)) return 'MAPINFO_TAB';
  if (/^version\s+\d+\s*[\r\n]/i.test(text)) return 'MAPINFO_MIF';
  if (/^(999\s*[\r\n]+[^\r\n]*[\r\n]+\s*)*0\s*[\r\n]+\s*SECTION\s*[\r\n]/i.test(text)) return 'DXF';
  return 'CSV';
}

/** Whether the first line is a whole object and another follows. */
function isLines(text: string): boolean {
  const [first = '', second = ''] = text.split(/\r?\n\s*/, 2);
  if (!/^\{/.test(second))
    return /^\{\s*"type"\s*:\s*"Feature"\s*,.*\}\s*$/.test(first) && second === '' && text.includes('\n');
  try {
    JSON.parse(first);
    return true;
  } catch {
    return false;
  }
}
