import type { Polygons } from '../../shared/document/records/network';

/**
 * GeoPackageBinary (OGC 12-128r18, 2.1.3): header "GP", version 0, flags, srs_id, envelope, then
 * little-endian WKB. Records hold integer lattice millimetres, files hold metres: `mm / 1000` has an exact
 * way back by rounding for every coordinate below 2^43 mm.
 */

const HEADER = 8;
const ENVELOPE = 32;
const WKB_POINT = 1;
const WKB_LINESTRING = 2;
const WKB_POLYGON = 3;
const WKB_MULTIPOLYGON = 6;
const MM_PER_M = 1000;

/** A rectangle in lattice millimetres that grows with what is added; starts empty. */
export class Extent {
  minX = Infinity;
  minY = Infinity;
  maxX = -Infinity;
  maxY = -Infinity;

  add(x: number, y: number): void {
    if (x < this.minX) this.minX = x;
    if (y < this.minY) this.minY = y;
    if (x > this.maxX) this.maxX = x;
    if (y > this.maxY) this.maxY = y;
  }

  get isEmpty(): boolean {
    return this.minX > this.maxX;
  }
}

/** A point; no envelope, as the standard advises for points. */
export function encodePoint(srsId: number, x: number, y: number, extent?: Extent): Uint8Array {
  extent?.add(x, y);
  const blob = Buffer.allocUnsafe(HEADER + 21);
  writeHeader(blob, srsId, 0b001);
  blob.writeUInt8(1, HEADER);
  blob.writeUInt32LE(WKB_POINT, HEADER + 1);
  blob.writeDoubleLE(x / MM_PER_M, HEADER + 5);
  blob.writeDoubleLE(y / MM_PER_M, HEADER + 13);
  return blob;
}

/** A place that is known as polygons, as a point where there are none, or not at all (null). */
export interface Place {
  readonly polygons: Polygons;
  readonly x: number | null;
  readonly y: number | null;
}

export function encodePlace(srsId: number, { polygons, x, y }: Place, extent?: Extent): Uint8Array | null {
  if (polygons.length > 0) return encodeMultiPolygon(srsId, polygons, extent);
  return x === null || y === null ? null : encodePoint(srsId, x, y, extent);
}

export function decodePlace(blob: Uint8Array | null): Place {
  if (blob === null) return { polygons: [], x: null, y: null };
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength);
  // A point has no envelope: its WKB follows the header.
  const isPoint = (view.getUint8(3) & 0b1110) === 0 && view.getUint32(HEADER + 1, true) === WKB_POINT;
  return isPoint
    ? { polygons: [], ...decodePoint(blob) }
    : { polygons: decodeMultiPolygon(blob), x: null, y: null };
}

/** A line of x0, y0, x1, y1 … */
export function encodeLine(srsId: number, points: readonly number[], extent?: Extent): Uint8Array {
  const blob = Buffer.allocUnsafe(HEADER + ENVELOPE + 9 + points.length * 8);
  const own = new Extent();
  let at = HEADER + ENVELOPE;
  blob.writeUInt8(1, at);
  blob.writeUInt32LE(WKB_LINESTRING, at + 1);
  blob.writeUInt32LE(points.length / 2, at + 5);
  at = writeCoordinates(blob, at + 9, points, own);
  finish(blob, srsId, own, extent);
  return blob.subarray(0, at);
}

/** Parts with rings as in `Polygons`; the closing repeat that WKB demands is added. */
export function encodeMultiPolygon(srsId: number, polygons: Polygons, extent?: Extent): Uint8Array {
  let size = HEADER + ENVELOPE + 9;
  for (const part of polygons) {
    size += 9;
    for (const ring of part) size += 4 + ring.length * 8 + 16;
  }
  const blob = Buffer.allocUnsafe(size);
  const own = new Extent();
  let at = HEADER + ENVELOPE;
  blob.writeUInt8(1, at);
  blob.writeUInt32LE(WKB_MULTIPOLYGON, at + 1);
  blob.writeUInt32LE(polygons.length, at + 5);
  at += 9;
  for (const part of polygons) {
    blob.writeUInt8(1, at);
    blob.writeUInt32LE(WKB_POLYGON, at + 1);
    blob.writeUInt32LE(part.length, at + 5);
    at += 9;
    for (const ring of part) {
      blob.writeUInt32LE(ring.length / 2 + 1, at);
      at = writeCoordinates(blob, at + 4, ring, own);
      at = writeCoordinates(blob, at, ring.slice(0, 2), own);
    }
  }
  finish(blob, srsId, own, extent);
  return blob;
}

