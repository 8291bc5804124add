import initGeos from 'geos-wasm';
import { invariant } from '../base/invariant';
import type { Millimetres, SquareMillimetres } from '../base/units';
import { GeosMemory, type GeosFunctions } from './geosMemory';
import type { Parts } from './wkbPolygons';

/** Something that GEOS says against the polygon with a number. */
export interface GeosDefect {
  /** `polygon`: not valid by itself. `edge`: its boundary does not match a neighbour's, or runs along a gap. */
  readonly kind: 'polygon' | 'edge';
  readonly polygon: number;
  readonly x: Millimetres;
  readonly y: Millimetres;
  /** In the words of GEOS, for `polygon`. */
  readonly reason: string;
}

/** What is asked of GEOS; coordinates are lattice millimetres. Every answer leaves its memory as it was. */
export interface Geos {
  /** Such as `GEOS 3.13.0`. */
  readonly engine: string;
  /** Size of GEOS's memory in bytes; it grows with the largest question and never shrinks. */
  memory(): number;
  /**
   * Every polygon that is not valid, and every boundary by which the polygons fail to be a coverage: overlaps,
   * neighbours that lack a vertex, gaps narrower than `gapWidth`. Costs about a second for 7,000 cells.
   */
  defects(polygons: readonly Parts[], gapWidth: Millimetres): GeosDefect[];
  /** Area of a sound coverage as one; of polygons that are none it may be anything. */
  coverageArea(polygons: readonly Parts[]): SquareMillimetres;
  /** All polygons as one, repaired before where they are not valid. */
  union(polygons: readonly Parts[]): number[][][];
  /** The ground that only one of two has, on the lattice. */
  symmetricDifference(first: Parts, second: Parts): number[][][];
  /** Area of the ground that both polygons of each pair have; pairs name polygons of the two lists by number. */
  sharedAreas(
    first: readonly Parts[],
    second: readonly Parts[],
    pairs: readonly (readonly [first: number, second: number])[],
  ): SquareMillimetres[];
}

let loading: Promise<Geos> | undefined;

/**
 * GEOS, compiled to WebAssembly: a second opinion of a library that shares no line with ours. THE only place
 * that knows it; another engine that answers `Geos` can take its place. Loads once, in some 40 ms.
 */
export function loadGeos(): Promise<Geos> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Geos> {
  let complaint = '';
  const geos: GeosFunctions = await initGeos({
    errorHandler: (message) => void (complaint = message),
    // Notices are GEOS talking to itself; without a handler they go to the console.
    noticeHandler: () => undefined,
  });
  const ask = <T>(question: (memory: GeosMemory) => T): T => {
    const memory = new GeosMemory(geos, () => complaint);
    try {
      return question(memory);
    } finally {
      memory.free();
    }
  };
  const areaOf = (memory: GeosMemory, geometry: number): number =>
    memory.number((at) => geos.GEOSArea(geometry, at));
  // Repairing may leave lines beside the polygons, which an overlay refuses.
  const ground = (memory: GeosMemory, polygons: readonly Parts[]): number => {
    const given = memory.collection(polygons);
    if (geos.GEOSisValid(given) === 1) return memory.keep(geos.GEOSUnaryUnion(given));
    const repaired = memory.parts(memory.keep(geos.GEOSMakeValid(given)));
    return memory.keep(geos.GEOSUnaryUnion(memory.collection(repaired.map((rings) => [rings]))));
  };
  return {
    engine: `GEOS ${String(geos.GEOSversion()).split('-')[0] ?? ''}`,
    memory: () => geos.Module.HEAPU8.length,
    defects: (polygons, gapWidth) =>
      ask((memory) => {
        const coverage = memory.collection(polygons);
        return [
          ...invalidPolygons(geos, memory, coverage, polygons.length),
          ...invalidEdges(geos, memory, coverage, gapWidth),
        ];
      }),
    coverageArea: (polygons) =>
      ask((memory) => areaOf(memory, memory.keep(geos.GEOSCoverageUnion(memory.collection(polygons))))),
    union: (polygons) => ask((memory) => memory.parts(ground(memory, polygons))),
    symmetricDifference: (first, second) =>
      ask((memory) => {
        const [a, b] = [ground(memory, [first]), ground(memory, [second])];
        return memory.parts(memory.keep(geos.GEOSSymDifferencePrec(a, b, 1)));
      }),
    sharedAreas: (first, second, pairs) =>
      ask((memory) => {
        const [a, b] = [memory.collection(first), memory.collection(second)];
        return pairs.map(([one, other]) => {
          const shared = geos.GEOSIntersection(
            geos.GEOSGetGeometryN(a, one),
            geos.GEOSGetGeometryN(b, other),
          );
          invariant(shared !== 0, `GEOS failed: ${complaint}`);
          // Thousands of pairs would fill its memory if all were kept until the end.
          try {
            return areaOf(memory, shared);
          } finally {
            geos.GEOSGeom_destroy(shared);
          }
        });
      }),
  };
}

function invalidPolygons(
  geos: GeosFunctions,
  memory: GeosMemory,
  coverage: number,
  count: number,
): GeosDefect[] {
  const defects: GeosDefect[] = [];
  for (let polygon = 0; polygon < count; polygon++) {
    const geometry = geos.GEOSGetGeometryN(coverage, polygon);
    if (geos.GEOSisValid(geometry) === 1) continue;
    const out = memory.slot();
    geos.GEOSisValidDetail(geometry, 0, out, out + 4);
    const reason = memory.keepString(geos.Module.getValue(out, 'i32'));
    const place = geos.Module.getValue(out + 4, 'i32');
    const at = place === 0 ? { x: 0, y: 0 } : pointAt(geos, memory, memory.keep(place));
    defects.push({ kind: 'polygon', polygon, ...at, reason });
  }
  return defects;
}

function invalidEdges(
  geos: GeosFunctions,
  memory: GeosMemory,
  coverage: number,
  gapWidth: number,
): GeosDefect[] {
  const out = memory.slot();
  const verdict = geos.GEOSCoverageIsValid(coverage, gapWidth, out);
  const lines = geos.Module.getValue(out, 'i32');
  if (lines !== 0) memory.keep(lines);
  if (verdict === 1) return [];
  invariant(verdict === 0 && lines !== 0, 'GEOS could not check the coverage');
  const defects: GeosDefect[] = [];
  for (let polygon = geos.GEOSGetNumGeometries(lines) - 1; polygon >= 0; polygon--) {
    const edges = geos.GEOSGetGeometryN(lines, polygon);
    if (geos.GEOSisEmpty(edges) === 1) continue;
    for (let part = geos.GEOSGetNumGeometries(edges) - 1; part >= 0; part--) {
      const start = memory.keep(geos.GEOSGeomGetStartPoint(geos.GEOSGetGeometryN(edges, part)));
      defects.push({ kind: 'edge', polygon, ...pointAt(geos, memory, start), reason: '' });
    }
  }
  return defects.reverse();
}

function pointAt(geos: GeosFunctions, memory: GeosMemory, point: number): { x: number; y: number } {
  return {
    x: memory.number((at) => geos.GEOSGeomGetX(point, at)),
    y: memory.number((at) => geos.GEOSGeomGetY(point, at)),
  };
}
