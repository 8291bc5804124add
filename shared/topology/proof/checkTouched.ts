import { ReusedArrays } from '../../base/arrays';
import { OUTSIDE, type CellId, type EdgeId, type FaceId, type NodeId } from '../../base/ids';
import { present } from '../../base/invariant';
import type { SquareMillimetres } from '../../base/units';
import type { ChangeSet } from '../../document/changeSet';
import { edgeBounds, sameLine } from '../../document/edgeBounds';
import type { EdgeRecord, NodeRecord } from '../../document/records/graph';
import { rowOf, type PlanView } from '../../document/view';
import type { CoverageProblem } from './coverageProblem';
import { crossingSuspects } from '../flat/crossingSuspects';
import { readGraph, type FlatGraph } from '../flat/flatGraph';
import { faceAreaOf, flatWalks } from '../flat/flatWalks';
import { nodeProblem } from './nodeProblem';
import { edgeLine } from '../read/rings';
import { lineConflict } from './segmentConflict';
import { walkProblems } from './walkProblems';

const arrays = new ReusedArrays();

/** What an edit has done to the coverage where it touched it. */
export interface TouchedProof {
  readonly problem?: CoverageProblem;
  /** Ground of the touched cells after the edit; empty when there is a problem. */
  readonly areas: ReadonlyMap<CellId, SquareMillimetres>;
}

/**
 * Proves that an edit has left the coverage sound where it touched it. `after` is the plan with the edit,
 * `change` the edit. Every operation runs this before it offers its result, and the gate runs it again.
 * Costs the vertices of the touched faces; not the plan.
 */
export function checkTouched(after: PlanView, change: ChangeSet): CoverageProblem | undefined {
  return proveTouched(after, change).problem;
}