export function decodePoint(blob: Uint8Array): { x: number; y: number } {
  const { bytes, at } = openBlob(blob, WKB_POINT);
  return { x: lattice(bytes.readDoubleLE(at)), y: lattice(bytes.readDoubleLE(at + 8)) };
}

export function decodeLine(blob: Uint8Array): number[] {
  const { bytes, at } = openBlob(blob, WKB_LINESTRING);
  return readCoordinates(bytes, at + 4, bytes.readUInt32LE(at));
}

export function decodeMultiPolygon(blob: Uint8Array): number[][][] {
  const { bytes, at: start } = openBlob(blob, WKB_MULTIPOLYGON);
  const polygons: number[][][] = [];
  let at = start + 4;
  for (let parts = bytes.readUInt32LE(start); parts > 0; parts--) {
    const rings: number[][] = [];
    let count = bytes.readUInt32LE(at + 5);
    at += 9;
    for (; count > 0; count--) {
      const vertices = bytes.readUInt32LE(at);
      rings.push(readCoordinates(bytes, at + 4, vertices - 1));
      at += 4 + vertices * 16;
    }
    polygons.push(rings);
  }
  return polygons;
}

/** Checks the header and returns where the content of the geometry starts. Foreign writers may use other types. */
function openBlob(blob: Uint8Array, type: number): { bytes: Buffer; at: number } {
  const bytes = Buffer.from(blob.buffer, blob.byteOffset, blob.byteLength);
  if (bytes.length < HEADER + 5 || bytes.readUInt16BE(0) !== 0x4750)
    throw new RangeError('no GeoPackage geometry');
  const envelope = [0, 32, 48, 48, 64][(bytes.readUInt8(3) >> 1) & 0b111] ?? 0;
  const at = HEADER + envelope;
  if (bytes.readUInt8(at) !== 1) throw new RangeError('big-endian geometry is not supported');
  const found = bytes.readUInt32LE(at + 1);
  if (found !== type) throw new RangeError(`geometry type ${found} where ${type} belongs`);
  return { bytes, at: at + 5 };
}

function readCoordinates(bytes: Buffer, start: number, vertices: number): number[] {
  const points: number[] = new Array<number>(vertices * 2);
  let at = start;
  for (let i = 0; i < points.length; i++, at += 8) points[i] = lattice(bytes.readDoubleLE(at));
  return points;
}

function lattice(metres: number): number {
  return Math.round(metres * MM_PER_M);
}

function writeCoordinates(blob: Buffer, start: number, points: readonly number[], extent: Extent): number {
  let at = start;
  for (let i = 0; i < points.length; i += 2) {
    const x = points[i] ?? 0;
    const y = points[i + 1] ?? 0;
    extent.add(x, y);
    blob.writeDoubleLE(x / MM_PER_M, at);
    blob.writeDoubleLE(y / MM_PER_M, at + 8);
    at += 16;
  }
  return at;
}

/** Flags: bit 0 little-endian, bits 1–3 envelope kind (1 = x and y), bit 4 empty geometry. */
function writeHeader(blob: Buffer, srsId: number, flags: number): void {
  blob.write('GP', 0, 'latin1');
  blob.writeUInt8(0, 2);
  blob.writeUInt8(flags, 3);
  blob.writeInt32LE(srsId, 4);
}

function finish(blob: Buffer, srsId: number, own: Extent, extent: Extent | undefined): void {
  writeHeader(blob, srsId, own.isEmpty ? 0b10011 : 0b00011);
  const corners = own.isEmpty
    ? [NaN, NaN, NaN, NaN]
    : [own.minX / MM_PER_M, own.maxX / MM_PER_M, own.minY / MM_PER_M, own.maxY / MM_PER_M];
  corners.forEach((value, i) => blob.writeDoubleLE(value, HEADER + i * 8));
  if (own.isEmpty) return;
  extent?.add(own.minX, own.minY);
  extent?.add(own.maxX, own.maxY);
}
