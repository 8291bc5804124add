import type { Polygons } from '../../document/records/network';
import { nestRings } from '../../geometry/nestRings';
import type { FlatGraph } from './flatGraph';
import { verticesOf, writeHalf, type FlatWalks } from './flatWalks';

/**
 * A face by number as polygons, like `facePolygons`: per part its outer ring counter-clockwise, then its holes
 * clockwise, every ring simple. Costs the vertices of the face. `cutter` is one for all faces of a graph.
 */
export function flatPolygons(
  graph: FlatGraph,
  walks: FlatWalks,
  face: number,
  cutter = createRingCutter(graph),
): Polygons {
  const rings: number[][] = [];
  for (let at = walks.walksFrom[face] as number; at < (walks.walksFrom[face + 1] as number); at++) {
    let half = walks.first[walks.walks[at] as number] as number;
    const first = half;
    do {
      cutter.add(half);
      half = graph.next[half] as number;
    } while (half !== first);
    cutter.close(rings);
  }
  return nestRings(rings);
}

/** Takes a boundary half-edge by half-edge and cuts it where it passes a node twice, so that every ring is simple. */
export interface RingCutter {
  add(half: number): void;
  /** Ends the boundary and gives out its rings. */
  close(rings: number[][]): void;
}

/** Costs the nodes of the graph once; then each boundary its vertices. */
export function createRingCutter(graph: FlatGraph): RingCutter {
  const { origin } = graph;
  const path: number[] = [];
  /** Place on the path, plus one, where a node has been passed; 0 where it has not. */
  const passed = new Int32Array(graph.nodes.length);
  const done: number[][] = [];
  const cut = (from: number): void => {
    let length = 0;
    for (let i = from; i < path.length; i++) {
      const half = path[i] as number;
      passed[origin[half] as number] = 0;
      length += 2 * verticesOf(graph, half);
    }
    // Growing it vertex by vertex would copy it again and again.
    const ring = new Array<number>(length);
    let at = 0;
    for (let i = from; i < path.length; i++) at = writeHalf(graph, path[i] as number, ring, at);
    path.length = from;
    done.push(ring);
  };
  return {
    add(half) {
      const node = origin[half] as number;
      const seen = passed[node] as number;
      if (seen > 0) cut(seen - 1);
      path.push(half);
      passed[node] = path.length;
    },
    close(rings) {
      cut(0);
      for (const ring of done) rings.push(ring);
      done.length = 0;
    },
  };
}
