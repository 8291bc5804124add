import { OUTSIDE, type CellId, type EdgeId, type FaceId, type NodeId } from '../base/ids';
import { present } from '../base/invariant';
import type { SquareMillimetres } from '../base/units';
import type { ChangeSet } from '../document/changeSet';
import type { NodeRecord } from '../document/records/graph';
import type { Box2D, PlanView } from '../document/view';
import type { CoverageProblem } from './coverageProblem';
import { flatGraph, type FlatGraph } from './flatGraph';
import { faceAreaOf, flatWalks } from './flatWalks';
import { freshSegments, type FreshRun } from './freshSegments';
import { nodeProblem } from './nodeProblem';
import { edgeLine } from './rings';
import { segmentConflict } from './segmentConflict';
import { walkProblems } from './walkProblems';

/** What an edit has done to the coverage where it touched it. */
export interface TouchedProof {
  readonly problem?: CoverageProblem;
  /** Ground of the touched cells after the edit; empty when there is a problem. */
  readonly areas: ReadonlyMap<CellId, SquareMillimetres>;
}

/**
 * Proves that an edit has left the coverage sound where it touched it. `after` is the plan with the edit,
 * `change` the edit. Every operation runs this before it offers its result, and the gate runs it again.
 * Costs the touched faces, and what lies near the segments that the edit has drawn; not the plan.
 */
export function checkTouched(after: PlanView, change: ChangeSet): CoverageProblem | undefined {
  return proveTouched(after, change).problem;
}

/** The same, with the areas that the proof had to find out on its way. */
export function proveTouched(after: PlanView, change: ChangeSet): TouchedProof {
  const areas = new Map<CellId, SquareMillimetres>();
  const touched = touchedBy(after, change);
  for (const id of touched.edges) {
    const problem = rowProblem(after, id);
    if (problem !== undefined) return { problem, areas };
  }
  const near = new Set<EdgeId>();
  for (const face of touched.faces) {
    // The outside is frozen: where it was sound it still is.
    if (face !== OUTSIDE) for (const id of after.edgesOfFace(face)) near.add(id);
  }
  for (const node of touched.nodes) for (const id of after.edgesAtNode(node)) near.add(id);
  const graph = flatGraph(after, near);
  const problem =
    crossingProblem(after, freshSegments(after, change, touched.edges)) ??
    strayNode(after, touched.nodes) ??
    firstOf(numbersOf(graph, touched.nodes), (n) => nodeProblem(graph, n)) ??
    firstOf(touched.edges, (id) => innerEdgeProblem(after, id)) ??
    firstOf(touched.faces, (id) => rowlessCell(after, id));
  if (problem !== undefined) return { problem, areas };
  const walks = flatWalks(graph);
  const faces = [...graph.faces.keys()].filter((f) => {
    const face = graph.faces[f] as FaceId;
    return face !== OUTSIDE && touched.faces.has(face);
  });
  const [torn] = walkProblems(graph, walks, faces);
  if (torn !== undefined) return { problem: torn, areas };
  for (const f of faces) {
    const face = graph.faces[f] as FaceId;
    if (face > 0) areas.set(face, faceAreaOf(walks, f));
  }
  return { areas };
}

/**
 * The first half of that proof, for a graph whose faces are not told apart yet: no edges cross, and the faces
 * agree around every touched node. After this, faces can be walked.
 */
export function checkWoven(after: PlanView, change: ChangeSet): CoverageProblem | undefined {
  const { edges, nodes } = touchedBy(after, change);
  const near = new Set<EdgeId>();
  for (const node of nodes) for (const id of after.edgesAtNode(node)) near.add(id);
  const graph = flatGraph(after, near);
  return (
    crossingProblem(after, freshSegments(after, change, edges)) ??
    strayNode(after, nodes) ??
    firstOf(numbersOf(graph, nodes), (n) => nodeProblem(graph, n))
  );
}

interface Touched {
  readonly edges: ReadonlySet<EdgeId>;
  readonly nodes: ReadonlySet<NodeId>;
  readonly faces: ReadonlySet<FaceId>;
}

