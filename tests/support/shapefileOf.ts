import { writeFileSync } from 'node:fs';
import iconv from 'iconv-lite';

/** A polygon of a Shapefile: its ring x0, y0 … clockwise and closed, and its name. */
export interface NamedRing {
  readonly name: string;
  readonly ring: readonly number[];
}

const POLYGON = 5;
const HEADER = 100;
/** Language of the table: Chinese, GBK. */
const GBK = 0x4d;
const NAME_BYTES = 40;

/** Writes `<base>.shp`, `.shx` and `.dbf` with GBK names, as old programs leave them: no .prj, no .cpg. */
export function writeGbkShapefile(base: string, polygons: readonly NamedRing[]): void {
  const contents = polygons.map(({ ring }) => polygonOf(ring));
  let offset = HEADER;
  const index = contents.map((content) => {
    const entry = Buffer.alloc(8);
    entry.writeInt32BE(offset / 2, 0);
    entry.writeInt32BE(content.length / 2, 4);
    offset += 8 + content.length;
    return entry;
  });
  const records = contents.map((content, at) => {
    const head = Buffer.alloc(8);
    head.writeInt32BE(at + 1, 0);
    head.writeInt32BE(content.length / 2, 4);
    return Buffer.concat([head, content]);
  });
  const box = boundsOf(polygons.flatMap(({ ring }) => ring));
  writeFileSync(`${base}.shp`, Buffer.concat([headerOf(offset, box), ...records]));
  writeFileSync(`${base}.shx`, Buffer.concat([headerOf(HEADER + 8 * index.length, box), ...index]));
  writeFileSync(`${base}.dbf`, tableOf(polygons.map(({ name }) => name)));
}

function boundsOf(ring: readonly number[]): readonly [number, number, number, number] {
  const xs = ring.filter((_, at) => at % 2 === 0);
  const ys = ring.filter((_, at) => at % 2 === 1);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function headerOf(bytes: number, box: readonly number[]): Buffer {
  const header = Buffer.alloc(HEADER);
  header.writeInt32BE(9994, 0);
  header.writeInt32BE(bytes / 2, 24);
  header.writeInt32LE(1000, 28);
  header.writeInt32LE(POLYGON, 32);
  box.forEach((value, at) => header.writeDoubleLE(value, 36 + 8 * at));
  return header;
}

function polygonOf(ring: readonly number[]): Buffer {
  const content = Buffer.alloc(48 + 8 * ring.length);
  content.writeInt32LE(POLYGON, 0);
  boundsOf(ring).forEach((value, at) => content.writeDoubleLE(value, 4 + 8 * at));
  content.writeInt32LE(1, 36);
  content.writeInt32LE(ring.length / 2, 40);
  ring.forEach((value, at) => content.writeDoubleLE(value, 48 + 8 * at));
  return content;
}

function tableOf(names: readonly string[]): Buffer {
  const header = Buffer.alloc(65);
  header.writeUInt8(3, 0);
  header.set([126, 11, 28], 1);
  header.writeUInt32LE(names.length, 4);
  header.writeUInt16LE(65, 8);
  header.writeUInt16LE(1 + NAME_BYTES, 10);
  header.writeUInt8(GBK, 29);
  header.write('name', 32, 'latin1');
  header.write('C', 43, 'latin1');
  header.writeUInt8(NAME_BYTES, 48);
  header.writeUInt8(0x0d, 64);
  const rows = names.map((name) => {
    const row = Buffer.alloc(1 + NAME_BYTES, ' ');
    row.set(iconv.encode(name, 'gbk'), 1);
    return row;
  });
  return Buffer.concat([header, ...rows, Buffer.from([0x1a])]);
}
