import { OUTSIDE } from '../../base/ids';
import type { EdgeRecord } from '../../document/records/graph';
import type { Box2D } from '../../document/view';
import { rayCrosses } from '../../geometry/pointInRing';
import type { CoverageProblem } from './coverageProblem';
import type { FlatGraph } from '../flat/flatGraph';
import { walkCoordinates, type FlatWalks } from '../flat/flatWalks';
import { boundsOfLines } from '../../document/boundsOfLines';

/**
 * Checks the boundary walks of faces: along a walk the face stays the same, every walk has area, every cell and
 * gap has ground, every hole lies on the ground of its face and no part lies on another one. Costs the vertices
 * of the faces, and for faces with several rings the product of their rings and vertices.
 *
 * @param checked numbers of the faces; all edges of each must be in the graph
 */
export function walkProblems(
  graph: FlatGraph,
  walks: FlatWalks,
  checked: Iterable<number>,
): CoverageProblem[] {
  const problems: CoverageProblem[] = [];
  const { face, next } = graph;
  const whole: number[] = [];
  for (const f of checked) {
    const [from, to] = [walks.walksFrom[f] as number, walks.walksFrom[f + 1] as number];
    let torn = false;
    for (let at = from; at < to; at++) {
      const first = walks.first[walks.walks[at] as number] as number;
      let half = next[first] as number;
      while (half !== first && face[half] === f) half = next[half] as number;
      if (half === first) continue;
      torn = true;
      problems.push(ringProblem(graph, half));
    }
    if (from < to && !torn) whole.push(f);
  }
  // Where a walk changes its face, what is around what cannot be told.
  if (problems.length > 0) return problems;
  for (const f of whole) {
    const wrong = wrongWalk(graph, walks, f);
    if (wrong !== undefined) problems.push(ringProblem(graph, wrong));
  }
  return problems;
}

/** Euler's formula: what a whole graph must fulfil beside. Costs the edges. */
export function eulerProblem(graph: FlatGraph, walks: FlatWalks): CoverageProblem | undefined {
  return graph.edges.length === 0 || fitsEuler(graph, walks) ? undefined : ringProblem(graph, 0);
}

/** A half-edge of a walk of face `f` that has no area or lies where its direction forbids. */
function wrongWalk(
  graph: FlatGraph,
  { walks, walksFrom, first, doubleArea }: FlatWalks,
  f: number,
): number | undefined {
  const [from, to] = [walksFrom[f] as number, walksFrom[f + 1] as number];
  let grounds = 0;
  for (let at = from; at < to; at++) {
    const area = doubleArea[walks[at] as number] as number;
    if (area === 0) return first[walks[at] as number];
    if (area > 0) grounds++;
  }
  const isOutside = graph.faces[f] === OUTSIDE;
  if (grounds === 0 && !isOutside) return first[walks[from] as number];
  if (to - from === 1) return undefined;
  const rings: Ring[] = [];
  for (let at = from; at < to; at++) {
    const walk = walks[at] as number;
    const half = first[walk] as number;
    const points = walkCoordinates(graph, half);
    rings.push({ half, points, sign: Math.sign(doubleArea[walk] as number), ...boundsOfLines([points]) });
  }
  // The outside is the plane without the network: it winds once less around every place.
  const base = isOutside ? 1 : 0;
  return rings.find((ring) => base + windingAround(rings, ring) !== (ring.sign > 0 ? 0 : 1))?.half;
}

interface Ring extends Box2D {
  readonly half: number;
  readonly points: readonly number[];
  readonly sign: number;
}

/** How often the other rings wind around a ring: taken half way along its first step, where none of them passes. */
function windingAround(rings: readonly Ring[], { half, points: own }: Ring): number {
  const x = ((own[0] as number) + (own[2] as number)) / 2;
  const y = ((own[1] as number) + (own[3] as number)) / 2;
  let winding = 0;
  for (const { half: other, points, sign, minX, minY, maxX, maxY } of rings) {
    // All gaps of a plan are rings of one face: most lie far from each other.
    if (other === half || x < minX || x > maxX || y < minY || y > maxY) continue;
    let inside = false;
    for (let i = 0, j = points.length - 2; i < points.length; j = i, i += 2) {
      const [ax, ay] = [points[j] as number, points[j + 1] as number];
      if (rayCrosses(ax, ay, points[i] as number, points[i + 1] as number, x, y)) inside = !inside;
    }
    if (inside) winding += sign;
  }
  return winding;
}

/** V − E + F = 1 + C: a drawing without crossings has as many walks as edges − nodes + twice its connected pieces. */
function fitsEuler({ nodes, edges, origin }: FlatGraph, { first }: FlatWalks): boolean {
  const root = Int32Array.from({ length: nodes.length }, (_, n) => n);
  const find = (n: number): number => {
    let at = n;
    while (root[at] !== at) at = root[at] = root[root[at] as number] as number;
    return at;
  };
  let pieces = nodes.length;
  for (let e = 0; e < edges.length; e++) {
    const [a, b] = [find(origin[2 * e] as number), find(origin[2 * e + 1] as number)];
    if (a === b) continue;
    root[a] = b;
    pieces--;
  }
  return first.length === edges.length - nodes.length + 2 * pieces;
}

function ringProblem(graph: FlatGraph, half: number): CoverageProblem {
  const edge = graph.edges[half >> 1] as EdgeRecord;
  const id = graph.faces[graph.face[half] as number] as number;
  const v = graph.starts[half >> 1] as number;
  const [x, y] = [graph.xs[v] ?? 0, graph.ys[v] ?? 0];
  return { kind: 'ring', cells: id > 0 ? [id] : [], edges: [edge.id], x, y };
}
