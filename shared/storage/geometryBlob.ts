import type { Polygons } from '../document/records/network';

/**
 * GeoPackageBinary (OGC 12-128r18, 2.1.3): header "GP", version 0, flags, srs_id, envelope, then
 * little-endian WKB. Records hold integer lattice millimetres, files hold metres: `mm / 1000` has an exact
 * way back by rounding for every coordinate below 2^43 mm.
 */

/** "GP", read as big-endian. */
const MAGIC = 0x4750;
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
  const view = viewOf(new Uint8Array(HEADER + 21));
  writeHeader(view, srsId, 0b001);
  view.setUint8(HEADER, 1);
  view.setUint32(HEADER + 1, WKB_POINT, true);
  view.setFloat64(HEADER + 5, x / MM_PER_M, true);
  view.setFloat64(HEADER + 13, y / MM_PER_M, true);
  return bytesOf(view);
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
  const view = viewOf(blob);
  // A point has no envelope: its WKB follows the header.
  const isPoint = (view.getUint8(3) & 0b1110) === 0 && view.getUint32(HEADER + 1, true) === WKB_POINT;
  return isPoint
    ? { polygons: [], ...decodePoint(blob) }
    : { polygons: decodeMultiPolygon(blob), x: null, y: null };
}

/** A line of x0, y0, x1, y1 … */
export function encodeLine(srsId: number, points: readonly number[], extent?: Extent): Uint8Array {
  const view = viewOf(new Uint8Array(HEADER + ENVELOPE + 9 + points.length * 8));
  const own = new Extent();
  const at = HEADER + ENVELOPE;
  view.setUint8(at, 1);
  view.setUint32(at + 1, WKB_LINESTRING, true);
  view.setUint32(at + 5, points.length / 2, true);
  writeCoordinates(view, at + 9, points, own);
  finish(view, srsId, own, extent);
  return bytesOf(view);
}

/** Parts with rings as in `Polygons`; the closing repeat that WKB demands is added. */
export function encodeMultiPolygon(srsId: number, polygons: Polygons, extent?: Extent): Uint8Array {
  let size = HEADER + ENVELOPE + 9;
  for (const part of polygons) {
    size += 9;
    for (const ring of part) size += 4 + ring.length * 8 + 16;
  }
  const view = viewOf(new Uint8Array(size));
  const own = new Extent();
  let at = HEADER + ENVELOPE;
  view.setUint8(at, 1);
  view.setUint32(at + 1, WKB_MULTIPOLYGON, true);
  view.setUint32(at + 5, polygons.length, true);
  at += 9;
  for (const part of polygons) {
    view.setUint8(at, 1);
    view.setUint32(at + 1, WKB_POLYGON, true);
    view.setUint32(at + 5, part.length, true);
    at += 9;
    for (const ring of part) {
      view.setUint32(at, ring.length / 2 + 1, true);
      at = writeCoordinates(view, at + 4, ring, own);
      at = writeCoordinates(view, at, ring.slice(0, 2), own);
    }
  }
  finish(view, srsId, own, extent);
  return bytesOf(view);
}

export function decodePoint(blob: Uint8Array): { x: number; y: number } {
  const { view, at } = openBlob(blob, WKB_POINT);
  return { x: lattice(view.getFloat64(at, true)), y: lattice(view.getFloat64(at + 8, true)) };
}

export function decodeLine(blob: Uint8Array): number[] {
  const { view, at } = openBlob(blob, WKB_LINESTRING);
  return readCoordinates(view, at + 4, view.getUint32(at, true));
}

export function decodeMultiPolygon(blob: Uint8Array): number[][][] {
  const { view, at: start } = openBlob(blob, WKB_MULTIPOLYGON);
  const polygons: number[][][] = [];
  let at = start + 4;
  for (let parts = view.getUint32(start, true); parts > 0; parts--) {
    const rings: number[][] = [];
    let count = view.getUint32(at + 5, true);
    at += 9;
    for (; count > 0; count--) {
      const vertices = view.getUint32(at, true);
      rings.push(readCoordinates(view, at + 4, vertices - 1));
      at += 4 + vertices * 16;
    }
    polygons.push(rings);
  }
  return polygons;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function bytesOf({ buffer, byteOffset, byteLength }: DataView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Checks the header and returns where the content of the geometry starts. Foreign writers may use other types. */
function openBlob(blob: Uint8Array, type: number): { view: DataView; at: number } {
  const view = viewOf(blob);
  if (view.byteLength < HEADER + 5 || view.getUint16(0) !== MAGIC)
    throw new RangeError('no GeoPackage geometry');
  const envelope = [0, 32, 48, 48, 64][(view.getUint8(3) >> 1) & 0b111] ?? 0;
  const at = HEADER + envelope;
  if (view.getUint8(at) !== 1) throw new RangeError('big-endian geometry is not supported');
  const found = view.getUint32(at + 1, true);
  if (found !== type) throw new RangeError(`geometry type ${found} where ${type} belongs`);
  return { view, at: at + 5 };
}

/** @throws RangeError when the blob promises more vertices than it holds, before room is made for them */
function readCoordinates(view: DataView, start: number, vertices: number): number[] {
  if (vertices < 0 || start + 16 * vertices > view.byteLength) throw new RangeError('geometry ends early');
  const points: number[] = new Array<number>(vertices * 2);
  let at = start;
  for (let i = 0; i < points.length; i++, at += 8) points[i] = lattice(view.getFloat64(at, true));
  return points;
}

function lattice(metres: number): number {
  return Math.round(metres * MM_PER_M);
}

function writeCoordinates(view: DataView, start: number, points: readonly number[], extent: Extent): number {
  let at = start;
  for (let i = 0; i < points.length; i += 2) {
    const x = points[i] ?? 0;
    const y = points[i + 1] ?? 0;
    extent.add(x, y);
    view.setFloat64(at, x / MM_PER_M, true);
    view.setFloat64(at + 8, y / MM_PER_M, true);
    at += 16;
  }
  return at;
}

/** Flags: bit 0 little-endian, bits 1–3 envelope kind (1 = x and y), bit 4 empty geometry. */
function writeHeader(view: DataView, srsId: number, flags: number): void {
  view.setUint16(0, MAGIC);
  view.setUint8(2, 0);
  view.setUint8(3, flags);
  view.setInt32(4, srsId, true);
}

function finish(view: DataView, srsId: number, own: Extent, extent: Extent | undefined): void {
  writeHeader(view, srsId, own.isEmpty ? 0b10011 : 0b00011);
  const corners = own.isEmpty
    ? [NaN, NaN, NaN, NaN]
    : [own.minX / MM_PER_M, own.maxX / MM_PER_M, own.minY / MM_PER_M, own.maxY / MM_PER_M];
  corners.forEach((value, i) => view.setFloat64(HEADER + i * 8, value, true));
  if (own.isEmpty) return;
  extent?.add(own.minX, own.minY);
  extent?.add(own.maxX, own.maxY);
}
