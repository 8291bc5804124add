import { invariant } from '../base/invariant';
import { readWkbParts, writeWkbCollection, type Parts } from './wkbPolygons';

/** The functions of GEOS's C interface that are used; geometries and buffers are addresses in its memory. */
export interface GeosFunctions {
  readonly Module: {
    readonly HEAPU8: Uint8Array;
    _malloc(size: number): number;
    _free(at: number): void;
    getValue(at: number, type: string): number;
    UTF8ToString(at: number): string;
  };
  GEOSversion(): unknown;
  GEOSFree(at: number): unknown;
  GEOSWKBReader_create(): number;
  GEOSWKBReader_read(reader: number, at: number, size: number): number;
  GEOSWKBReader_destroy(reader: number): unknown;
  GEOSWKBWriter_create(): number;
  GEOSWKBWriter_write(writer: number, geometry: number, size: number): number;
  GEOSWKBWriter_destroy(writer: number): unknown;
  GEOSGeom_destroy(geometry: number): unknown;
  GEOSGetNumGeometries(geometry: number): number;
  GEOSGetGeometryN(geometry: number, at: number): number;
  GEOSisEmpty(geometry: number): number;
  GEOSisValid(geometry: number): number;
  GEOSisValidDetail(geometry: number, flags: number, reason: number, place: number): number;
  GEOSGeomGetStartPoint(line: number): number;
  GEOSGeomGetX(point: number, x: number): number;
  GEOSGeomGetY(point: number, y: number): number;
  GEOSArea(geometry: number, area: number): number;
  GEOSMakeValid(geometry: number): number;
  GEOSUnaryUnion(geometry: number): number;
  GEOSCoverageUnion(coverage: number): number;
  GEOSCoverageIsValid(coverage: number, gapWidth: number, edges: number): number;
  GEOSIntersection(first: number, second: number): number;
  GEOSSymDifferencePrec(first: number, second: number, grid: number): number;
}

/** What one question puts into GEOS's memory. All of it is freed when the question is answered. */
export class GeosMemory {
  private readonly geometries: number[] = [];
  private readonly buffers: number[] = [];
  private readonly strings: number[] = [];

  /** `complaint`: the last error message of GEOS, for the text of a failure. */
  constructor(
    private readonly geos: GeosFunctions,
    private readonly complaint: () => string,
  ) {}

  /** Keeps a geometry that a function returned until the end. A null address is a failure of GEOS. */
  keep(geometry: number): number {
    invariant(geometry !== 0, `GEOS failed: ${this.complaint()}`);
    this.geometries.push(geometry);
    return geometry;
  }

  keepString(text: number): string {
    if (text === 0) return '';
    this.strings.push(text);
    return this.geos.Module.UTF8ToString(text);
  }

  /** Eight zero bytes, for what a function writes beside its result. */
  slot(): number {
    const at = this.buffer(8);
    this.geos.Module.HEAPU8.fill(0, at, at + 8);
    return at;
  }

  private buffer(size: number): number {
    const at = this.geos.Module._malloc(size);
    invariant(at !== 0, 'GEOS has no memory left');
    this.buffers.push(at);
    return at;
  }

  /** A geometry collection with one multipolygon for each. */
  collection(polygons: readonly Parts[]): number {
    const bytes = writeWkbCollection(polygons);
    const at = this.buffer(bytes.length);
    this.geos.Module.HEAPU8.set(bytes, at);
    const reader = this.geos.GEOSWKBReader_create();
    const geometry = this.geos.GEOSWKBReader_read(reader, at, bytes.length);
    this.geos.GEOSWKBReader_destroy(reader);
    return this.keep(geometry);
  }

  /** Polygons of a geometry. */
  parts(geometry: number): number[][][] {
    const size = this.slot();
    const writer = this.geos.GEOSWKBWriter_create();
    const at = this.geos.GEOSWKBWriter_write(writer, geometry, size);
    this.geos.GEOSWKBWriter_destroy(writer);
    invariant(at !== 0, `GEOS failed: ${this.complaint()}`);
    this.strings.push(at);
    return readWkbParts(this.geos.Module.HEAPU8.slice(at, at + this.geos.Module.getValue(size, 'i32')));
  }

  /** A number that a function writes to an address. */
  number(ask: (at: number) => number): number {
    const at = this.slot();
    invariant(ask(at) !== 0, `GEOS failed: ${this.complaint()}`);
    return this.geos.Module.getValue(at, 'double');
  }

  free(): void {
    for (const geometry of this.geometries) this.geos.GEOSGeom_destroy(geometry);
    for (const text of this.strings) this.geos.GEOSFree(text);
    for (const buffer of this.buffers) this.geos.Module._free(buffer);
  }
}
