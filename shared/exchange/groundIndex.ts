import Flatbush from 'flatbush';
import { pointInPolygons } from '../geometry/pointInPolygons';
import { labelPoint } from '../topology/read/measure';
import type { Polygons } from '../document/records/network';

/** Answers which of some polygons lies under most of another; -1 for none. */
export type GroundIndex = (child: Polygons) => number;

/**
 * Finds parents by their ground: the one under a point well inside the child. Parents may overlap; the first
 * of them counts. Building costs the vertices of the parents, an answer those of the parents nearby.
 */
export function createGroundIndex(parents: readonly Polygons[]): GroundIndex {
  const numbers = parents.flatMap((polygons, number) => (polygons.length > 0 ? [number] : []));
  if (numbers.length === 0) return () => -1;
  const index = new Flatbush(numbers.length);
  for (const number of numbers) {
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const [outer = []] of parents[number] ?? []) {
      for (let i = 0; i < outer.length; i += 2) {
        minX = Math.min(minX, outer[i] as number);
        maxX = Math.max(maxX, outer[i] as number);
        minY = Math.min(minY, outer[i + 1] as number);
        maxY = Math.max(maxY, outer[i + 1] as number);
      }
    }
    index.add(minX, minY, maxX, maxY);
  }
  index.finish();
  return (child) => {
    if (child.length === 0) return -1;
    const { x, y } = labelPoint(child);
    const under = index
      .search(x, y, x, y)
      .map((at) => numbers[at] as number)
      .filter((number) => pointInPolygons(parents[number] ?? [], x, y));
    return under.length === 0 ? -1 : Math.min(...under);
  };
}
