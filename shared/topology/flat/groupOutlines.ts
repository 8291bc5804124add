import type { FaceId } from '../../base/ids';
import type { Polygons } from '../../document/records/network';
import { nestRings } from '../../geometry/nestRings';
import type { FlatGraph } from './flatGraph';
import { createRingCutter } from './flatPolygons';

/**
 * Outlines of groups of faces, all at once, each as polygons like `facePolygons`: of the grids of a level, or of
 * the network. `groupOf` names the group of a face, or null for ground that belongs to none. Costs the edges of
 * the plan and the vertices on the outlines.
 */
export function groupOutlines<G>(graph: FlatGraph, groupOf: (face: FaceId) => G | null): Map<G, Polygons> {
  const groups: G[] = [];
  const numbers = new Map<G, number>();
  const groupOfFace = Int32Array.from(graph.faces, (id) => {
    const group = groupOf(id);
    if (group === null) return -1;
    let number = numbers.get(group);
    if (number === undefined) {
      number = groups.length;
      numbers.set(group, number);
      groups.push(group);
    }
    return number;
  });
  const outlines = numberedOutlines(graph, groupOfFace, groups.length);
  return new Map(groups.map((group, number) => [group, outlines[number] as Polygons]));
}

/**
 * The same for groups by number: `groupOfFace` holds the group of each face number of the graph, or −1. The graph needs
 * only the edges between different groups, because the way around a node passes over all others.
 */
export function numberedOutlines(graph: FlatGraph, groupOfFace: Int32Array, count: number): Polygons[] {
  const { face, next } = graph;
  const rim = new Uint8Array(face.length);
  for (let half = 0; half < face.length; half++) {
    const inside = groupOfFace[face[half] as number] as number;
    rim[half] = inside !== -1 && inside !== groupOfFace[face[half ^ 1] as number] ? 1 : 0;
  }
  const cutter = createRingCutter(graph);
  const rings = Array.from({ length: count }, (): number[][] => []);
  for (let first = 0; first < face.length; first++) {
    if (rim[first] === 0 || rim[first] === 2) continue;
    let half = first;
    do {
      // Walked: still on the rim, but no place to begin.
      rim[half] = 2;
      cutter.add(half);
      half = next[half] as number;
      while (rim[half] === 0) half = next[half ^ 1] as number;
    } while (half !== first);
    cutter.close(rings[groupOfFace[face[first] as number] as number] as number[][]);
  }
  // One ring around ground has nothing to nest.
  return rings.map((own) => (own.length === 1 ? [own] : nestRings(own)));
}
