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
  const { face, faces, next } = graph;
  const groups: G[] = [];
  const numbers = new Map<G, number>();
  const groupOfFace = Int32Array.from(faces, (id) => {
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
  const rim = new Uint8Array(face.length);
  for (let half = 0; half < face.length; half++) {
    const inside = groupOfFace[face[half] as number] as number;
    rim[half] = inside !== -1 && inside !== groupOfFace[face[half ^ 1] as number] ? 1 : 0;
  }
  const cutter = createRingCutter(graph);
  const rings = groups.map((): number[][] => []);
  const done = new Uint8Array(face.length);
  for (let first = 0; first < face.length; first++) {
    if (rim[first] === 0 || done[first] === 1) continue;
    let half = first;
    do {
      done[half] = 1;
      cutter.add(half);
      half = next[half] as number;
      while (rim[half] === 0) half = next[half ^ 1] as number;
    } while (half !== first);
    cutter.close(rings[groupOfFace[face[first] as number] as number] as number[][]);
  }
  return new Map(groups.map((group, number) => [group, nestRings(rings[number] as number[][])]));
}
