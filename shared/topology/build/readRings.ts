import type { VertexNumbers } from '../../base/vertexNumbers';
import { doubleRingArea } from '../../geometry/ringArea';
import type { BuildPolygon, InvalidReason } from './buildTypes';
import type { SegmentTable } from './segmentTable';

/** Beyond half the way around the Earth a coordinate is a mistake. */
const FARTHEST = 2e10;

/** The rings of all polygons by number. The first ring of a part is its shell, the others are holes. */
export interface Rings {
  readonly polygon: readonly number[];
  readonly part: readonly number[];
  readonly isHole: readonly boolean[];
  /** A vertex of each. */
  readonly vertex: readonly number[];
  readonly invalid: readonly InvalidRing[];
  /** Area of each polygon as it came. */
  readonly areas: readonly number[];
}

export interface InvalidRing {
  readonly polygon: number;
  readonly reason: InvalidReason;
  readonly x: number;
  readonly y: number;
}

/**
 * Rounds polygons to the lattice and enters their rings. Rings without three different vertices and rings
 * with impossible coordinates are left out and told. Costs the vertices.
 */
export function readRings(
  polygons: readonly BuildPolygon[],
  vertices: VertexNumbers,
  segments: SegmentTable,
): Rings {
  const rings = {
    polygon: [] as number[],
    part: [] as number[],
    isHole: [] as boolean[],
    vertex: [] as number[],
    invalid: [] as InvalidRing[],
    areas: new Array<number>(polygons.length).fill(0),
  };
  let part = 0;
  for (let polygon = 0; polygon < polygons.length; polygon++) {
    for (const list of (polygons[polygon] as BuildPolygon).polygons) {
      part++;
      for (let at = 0; at < list.length; at++) {
        const coordinates = list[at] as readonly number[];
        const problem = unreadable(coordinates);
        if (problem !== undefined) {
          rings.invalid.push({ polygon, reason: 'coordinate', ...problem });
          continue;
        }
        const numbers: number[] = [];
        for (let i = 0; i + 1 < coordinates.length; i += 2) {
          // Adding 0 makes a plain zero of a negative one.
          const x = Math.round(coordinates[i] as number) + 0;
          const y = Math.round(coordinates[i + 1] as number) + 0;
          const number = vertices.numberOf(x, y);
          if (number !== numbers[numbers.length - 1]) numbers.push(number);
        }
        while (numbers.length > 1 && numbers[0] === numbers[numbers.length - 1]) numbers.pop();
        if (numbers.length < 3) {
          const [x, y] = [Math.round(coordinates[0] ?? 0), Math.round(coordinates[1] ?? 0)];
          rings.invalid.push({ polygon, reason: 'collapsed', x, y });
          continue;
        }
        const ring = rings.polygon.length;
        rings.polygon.push(polygon);
        rings.part.push(part);
        rings.isHole.push(at > 0);
        rings.vertex.push(numbers[0] as number);
        const area = Math.abs(doubleRingArea(coordinates)) / 2;
        rings.areas[polygon] = (rings.areas[polygon] as number) + (at === 0 ? area : -area);
        let from = numbers[numbers.length - 1] as number;
        for (let i = 0; i < numbers.length; i++) {
          const to = numbers[i] as number;
          segments.add(from, to, ring);
          from = to;
        }
      }
    }
  }
  return rings;
}

/** The first coordinate pair that cannot be on this Earth, with what can be said about its place. */
function unreadable(coordinates: readonly number[]): { x: number; y: number } | undefined {
  for (let i = 0; i < coordinates.length; i++) {
    const value = coordinates[i] as number;
    if (value >= -FARTHEST && value <= FARTHEST) continue;
    const near = i >= 2 ? i - (i % 2) - 2 : -1;
    return near < 0
      ? { x: 0, y: 0 }
      : { x: Math.round(coordinates[near] as number), y: Math.round(coordinates[near + 1] as number) };
  }
  return undefined;
}
