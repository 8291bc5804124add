import initGeos from 'geos-wasm';
import type { Polygons } from '../../shared/document/records/network';

/** The few GEOS functions that the benchmark asks for; addresses are plain numbers. */
interface Geos {
  Module: { _malloc(size: number): number; _free(at: number): void; HEAPU8: Uint8Array };
  GEOSWKBReader_create(): number;
  GEOSWKBReader_read(reader: number, at: number, size: number): number;
  GEOSGeom_destroy(geometry: number): void;
  GEOSCoverageIsValid(coverage: number, gapWidth: number, invalidEdges: number): number;
  GEOSCoverageUnion(coverage: number): number;
  GEOSGetNumGeometries(collection: number): number;
  GEOSGetGeometryN(collection: number, at: number): number;
  GEOSisValid(geometry: number): number;
}

/** GEOS (compiled to WebAssembly) holding a coverage, to be measured beside us. */
export interface GeosCoverage {
  /** Every polygon by itself, and all of them together. */
  isValid(): boolean;
  union(): void;
}

export async function loadGeosCoverage(cells: readonly Polygons[]): Promise<GeosCoverage> {
  const geos = (await initGeos()) as unknown as Geos;
  const bytes = collection(cells);
  const at = geos.Module._malloc(bytes.length);
  geos.Module.HEAPU8.set(bytes, at);
  const reader = geos.GEOSWKBReader_create();
  const coverage = geos.GEOSWKBReader_read(reader, at, bytes.length);
  geos.Module._free(at);
  return {
    isValid: () => {
      for (let at = geos.GEOSGetNumGeometries(coverage) - 1; at >= 0; at--) {
        if (geos.GEOSisValid(geos.GEOSGetGeometryN(coverage, at)) !== 1) return false;
      }
      return geos.GEOSCoverageIsValid(coverage, 0, 0) === 1;
    },
    union: () => geos.GEOSGeom_destroy(geos.GEOSCoverageUnion(coverage)),
  };
}

/** Little-endian WKB geometry collection of multipolygons, metres. */
function collection(cells: readonly Polygons[]): Uint8Array {
  const size = cells.reduce(
    (sum, parts) =>
      sum +
      9 +
      parts.reduce((s, rings) => s + 9 + rings.reduce((r, ring) => r + 4 + 8 * (ring.length + 2), 0), 0),
    9,
  );
  const buffer = new DataView(new ArrayBuffer(size));
  let at = 0;
  const head = (type: number, count: number): void => {
    buffer.setUint8(at, 1);
    buffer.setUint32(at + 1, type, true);
    buffer.setUint32(at + 5, count, true);
    at += 9;
  };
  head(7, cells.length);
  for (const parts of cells) {
    head(6, parts.length);
    for (const rings of parts) {
      head(3, rings.length);
      for (const ring of rings) {
        buffer.setUint32(at, ring.length / 2 + 1, true);
        at += 4;
        for (const value of [...ring, ring[0] ?? 0, ring[1] ?? 0]) {
          buffer.setFloat64(at, value / 1000, true);
          at += 8;
        }
      }
    }
  }
  return new Uint8Array(buffer.buffer);
}
