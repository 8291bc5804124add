import { nestRings } from '../geometry/nestRings';
import { doubleRingArea } from '../geometry/ringArea';
import type { ReadShape } from './geoJsonGeometry';
import { openRing } from './sourceGeometry';

const NOTHING = 0;
const POINT = new Set([1, 11, 21]);
const LINE = new Set([3, 13, 23]);
const POLYGON = new Set([5, 15, 25]);
const POINTS = new Set([8, 18, 28]);
const BOX = 32;

/**
 * The shape of one record of a .shp, without its header (ESRI Shapefile Technical Description, 1998). Z and M are
 * dropped. Counts are checked against the bytes that are there. Holes go to the part around them; rings of the wrong
 * direction that lie in nothing become parts of their own, so that no ground is lost. `BROKEN` for anything else.
 */
export function readShpShape(bytes: Uint8Array): ReadShape {
  if (bytes.byteLength < 4) return 'BROKEN';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const type = view.getInt32(0, true);
  if (type === NOTHING) return null;
  try {
    if (POINT.has(type)) return { kind: 'POINT', points: run(view, 4, 1) };
    if (POINTS.has(type)) return { kind: 'POINT', points: run(view, 8 + BOX, view.getInt32(4 + BOX, true)) };
    if (!LINE.has(type) && !POLYGON.has(type)) return 'BROKEN';
    const runs = readParts(view);
    if (runs.length === 0) return null;
    if (LINE.has(type)) return { kind: 'LINE', lines: runs };
    return { kind: 'POLYGON', parts: nested(runs.map(openRing)) };
  } catch (error) {
    if (error instanceof RangeError) return 'BROKEN';
    throw error;
  }
}

function readParts(view: DataView): number[][] {
  const partCount = view.getInt32(4 + BOX, true);
  const pointCount = view.getInt32(8 + BOX, true);
  const start = 12 + BOX + partCount * 4;
  if (partCount < 0 || pointCount < 0 || start + pointCount * 16 > view.byteLength)
    throw new RangeError('counts');
  const runs: number[][] = [];
  for (let part = 0; part < partCount; part++) {
    const from = view.getInt32(12 + BOX + part * 4, true);
    const to = part + 1 < partCount ? view.getInt32(16 + BOX + part * 4, true) : pointCount;
    if (from < 0 || to < from || to > pointCount) throw new RangeError('parts');
    if (to > from) runs.push(run(view, start + from * 16, to - from));
  }
  return runs;
}

function run(view: DataView, at: number, count: number): number[] {
  if (count < 0 || at + count * 16 > view.byteLength) throw new RangeError('counts');
  const flat: number[] = [];
  for (let point = 0; point < count; point++)
    flat.push(view.getFloat64(at + point * 16, true), view.getFloat64(at + point * 16 + 8, true));
  return flat;
}

/** A shapefile's outer rings run clockwise, the other way round than everywhere else. */
function nested(rings: readonly number[][]): number[][][] {
  const [only] = rings;
  if (rings.length === 1 && only !== undefined) return [[only]];
  const turned = new Map(rings.map((ring) => [reversed(ring), ring]));
  const parts = nestRings([...turned.keys()]);
  const used = new Set(parts.flat());
  for (const ring of turned.keys()) if (!used.has(ring) && doubleRingArea(ring) !== 0) parts.push([ring]);
  return parts;
}

function reversed(ring: readonly number[]): number[] {
  const turned: number[] = [];
  for (let at = ring.length - 2; at >= 0; at -= 2) turned.push(ring[at] ?? NaN, ring[at + 1] ?? NaN);
  return turned;
}
