import { ok, refuse, type Result } from '../base/result';
import type { ForeignFile, ForeignPolygon } from './foreignPolygon';

/** Starts every record of a GeoJSON text sequence (RFC 8142). */
const RECORD_SEPARATOR = '\u001e';

export type ReadGeoJsonRefusal =
  'import.notJson' | 'import.notGeoJson' | 'import.coordinates' | 'import.noPolygons';

/**
 * Polygons of a GeoJSON text: a FeatureCollection, a single feature, or one feature a line (GeoJSONL, also
 * with RFC 8142 record separators). A named `crs` member of GeoJSON 2008 is passed on; without it the file is
 * longitude/latitude (RFC 7946). Third coordinates are dropped. Refuses text that is no GeoJSON, coordinates
 * that are no finite numbers, and files without any polygon.
 */
export function readGeoJson(text: string): Result<ForeignFile, ReadGeoJsonRefusal> {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const parsed = parse(source);
  if (!parsed.ok) return parsed;
  const polygons: ForeignPolygon[] = [];
  const skipped: number[] = [];
  for (const [at, feature] of parsed.value.features.entries()) {
    const geometry = member(feature, 'geometry');
    const type = member(geometry, 'type');
    if (type !== 'Polygon' && type !== 'MultiPolygon') {
      skipped.push(at + 1);
      continue;
    }
    const coordinates = member(geometry, 'coordinates');
    const parts = readParts(type === 'Polygon' ? [coordinates] : coordinates);
    if (parts === undefined) return refuse('import.coordinates', { row: at + 1 });
    const properties = member(feature, 'properties');
    polygons.push({ row: at + 1, properties: isRecord(properties) ? properties : {}, parts });
  }
  if (polygons.length === 0) return refuse('import.noPolygons', { count: skipped.length });
  return ok({ crs: parsed.value.crs, polygons, skipped });
}

function parse(
  source: string,
): Result<{ crs: string | null; features: readonly unknown[] }, ReadGeoJsonRefusal> {
  let whole: unknown;
  try {
    whole = JSON.parse(source) as unknown;
  } catch {
    return parseLines(source);
  }
  const type = member(whole, 'type');
  const features = member(whole, 'features');
  const crs = crsOf(whole);
  if (type === 'FeatureCollection' && Array.isArray(features)) return ok({ crs, features });
  if (type === 'Feature') return ok({ crs, features: [whole] });
  if (type === 'Polygon' || type === 'MultiPolygon')
    return ok({ crs, features: [{ geometry: whole, properties: {} }] });
  return refuse('import.notGeoJson');
}

function parseLines(
  source: string,
): Result<{ crs: string | null; features: readonly unknown[] }, ReadGeoJsonRefusal> {
  const features: unknown[] = [];
  for (const [at, line] of source.split('\n').entries()) {
    const record = (line.startsWith(RECORD_SEPARATOR) ? line.slice(1) : line).trim();
    if (record === '') continue;
    try {
      features.push(JSON.parse(record) as unknown);
    } catch {
      return refuse('import.notJson', { row: at + 1 });
    }
  }
  if (features.some((feature) => member(feature, 'type') !== 'Feature')) return refuse('import.notGeoJson');
  return ok({ crs: null, features });
}

function crsOf(value: unknown): string | null {
  const name = member(member(member(value, 'crs'), 'properties'), 'name');
  return typeof name === 'string' ? name : null;
}

function readParts(value: unknown): number[][][] | undefined {
  if (!Array.isArray(value)) return undefined;
  const parts: number[][][] = [];
  for (const rings of value as unknown[]) {
    if (!Array.isArray(rings)) return undefined;
    const part: number[][] = [];
    for (const positions of rings as unknown[]) {
      const ring = readRing(positions);
      if (ring === undefined) return undefined;
      part.push(ring);
    }
    parts.push(part);
  }
  return parts;
}

function readRing(positions: unknown): number[] | undefined {
  if (!Array.isArray(positions)) return undefined;
  const ring: number[] = [];
  for (const position of positions as unknown[]) {
    if (!Array.isArray(position)) return undefined;
    const [x, y] = position as unknown[];
    if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y))
      return undefined;
    ring.push(x, y);
  }
  const isClosed = ring.length >= 4 && ring[0] === ring.at(-2) && ring[1] === ring.at(-1);
  return isClosed ? ring.slice(0, -2) : ring;
}

function member(value: unknown, key: string): unknown {
  return isRecord(value) ? value[key] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
