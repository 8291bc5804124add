import Coordinate from 'jsts/org/locationtech/jts/geom/Coordinate.js';
import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import BufferOp from 'jsts/org/locationtech/jts/operation/buffer/BufferOp.js';
import BufferParameters from 'jsts/org/locationtech/jts/operation/buffer/BufferParameters.js';
import type { Millimetres } from '../base/units';
import { doubleRingArea } from './ringArea';

/** Corners are drawn out to a point up to this many half widths from the line, and cut off beyond. */
const MITRE_LIMIT = 2;

/** What we use of the library's geometries; its own types are generated and say `any`. */
interface Ring {
  getCoordinates(): readonly { readonly x: number; readonly y: number }[];
}
interface Polygon {
  getExteriorRing(): Ring;
  getNumInteriorRing(): number;
  getInteriorRingN(at: number): Ring;
}
interface Geometry {
  getNumGeometries(): number;
  getGeometryN(at: number): Polygon;
}

/**
 * The strip of ground along a line, with flat ends and pointed corners: parts of rings, outer first, on the lattice
 * without closing repeat. `left` and `right` are seen when walking along the line; then the whole width lies on that
 * side. A line that closes or meets itself makes a strip with holes. Empty for a line without length.
 *
 * @param line x0, y0 … in lattice millimetres
 */
export function stripAlong(
  line: readonly number[],
  width: Millimetres,
  side: 'both' | 'left' | 'right',
): number[][][] {
  const [originX, originY] = [line[0] ?? 0, line[1] ?? 0];
  const coordinates: Coordinate[] = [];
  // Near the origin doubles are finest.
  for (let i = 0; i + 1 < line.length; i += 2) {
    coordinates.push(new Coordinate((line[i] as number) - originX, (line[i + 1] as number) - originY));
  }
  if (coordinates.length < 2) return [];
  const style = new BufferParameters(
    BufferParameters.DEFAULT_QUADRANT_SEGMENTS,
    BufferParameters.CAP_FLAT,
    BufferParameters.JOIN_MITRE,
    MITRE_LIMIT,
  );
  style.setSingleSided(side !== 'both');
  const reach = side === 'both' ? width / 2 : side === 'left' ? width : -width;
  const strip = BufferOp.bufferOp(
    new GeometryFactory().createLineString(coordinates),
    reach,
    style,
  ) as Geometry;
  const onLattice = (ring: Ring): number[] => latticeRing(ring, originX, originY);
  return Array.from({ length: strip.getNumGeometries() }, (_, at) => strip.getGeometryN(at))
    .map((polygon) => [
      onLattice(polygon.getExteriorRing()),
      ...Array.from({ length: polygon.getNumInteriorRing() }, (_, at) =>
        onLattice(polygon.getInteriorRingN(at)),
      ).filter((ring) => doubleRingArea(ring) !== 0),
    ])
    .filter(([outer = []]) => doubleRingArea(outer) !== 0);
}

function latticeRing(ring: Ring, originX: number, originY: number): number[] {
  const rounded: number[] = [];
  for (const point of ring.getCoordinates()) {
    const [x, y] = [Math.round(point.x) + originX, Math.round(point.y) + originY];
    if (rounded.at(-2) !== x || rounded.at(-1) !== y) rounded.push(x, y);
  }
  if (rounded[0] === rounded.at(-2) && rounded[1] === rounded.at(-1)) rounded.splice(-2);
  return rounded;
}
