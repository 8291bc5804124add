const POLYGON = 3;
const MULTIPOLYGON = 6;

/**
 * Polygons of a GeoPackage geometry (OGC 12-128r18, 2.1.3): header, envelope, then WKB of either byte order, with
 * or without Z and M (which are dropped). Returns parts → rings → x0, y0 … without the closing repeat;
 * undefined for other kinds of geometry and for an empty one. Throws RangeError for bytes that are no geometry.
 */
export function readWkbPolygons(blob: Uint8Array): number[][][] | undefined {
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength);
  if (view.byteLength < 8 || view.getUint16(0) !== 0x4750) throw new RangeError('no GeoPackage geometry');
  const flags = view.getUint8(3);
  const envelope = [0, 32, 48, 48, 64][(flags >> 1) & 7];
  if (envelope === undefined) throw new RangeError('no GeoPackage geometry');
  if ((flags & 0b10000) !== 0) return undefined;
  return readGeometry(view, 8 + envelope)?.parts;
}

function readGeometry(view: DataView, start: number): { parts: number[][][]; end: number } | undefined {
  const little = view.getUint8(start) === 1;
  const code = view.getUint32(start + 1, little);
  // ISO adds 1000 for Z, 2000 for M; extended WKB sets high bits.
  const hasZ = (code & 0x80000000) !== 0 || Math.floor((code & 0xffff) / 1000) % 2 === 1;
  const hasM = (code & 0x40000000) !== 0 || Math.floor((code & 0xffff) / 2000) === 1;
  const kind = (code & 0xffff) % 1000;
  const stride = 16 + (hasZ ? 8 : 0) + (hasM ? 8 : 0);
  let at = start + 5;
  const count = view.getUint32(at, little);
  at += 4;
  if (kind === MULTIPOLYGON) {
    const parts: number[][][] = [];
    for (let part = 0; part < count; part++) {
      const inner = readGeometry(view, at);
      if (inner === undefined) return undefined;
      parts.push(...inner.parts);
      at = inner.end;
    }
    return { parts, end: at };
  }
  if (kind !== POLYGON) return undefined;
  const rings: number[][] = [];
  for (let number = 0; number < count; number++) {
    const vertices = view.getUint32(at, little);
    at += 4;
    if (at + vertices * stride > view.byteLength) throw new RangeError('geometry is cut off');
    const ring: number[] = [];
    for (let vertex = 0; vertex < vertices; vertex++, at += stride) {
      ring.push(view.getFloat64(at, little), view.getFloat64(at + 8, little));
    }
    const isClosed = ring.length >= 4 && ring[0] === ring.at(-2) && ring[1] === ring.at(-1);
    rings.push(isClosed ? ring.slice(0, -2) : ring);
  }
  return { parts: rings.length === 0 ? [] : [rings], end: at };
}
