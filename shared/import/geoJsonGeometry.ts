import type { SourceGeometry } from './source';
import { openRing } from './sourceGeometry';

/** What a GeoJSON geometry says: a shape, nothing at all, or something that is no geometry. */
export type ReadShape = SourceGeometry | null | 'BROKEN';

const DEEPEST = 8;

/**
 * The shape of a parsed GeoJSON geometry. Third coordinates are dropped. Of a collection the areas count, without
 * any the lines, without these the points: a drawing's block is its footprint. `BROKEN` for anything else.
 */
export function geoJsonGeometry(value: unknown, depth = 0): ReadShape {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object' || depth > DEEPEST) return 'BROKEN';
  const { type, coordinates, geometries } = value as Record<string, unknown>;
  if (type === 'GeometryCollection') {
    if (!Array.isArray(geometries)) return 'BROKEN';
    return collected(geometries.map((part) => geoJsonGeometry(part, depth + 1)));
  }
  try {
    return shaped(type, coordinates);
  } catch (error) {
    if (error instanceof RangeError) return 'BROKEN';
    throw error;
  }
}

/** The footprint of several shapes: areas before lines before points; the others stand beside it. */
export function collected(shapes: readonly ReadShape[]): ReadShape {
  if (shapes.includes('BROKEN')) return 'BROKEN';
  const parts: (readonly (readonly number[])[])[] = [];
  const lines: (readonly number[])[] = [];
  const points: number[] = [];
  const beside: (readonly number[])[] = [];
  for (const shape of shapes) {
    if (shape === null || shape === 'BROKEN') continue;
    if (shape.kind === 'POLYGON') for (const part of shape.parts) parts.push(part);
    else if (shape.kind === 'LINE') for (const line of shape.lines) lines.push(line);
    else for (const ordinate of shape.points) points.push(ordinate);
    if (shape.kind !== 'POINT') for (const run of shape.beside ?? []) beside.push(run);
  }
  if (parts.length === 0 && lines.length === 0) return points.length > 0 ? { kind: 'POINT', points } : null;
  if (points.length > 0) beside.push(points);
  if (parts.length === 0) return { kind: 'LINE', lines, ...besides(beside) };
  return { kind: 'POLYGON', parts, ...besides([...lines, ...beside]) };
}

const besides = (beside: readonly (readonly number[])[]) => (beside.length === 0 ? {} : { beside });

function shaped(type: unknown, coordinates: unknown): ReadShape {
  switch (type) {
    case 'Point':
      return isEmpty(coordinates) ? null : { kind: 'POINT', points: position(coordinates) };
    case 'MultiPoint':
      return isEmpty(coordinates) ? null : { kind: 'POINT', points: run(coordinates) };
    case 'LineString':
      return isEmpty(coordinates) ? null : { kind: 'LINE', lines: [run(coordinates)] };
    case 'MultiLineString':
      return isEmpty(coordinates) ? null : { kind: 'LINE', lines: list(coordinates).map(run) };
    case 'Polygon':
      return isEmpty(coordinates) ? null : { kind: 'POLYGON', parts: [rings(coordinates)] };
    case 'MultiPolygon':
      return isEmpty(coordinates) ? null : { kind: 'POLYGON', parts: list(coordinates).map(rings) };
    default:
      return 'BROKEN';
  }
}

const rings = (value: unknown): number[][] => list(value).map((ring) => openRing(run(ring)));

function run(value: unknown): number[] {
  const flat: number[] = [];
  for (const place of list(value)) {
    const [x, y] = list(place);
    flat.push(ordinate(x), ordinate(y));
  }
  return flat;
}

function position(value: unknown): number[] {
  const [x, y] = list(value);
  return [ordinate(x), ordinate(y)];
}

/** Numbers that are not finite stay, so that the row can say so. */
function ordinate(value: unknown): number {
  if (typeof value !== 'number') throw new RangeError('no number');
  return value;
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new RangeError('no list');
  return value;
}

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
