import { ReusedArrays } from '../../base/arrays';
import { GAP, type CellId } from '../../base/ids';
import type { EdgeRecord } from '../../document/records/graph';
import type { PlanView } from '../../document/view';
import { doubleRingArea } from '../../geometry/ringArea';
import type { CoverageProblem } from './coverageProblem';
import { crossingSuspects } from '../flat/crossingSuspects';
import { readGraph, type FlatGraph } from '../flat/flatGraph';
import { flatPolygons } from '../flat/flatPolygons';
import { flatWalks, type FlatWalks } from '../flat/flatWalks';
import { labelPoint, polygonsArea } from '../read/measure';
import { nodeProblem } from './nodeProblem';
import { edgeLine } from '../read/rings';
import { lineConflict } from './segmentConflict';
import { eulerProblem, walkProblems } from './walkProblems';

const arrays = new ReusedArrays();

/**
 * Checks the coverage of a whole plan from its rows alone, trusting nothing that an operation claims: no two
 * edges share more than a node, the faces agree around every node, every face closes with area and holds its
 * holes, nodes, edges and faces fit Euler's formula, every row that an edge names exists. Gaps are listed as
 * parts with their area. An overlap shows as `crossing` or `sides`: the graph has no other way to hold one.
 * Costs the vertices of the plan.
 */
export function validateCoverage(view: PlanView): CoverageProblem[] {
  const graph = readGraph(view, undefined, arrays.begin());
  if (graph === undefined) return missingNodes(view);
  const problems = [...rowProblems(view, graph)];
  graph.nodes.forEach((_, n) => report(problems, nodeProblem(graph, n)));
  const walks = flatWalks(graph);
  for (const [first, second] of crossingSuspects(graph)) {
    const conflict = lineConflict(edgeLine(view, first), edgeLine(view, second), first === second);
    if (conflict === undefined) continue;
    const faces = new Set([first.left, first.right, second.left, second.right]);
    const cells = [...faces].filter((face) => face > 0);
    problems.push({ kind: 'crossing', cells, edges: [first.id, second.id], ...conflict });
  }
  const torn = walkProblems(graph, walks, graph.faces.keys());
  problems.push(...torn);
  if (torn.length === 0) report(problems, eulerProblem(graph, walks));
  problems.push(...gaps(graph, walks));
  return problems;
}

function report(problems: CoverageProblem[], problem: CoverageProblem | undefined): void {
  if (problem !== undefined) problems.push(problem);
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

/** Edges that name one face twice or a cell that does not exist, cells that no edge names, nodes that none uses. */
function rowProblems(view: PlanView, { edges, nodes, faces, face, xs, ys, starts }: FlatGraph) {
  const problems: CoverageProblem[] = [];
  let bounded = 0;
  const isMissing = Uint8Array.from(faces, (id) => {
    if (id <= 0) return 0;
    if (view.get('cell', id) === undefined) return 1;
    bounded++;
    return 0;
  });
  if (bounded < view.count('cell')) problems.push(...cellsWithoutBoundary(view));
  for (let e = 0; e < edges.length; e++) {
    const [left, right] = [face[2 * e] as number, face[2 * e + 1] as number];
    if (left !== right && isMissing[left] === 0 && isMissing[right] === 0) continue;
    const edge = edges[e] as EdgeRecord;
    const v = starts[e] as number;
    const at = { edges: [edge.id], x: xs[v] as number, y: ys[v] as number };
    if (left === right) problems.push({ kind: 'innerEdge', cells: cellsBeside(edge), ...at });
    for (const side of [left, right]) {
      if (isMissing[side] === 1) problems.push({ kind: 'cell', cells: [faces[side] as number], ...at });
    }
  }
  if (nodes.length === view.count('node')) return problems;
  const used = new Set(nodes.map(({ id }) => id));
  for (const { id, x, y } of view.all('node')) {
    if (!used.has(id)) problems.push({ kind: 'node', cells: [], edges: [], x, y });
  }
  return problems;
}

function cellsBeside({ left, right }: EdgeRecord): CellId[] {
  return [left, right].filter((face) => face > 0);
}

function cellsWithoutBoundary(view: PlanView): CoverageProblem[] {
  return [...view.all('cell')]
    .filter(({ id }) => view.edgesOfFace(id).length === 0)
    .map(({ id }) => ({ kind: 'cell', cells: [id], edges: [], x: 0, y: 0 }));
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
