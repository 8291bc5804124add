import { GAP, type CellId } from '../base/ids';
import type { EdgeRecord, NodeRecord } from '../document/records/graph';
import type { PlanView } from '../document/view';
import { doubleRingArea } from '../geometry/ringArea';
import type { CoverageProblem } from './coverageProblem';
import { crossingSuspects } from './crossingSuspects';
import { readGraph, type FlatGraph } from './flatGraph';
import { flatPolygons } from './flatPolygons';
import { flatWalks, type FlatWalks } from './flatWalks';
import { labelPoint, polygonsArea } from './measure';
import { edgeLine } from './rings';
import { lineConflict } from './segmentConflict';
import { walkProblems } from './walkProblems';

/**
 * Checks the coverage of a whole plan from its rows alone, trusting nothing that an operation claims: no two
 * edges share more than a node, the faces agree around every node, every face closes with area and holds its
 * holes, nodes, edges and faces fit Euler's formula, every row that an edge names exists. Gaps are listed as
 * parts with their area. An overlap shows as `crossing` or `sides`: the graph has no other way to hold one.
 * Costs the vertices of the plan.
 */
export function validateCoverage(view: PlanView): CoverageProblem[] {
  const graph = readGraph(view);
  if (graph === undefined) return missingNodes(view);
  const problems = [...rowProblems(view, graph), ...nodeProblems(graph)];
  const walks = flatWalks(graph);
  for (const [first, second] of crossingSuspects(graph)) {
    const conflict = lineConflict(edgeLine(view, first), edgeLine(view, second), first === second);
    if (conflict === undefined) continue;
    const faces = new Set([first.left, first.right, second.left, second.right]);
    const cells = [...faces].filter((face) => face > 0);
    problems.push({ kind: 'crossing', cells, edges: [first.id, second.id], ...conflict });
  }
  for (const cell of view.all('cell')) {
    if (view.edgesOfFace(cell.id).length === 0) problems.push(cellWithoutBoundary(cell.id));
  }
  problems.push(...walkProblems(graph, walks));
  problems.push(...gaps(graph, walks));
  return problems;
}

/** Edges that name a node that does not exist. */
function missingNodes(view: PlanView): CoverageProblem[] {
  const problems: CoverageProblem[] = [];
  for (const edge of view.all('edge')) {
    const start = view.get('node', edge.start);
    const end = view.get('node', edge.end);
    if (start === undefined || end === undefined) {
      const { x, y } = start ?? end ?? { x: 0, y: 0 };
      problems.push({ kind: 'node', cells: cellsBeside(edge), edges: [edge.id], x, y });
    }
  }
  return problems;
}

/** Edges that name one face twice or a cell that does not exist, and nodes that nothing uses. */
function rowProblems(view: PlanView, { edges, nodes, faces, face, xs, ys, starts, spokesFrom }: FlatGraph) {
  const problems: CoverageProblem[] = [];
  const isMissing = faces.map((id) => id > 0 && view.get('cell', id) === undefined);
  for (let e = 0; e < edges.length; e++) {
    const [left, right] = [face[2 * e] as number, face[2 * e + 1] as number];
    if (left !== right && !isMissing[left] && !isMissing[right]) continue;
    const edge = edges[e] as EdgeRecord;
    const v = starts[e] as number;
    const at = { edges: [edge.id], x: xs[v] as number, y: ys[v] as number };
    if (left === right) problems.push({ kind: 'innerEdge', cells: cellsBeside(edge), ...at });
    for (const side of [left, right]) {
      if (isMissing[side]) problems.push({ kind: 'cell', cells: [faces[side] as number], ...at });
    }
  }
  for (let n = 0; n < nodes.length; n++) {
    if (spokesFrom[n] !== spokesFrom[n + 1]) continue;
    const { x, y } = nodes[n] as NodeRecord;
    problems.push({ kind: 'node', cells: [], edges: [], x, y });
  }
  return problems;
}

function cellsBeside({ left, right }: EdgeRecord): CellId[] {
  return [left, right].filter((face) => face > 0);
}

function cellWithoutBoundary(cell: CellId): CoverageProblem {
  return { kind: 'cell', cells: [cell], edges: [], x: 0, y: 0 };
}

/** Around a node, two neighbouring edges must name one face for the ground between them. */
function nodeProblems({ nodes, edges, faces, face, spokes, spokesFrom }: FlatGraph): CoverageProblem[] {
  const problems: CoverageProblem[] = [];
  for (let n = 0; n < nodes.length; n++) {
    const [from, to] = [spokesFrom[n] as number, spokesFrom[n + 1] as number];
    for (let i = from; i < to; i++) {
      const half = spokes[i] as number;
      const next = spokes[i + 1 === to ? from : i + 1] as number;
      if (face[half] === face[next ^ 1]) continue;
      const { x, y } = nodes[n] as NodeRecord;
      const sides = [face[half], face[next ^ 1]].map((number) => faces[number as number] as number);
      const meeting = [half, next].map((spoke) => (edges[spoke >> 1] as EdgeRecord).id);
      problems.push({ kind: 'sides', cells: sides.filter((id) => id > 0), edges: meeting, x, y });
      break;
    }
  }
  return problems;
}

/** Ground inside the network without a cell, part by part. */
function gaps(graph: FlatGraph, walks: FlatWalks): CoverageProblem[] {
  return flatPolygons(graph, walks, graph.faces.indexOf(GAP))
    .filter((rings) => doubleRingArea(rings[0] ?? []) > 0)
    .map((rings) => ({
      kind: 'gap',
      cells: [],
      edges: [],
      ...labelPoint([rings]),
      area: polygonsArea([rings]),
    }));
}