function touchedBy(after: PlanView, change: ChangeSet): Touched {
  const edges = new Set<EdgeId>();
  const nodes = new Set<NodeId>();
  const faces = new Set<FaceId>();
  for (const [, node] of change.node?.updated ?? [])
    for (const id of after.edgesAtNode(node.id)) edges.add(id);
  for (const edge of change.edge?.added ?? []) edges.add(edge.id);
  for (const [before, edge] of change.edge?.updated ?? []) {
    edges.add(edge.id);
    faces.add(before.left).add(before.right);
    nodes.add(before.start).add(before.end);
  }
  for (const edge of change.edge?.removed ?? []) {
    faces.add(edge.left).add(edge.right);
    nodes.add(edge.start).add(edge.end);
  }
  for (const cell of change.cell?.added ?? []) faces.add(cell.id);
  for (const cell of change.cell?.removed ?? []) faces.add(cell.id);
  for (const node of change.node?.added ?? []) nodes.add(node.id);
  for (const id of edges) {
    const edge = present(after.get('edge', id), `edge ${id}`);
    faces.add(edge.left).add(edge.right);
    nodes.add(edge.start).add(edge.end);
  }
  return { edges, nodes, faces };
}

function innerEdgeProblem(view: PlanView, id: EdgeId): CoverageProblem | undefined {
  const edge = present(view.get('edge', id), `edge ${id}`);
  if (edge.left !== edge.right) return undefined;
  const { x, y } = view.get('node', edge.start) ?? { x: 0, y: 0 };
  return { kind: 'innerEdge', cells: edge.left > 0 ? [edge.left] : [], edges: [id], x, y };
}

/** An edge that names a node that does not exist. */
function rowProblem(view: PlanView, id: EdgeId): CoverageProblem | undefined {
  const edge = present(view.get('edge', id), `edge ${id}`);
  const start = view.get('node', edge.start);
  const end = view.get('node', edge.end);
  if (start !== undefined && end !== undefined) return undefined;
  const { x, y } = start ?? end ?? { x: 0, y: 0 };
  return { kind: 'node', cells: [], edges: [id], x, y };
}

/** The first of the fresh segments that crosses, touches or overlaps another boundary. */
function crossingProblem(view: PlanView, runs: readonly FreshRun[]): CoverageProblem | undefined {
  const lines = new Map<EdgeId, number[]>();
  const lineOf = (id: EdgeId): number[] => {
    let line = lines.get(id);
    if (line === undefined)
      lines.set(id, (line = edgeLine(view, present(view.get('edge', id), `edge ${id}`))));
    return line;
  };
  for (const { edge, from, to } of runs) {
    const line = lineOf(edge);
    for (const other of view.edgesInBox(runBounds(line, from, to))) {
      for (let s = from; s < to; s++) {
        const conflict = segmentConflict(line, s, lineOf(other), other === edge);
        if (conflict === undefined) continue;
        const { left, right } = present(view.get('edge', edge), `edge ${edge}`);
        return {
          kind: 'crossing',
          cells: [left, right].filter((face) => face > 0),
          edges: [edge, other],
          ...conflict,
        };
      }
    }
  }
  return undefined;
}

function runBounds(line: readonly number[], from: number, to: number): Box2D {
  const box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  for (let v = from; v <= to; v++) {
    const x = line[2 * v] as number;
    const y = line[2 * v + 1] as number;
    box.minX = Math.min(box.minX, x);
    box.maxX = Math.max(box.maxX, x);
    box.minY = Math.min(box.minY, y);
    box.maxY = Math.max(box.maxY, y);
  }
  return box;
}

/** A touched node that no edge uses any more. */
function strayNode(view: PlanView, nodes: ReadonlySet<NodeId>): CoverageProblem | undefined {
  for (const id of nodes) {
    const node = view.get('node', id);
    if (node === undefined || view.edgesAtNode(id).length > 0) continue;
    return { kind: 'node', cells: [], edges: [], x: node.x, y: node.y };
  }
  return undefined;
}

/** Numbers in the graph of the nodes of a set. */
function numbersOf({ nodes }: FlatGraph, wanted: ReadonlySet<NodeId>): number[] {
  return [...nodes.keys()].filter((n) => wanted.has((nodes[n] as NodeRecord).id));
}

/** A cell that has a row and no boundary, or a boundary and no row. */
function rowlessCell(view: PlanView, face: FaceId): CoverageProblem | undefined {
  if (face <= 0) return undefined;
  const [edge] = view.edgesOfFace(face);
  if ((view.get('cell', face) === undefined) === (edge === undefined)) return undefined;
  const start = edge === undefined ? undefined : view.get('edge', edge)?.start;
  const { x, y } = (start === undefined ? undefined : view.get('node', start)) ?? { x: 0, y: 0 };
  return { kind: 'cell', cells: [face], edges: edge === undefined ? [] : [edge], x, y };
}

function firstOf<K>(
  keys: Iterable<K>,
  check: (key: K) => CoverageProblem | undefined,
): CoverageProblem | undefined {
  for (const key of keys) {
    const problem = check(key);
    if (problem !== undefined) return problem;
  }
  return undefined;
}
