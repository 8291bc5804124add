/** Polygons of one feature: parts → rings (outer first) → x0, y0, x1, y1 … without the closing repeat. */
export type Parts = readonly (readonly (readonly number[])[])[];

const POLYGON = 3;
const MULTIPOLYGON = 6;
const COLLECTION = 7;

/** Little-endian WKB: a geometry collection with one multipolygon for each of `polygons`, rings closed. */
export function writeWkbCollection(polygons: readonly Parts[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(sizeOf(polygons)));
  let at = 0;
  const head = (type: number, count: number): void => {
    view.setUint8(at, 1);
    view.setUint32(at + 1, type, true);
    view.setUint32(at + 5, count, true);
    at += 9;
  };
  const vertex = (ring: readonly number[], i: number): void => {
    view.setFloat64(at, ring[i] as number, true);
    view.setFloat64(at + 8, ring[i + 1] as number, true);
    at += 16;
  };
  head(COLLECTION, polygons.length);
  for (const parts of polygons) {
    head(MULTIPOLYGON, parts.length);
    for (const rings of parts) {
      head(POLYGON, rings.length);
      for (const ring of rings) {
        view.setUint32(at, ring.length / 2 + 1, true);
        at += 4;
        for (let i = 0; i < ring.length; i += 2) vertex(ring, i);
        vertex(ring, 0);
      }
    }
  }
  return new Uint8Array(view.buffer);
}

function sizeOf(polygons: readonly Parts[]): number {
  let size = 9;
  for (const parts of polygons) {
    size += 9;
    for (const rings of parts) {
      size += 9;
      for (const ring of rings) size += 4 + 16 * (ring.length / 2 + 1);
    }
  }
  return size;
}

/** The polygons of plane little-endian WKB, whatever collections they lie in; points and lines are left out. */
export function readWkbParts(bytes: Uint8Array): number[][][] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: number[][][] = [];
  let at = 0;
  const skipLine = (): void => void (at += 4 + 16 * view.getUint32(at, true));
  const read = (): void => {
    const kind = view.getUint32(at + 1, true);
    at += 5;
    if (kind === 1) at += 16;
    else if (kind === 2) skipLine();
    else {
      const count = view.getUint32(at, true);
      at += 4;
      if (kind === POLYGON) parts.push(...readRings(count));
      else for (let i = 0; i < count; i++) read();
    }
  };
  const readRings = (count: number): number[][][] => {
    const rings: number[][] = [];
    for (let r = 0; r < count; r++) {
      const vertices = view.getUint32(at, true) - 1;
      at += 4;
      const ring: number[] = [];
      for (let v = 0; v < vertices; v++, at += 16) {
        ring.push(view.getFloat64(at, true), view.getFloat64(at + 8, true));
      }
      at += 16;
      rings.push(ring);
    }
    return rings.length === 0 ? [] : [rings];
  };
  read();
  return parts;
}
