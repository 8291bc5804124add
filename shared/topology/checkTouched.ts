import { GAP, OUTSIDE, type EdgeId, type FaceId, type NodeId } from '../base/ids';
import { present } from '../base/invariant';
import type { ChangeSet } from '../document/changeSet';
import { edgeBounds } from '../document/edgeBounds';
import type { PlanView } from '../document/view';
import { cellProblem } from './cellProblem';
import type { CoverageProblem } from './coverageProblem';
import { nodeProblem } from './nodeProblem';
import { edgeLine } from './rings';
import { lineConflict } from './segmentConflict';

/**
 * Proves that an edit has left the coverage sound where it touched it. `after` is the plan with the edit,
 * `change` the edit. Every operation runs this before it offers its result, and the gate runs it again.
 * Costs the touched edges, their neighbours and the touched faces; not the plan.
 */
export function checkTouched(after: PlanView, change: ChangeSet): CoverageProblem | undefined {
  const { edges, nodes, faces } = touchedBy(after, change);
  return (
    firstOf(edges, (id) => innerEdgeProblem(after, id) ?? edgeProblem(after, id)) ??
    firstOf(nodes, (id) => touchedNodeProblem(after, id)) ??
    firstOf(faces, (id) => touchedFaceProblem(after, id))
  );
}

/**
 * The first half of that proof, for a graph whose faces are not told apart yet: no edges cross, and the faces
 * agree around every touched node. After this, faces can be walked.
 */
export function checkWoven(after: PlanView, change: ChangeSet): CoverageProblem | undefined {
  const { edges, nodes } = touchedBy(after, change);
  return (
    firstOf(edges, (id) => edgeProblem(after, id)) ?? firstOf(nodes, (id) => touchedNodeProblem(after, id))
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

/** Whether an edge crosses, touches or overlaps another one, or names a missing node. */
export function edgeProblem(view: PlanView, id: EdgeId): CoverageProblem | undefined {
  const edge = present(view.get('edge', id), `edge ${id}`);
  const start = view.get('node', edge.start);
  if (start === undefined || view.get('node', edge.end) === undefined) {
    return { kind: 'node', cells: [], edges: [id], x: start?.x ?? 0, y: start?.y ?? 0 };
  }
  const cells = [edge.left, edge.right].filter((face) => face > 0);
  const line = edgeLine(view, edge);
  for (const other of view.edgesInBox(edgeBounds(view, edge))) {
    const conflict = lineConflict(
      line,
      other === id ? line : edgeLine(view, present(view.get('edge', other), `edge ${other}`)),
      other === id,
    );
    if (conflict !== undefined) return { kind: 'crossing', cells, edges: [id, other], ...conflict };
  }
  return undefined;
}

function touchedNodeProblem(view: PlanView, id: NodeId): CoverageProblem | undefined {
  const node = view.get('node', id);
  if (node === undefined) return undefined;
  if (view.edgesAtNode(id).length === 0) return { kind: 'node', cells: [], edges: [], x: node.x, y: node.y };
  return nodeProblem(view, id);
}

function touchedFaceProblem(view: PlanView, face: FaceId): CoverageProblem | undefined {
  if (face === OUTSIDE || face === GAP) return undefined;
  if (view.get('cell', face) === undefined && view.edgesOfFace(face).length === 0) return undefined;
  return cellProblem(view, face);
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