/** The same, with the areas that the proof had to find out on its way. */
export function proveTouched(after: PlanView, change: ChangeSet): TouchedProof {
  const areas = new Map<CellId, SquareMillimetres>();
  const touched = touchedBy(after, change);
  const read = nearGraph(after, touched);
  if (!read.ok) return { problem: read.problem, areas };
  const { graph, faces } = read;
  const problem =
    wovenProblem(after, touched, graph, faces) ??
    firstOf(touched.edges, (id) => innerEdgeProblem(after, id)) ??
    firstOf(touched.relabelled, (id) => innerEdgeProblem(after, id)) ??
    firstOf(touched.faces, (id) => rowlessCell(after, id));
  if (problem !== undefined) return { problem, areas };
  const walks = flatWalks(graph);
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
 * agree around every touched node.
 */
export function checkWoven(after: PlanView, change: ChangeSet): CoverageProblem | undefined {
  const touched = touchedBy(after, change);
  const read = nearGraph(after, touched);
  return read.ok ? wovenProblem(after, touched, read.graph, read.faces) : read.problem;
}

/**
 * All edges of the touched faces and nodes, and the numbers of those faces. The outside is left out: it is
 * frozen, so where it was sound it still is, apart from nodes that a cut sets on the rim (`rimProblem`).
 */
function nearGraph(
  after: PlanView,
  { edges, relabelled, nodes, faces }: Touched,
):
  | { readonly ok: true; readonly graph: FlatGraph; readonly faces: number[] }
  | { readonly ok: false; readonly problem: CoverageProblem } {
  const near = new Set<EdgeId>(edges);
  for (const id of relabelled) near.add(id);
  for (const face of faces) if (face !== OUTSIDE) for (const id of after.edgesOfFace(face)) near.add(id);
  for (const node of nodes) for (const id of after.edgesAtNode(node)) near.add(id);
  const graph = readGraph(after, near, arrays.begin());
  if (graph === undefined) {
    const problem = firstOf(near, (id) => rowProblem(after, id));
    return { ok: false, problem: present(problem, 'edge without node') };
  }
  const checked: number[] = [];
  graph.faces.forEach((face, f) => {
    if (face !== OUTSIDE && faces.has(face)) checked.push(f);
  });
  return { ok: true, graph, faces: checked };
}

function wovenProblem(
  after: PlanView,
  touched: Touched,
  graph: FlatGraph,
  faces: readonly number[],
): CoverageProblem | undefined {
  return (
    firstOf(crossingSuspects(graph, faces), ([a, b]) => crossingOf(after, a, b)) ??
    firstOf(touched.edges, (id) => rimProblem(after, id)) ??
    strayNode(after, touched.nodes) ??
    firstOf(graph.nodes.keys(), (n) =>
      touched.nodes.has((graph.nodes[n] as NodeRecord).id) ? nodeProblem(graph, n) : undefined,
    )
  );
}

interface Touched {
  /** Edges whose line is new or another one than before. */
  readonly edges: ReadonlySet<EdgeId>;
  /** Edges that only have another face on a side. */
  readonly relabelled: ReadonlySet<EdgeId>;
  readonly nodes: ReadonlySet<NodeId>;
  /**
   * Faces that have another boundary than before. Beyond a relabelled edge a face has the same one: it is as
   * simple as it was, and the nodes at the ends of the edge tell whether the faces still agree there.
   */
  readonly faces: ReadonlySet<FaceId>;
}

function touchedBy(after: PlanView, change: ChangeSet): Touched {
  const edges = new Set<EdgeId>();
  const relabelled = new Set<EdgeId>();
  const nodes = new Set<NodeId>();
  const faces = new Set<FaceId>();
  for (const [, node] of change.node?.updated ?? [])
    for (const id of after.edgesAtNode(node.id)) edges.add(id);
  for (const edge of change.edge?.added ?? []) edges.add(edge.id);
  for (const [before, edge] of change.edge?.updated ?? []) {
    nodes.add(before.start).add(before.end);
    if (before.left !== edge.left) faces.add(before.left).add(edge.left);
    if (before.right !== edge.right) faces.add(before.right).add(edge.right);
    if (sameLine(before, edge)) {
      relabelled.add(edge.id);
      continue;
    }
    edges.add(edge.id);
    faces.add(before.left).add(before.right);
  }
  for (const edge of change.edge?.removed ?? []) {
    faces.add(edge.left).add(edge.right);
    nodes.add(edge.start).add(edge.end);
  }
  for (const cell of change.cell?.added ?? []) faces.add(cell.id);
  for (const cell of change.cell?.removed ?? []) faces.add(cell.id);
  for (const node of change.node?.added ?? []) nodes.add(node.id);
  for (const id of edges) {
    const edge = rowOf(after, 'edge', id);
    faces.add(edge.left).add(edge.right);
    nodes.add(edge.start).add(edge.end);
  }
  return { edges, relabelled, nodes, faces };
}

function innerEdgeProblem(view: PlanView, id: EdgeId): CoverageProblem | undefined {
  const edge = rowOf(view, 'edge', id);
  if (edge.left !== edge.right) return undefined;
  const { x, y } = view.get('node', edge.start) ?? { x: 0, y: 0 };
  return { kind: 'innerEdge', cells: edge.left > 0 ? [edge.left] : [], edges: [id], x, y };
}

/** An edge that names a node that does not exist. */
function rowProblem(view: PlanView, id: EdgeId): CoverageProblem | undefined {
  const edge = rowOf(view, 'edge', id);
  const start = view.get('node', edge.start);
  const end = view.get('node', edge.end);
  if (start !== undefined && end !== undefined) return undefined;
  const { x, y } = start ?? end ?? { x: 0, y: 0 };
  return { kind: 'node', cells: [], edges: [id], x, y };
}

function crossingOf(view: PlanView, a: EdgeRecord, b: EdgeRecord): CoverageProblem | undefined {
  const conflict = lineConflict(edgeLine(view, a), edgeLine(view, b), a.id === b.id);
  if (conflict === undefined) return undefined;
  const cells = [...new Set([a.left, a.right, b.left, b.right])].filter((face) => face > 0);
  return { kind: 'crossing', cells, edges: [a.id, b.id], ...conflict };
}

/** A node set on the outline of the network is rounded too: there an edge must clear the rest of the outline. */
function rimProblem(view: PlanView, id: EdgeId): CoverageProblem | undefined {
  const edge = rowOf(view, 'edge', id);
  if (edge.left !== OUTSIDE && edge.right !== OUTSIDE) return undefined;
  return firstOf(view.edgesInBox(edgeBounds(view, edge)), (other) =>
    crossingOf(view, edge, rowOf(view, 'edge', other)),
  );
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
