import initGeos from 'geos-wasm';
import type { Polygons } from '../../shared/document/records/network';
import { writeWkbCollection } from '../../shared/geometry/wkbPolygons';

/** The few GEOS functions that the benchmark asks for; geometries are addresses in its memory. */
interface GeosFunctions {
  Module: { _malloc(size: number): number; _free(at: number): void; HEAPU8: Uint8Array };
  GEOSWKBReader_create(): number;
  GEOSWKBReader_read(reader: number, at: number, size: number): number;
  GEOSGeom_destroy(geometry: number): void;
  GEOSCoverageIsValid(coverage: number, gapWidth: number, invalidEdges: number): number;
  GEOSCoverageUnion(coverage: number): number;
  GEOSGetNumGeometries(collection: number): number;
  GEOSGetGeometryN(collection: number, at: number): number;
  GEOSisValid(geometry: number): number;
  GEOSBoundary(geometry: number): number;
  GEOSUnion(a: number, b: number): number;
  GEOSPolygonize(list: number, count: number): number;
  GEOSPointOnSurface(geometry: number): number;
  GEOSContains(a: number, b: number): number;
}

/** GEOS (compiled to WebAssembly) as others use it on polygons, to be measured beside us. */
export interface GeosPeer {
  /** Reads polygons once; the work on them is what is measured. */
  coverage(cells: readonly Polygons[]): GeosCoverage;
  /** Reads a cell and a line once; every call cuts the cell: boundary and line noded, faces found, the outer ones dropped. */
  cut(cell: Polygons, line: readonly number[]): () => void;
}

export interface GeosCoverage {
  /** Every polygon by itself, and all of them together. */
  isValid(): boolean;
  union(): void;
}

export async function loadGeosPeer(): Promise<GeosPeer> {
  // GEOS tells the console what it thinks of every odd geometry; the console is for our figures.
  const silent = { errorHandler: () => undefined, noticeHandler: () => undefined };
  const geos = (await initGeos(silent)) as unknown as GeosFunctions;
  const reader = geos.GEOSWKBReader_create();
  const read = (bytes: Uint8Array): number => {
    const at = geos.Module._malloc(bytes.length);
    geos.Module.HEAPU8.set(bytes, at);
    const geometry = geos.GEOSWKBReader_read(reader, at, bytes.length);
    geos.Module._free(at);
    return geometry;
  };
  const slot = geos.Module._malloc(4);
  return {
    coverage(cells) {
      const coverage = read(writeWkbCollection(cells));
      return {
        isValid: () => {
          for (let at = geos.GEOSGetNumGeometries(coverage) - 1; at >= 0; at--) {
            if (geos.GEOSisValid(geos.GEOSGetGeometryN(coverage, at)) !== 1) return false;
          }
          return geos.GEOSCoverageIsValid(coverage, 0, 0) === 1;
        },
        union: () => geos.GEOSGeom_destroy(geos.GEOSCoverageUnion(coverage)),
      };
    },
    cut(cell, line) {
      const ground = geos.GEOSGetGeometryN(read(writeWkbCollection([cell])), 0);
      const knife = read(wkbLine(line));
      return () => {
        const boundary = geos.GEOSBoundary(ground);
        const noded = geos.GEOSUnion(boundary, knife);
        new DataView(geos.Module.HEAPU8.buffer).setUint32(slot, noded, true);
        const faces = geos.GEOSPolygonize(slot, 1);
        for (let at = geos.GEOSGetNumGeometries(faces) - 1; at >= 0; at--) {
          const inner = geos.GEOSPointOnSurface(geos.GEOSGetGeometryN(faces, at));
          geos.GEOSContains(ground, inner);
          geos.GEOSGeom_destroy(inner);
        }
        for (const made of [boundary, noded, faces]) geos.GEOSGeom_destroy(made);
      };
    },
  };
}

/** Little-endian WKB of a line x0, y0 …, in the units of `writeWkbCollection`. */
function wkbLine(line: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(9 + 8 * line.length));
  view.setUint8(0, 1);
  view.setUint32(1, 2, true);
  view.setUint32(5, line.length / 2, true);
  line.forEach((value, at) => view.setFloat64(9 + 8 * at, value, true));
  return new Uint8Array(view.buffer);
}
