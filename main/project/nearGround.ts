import type { CellId } from '../../shared/base/ids';
import type { ChangeSet } from '../../shared/document/changeSet';
import { PlanDocument } from '../../shared/document/planDocument';
import type { EdgeRecord, NodeRecord } from '../../shared/document/records/graph';
import type { PlanView } from '../../shared/document/view';
import { packedColumns, packedOf, unpackEach, type Packed } from '../../shared/storage/packedRows';
import { edgeMap, nodeMap } from '../../shared/storage/tables/graph';
import { integer } from '../../shared/storage/tables/rowMap';
import { idList, IN_IDS } from './chunks';
import type { Session } from './db';

/** The part of the graph that a change reaches, as the change leaves it. */
export interface NearGround {
  /** Cells whose boundary the change touches and that are still there, by id. */
  readonly reshaped: readonly CellId[];
  /** All edges of these cells, and of those that came under another grid, with their nodes. */
  readonly view: PlanView;
}

/**
 * Reads the ground around a change before its rows are written, and lays the change over it: so that what follows
 * from the ground can be written together with it. Costs what the change touches.
 */
export async function readNearGround(session: Session, change: ChangeSet): Promise<NearGround> {
  const touched = await touchedCells(session, change);
  const moved = (change.cell?.updated ?? []).flatMap(([from, to]) =>
    from.parent === to.parent ? [] : [to.id],
  );
  const edges = new Map<number, EdgeRecord>();
  const nodes = new Map<number, NodeRecord>();
  const found = await edgesOf(session, [...new Set([...touched, ...moved])]);
  unpackEach(found, EDGE_COLUMNS, (row) => {
    const edge = edgeMap.fromRow(row);
    edges.set(edge.id, edge);
    // Where a node was inserted is of no matter here.
    for (const end of ['start', 'end'] as const) {
      if (row[`${end}_x`] === null) continue;
      const id = integer(row, `${end}_node`);
      nodes.set(id, { id, x: integer(row, `${end}_x`), y: integer(row, `${end}_y`), inserted: false });
    }
  });
  for (const { id } of change.edge?.removed ?? []) edges.delete(id);
  for (const edge of afterwards(change.edge)) edges.set(edge.id, edge);
  for (const node of afterwards(change.node)) nodes.set(node.id, node);
  await addMissing(session, edges.values(), nodes);
  for (const { id } of change.cell?.removed ?? []) touched.delete(id);
  const view = new PlanDocument();
  view.load('node', nodes.values());
  view.load('edge', edges.values());
  return { reshaped: [...touched].sort((a, b) => a - b), view };
}

function afterwards<R>(
  rows: { readonly added: readonly R[]; readonly updated: readonly (readonly [R, R])[] } | undefined,
): R[] {
  return [...(rows?.added ?? []), ...(rows?.updated ?? []).map(([, after]) => after)];
}

const EDGE_COLUMNS = [...edgeMap.columns, 'start_x', 'start_y', 'end_x', 'end_y'];

async function edgesOf(session: Session, cells: readonly CellId[]): Promise<Packed> {
  const row = await session.get(
    `SELECT ${packedColumns(EDGE_COLUMNS)} FROM (
       SELECT edge.*, a.x AS start_x, a.y AS start_y, b.x AS end_x, b.y AS end_y FROM edge
       LEFT JOIN node AS a ON a.id = start_node LEFT JOIN node AS b ON b.id = end_node
       WHERE left_face ${IN_IDS} OR right_face ${IN_IDS})`,
    [idList(cells), idList(cells)],
  );
  return packedOf(row);
}

/** Nodes that only edges of the change end at. */
async function addMissing(
  session: Session,
  edges: Iterable<EdgeRecord>,
  nodes: Map<number, NodeRecord>,
): Promise<void> {
  const missing = new Set<number>();
  for (const { start, end } of edges) for (const id of [start, end]) if (!nodes.has(id)) missing.add(id);
  if (missing.size === 0) return;
  const rows = await session.all(`SELECT * FROM node WHERE id ${IN_IDS}`, [idList([...missing])]);
  for (const row of rows) nodes.set(integer(row, 'id'), nodeMap.fromRow(row));
}

/** Cells that are new, on a side of a changed edge, or beside a moved node. */
async function touchedCells(session: Session, change: ChangeSet): Promise<Set<CellId>> {
  const touched = new Set((change.cell?.added ?? []).map(({ id }) => id));
  // OUTSIDE (0) and GAP (-1) are no cells.
  const add = (...faces: readonly number[]): void => {
    for (const face of faces) if (face > 0) touched.add(face);
  };
  const { added = [], updated = [], removed = [] } = change.edge ?? {};
  for (const edge of [...added, ...removed, ...updated.flat()]) add(edge.left, edge.right);
  const moved = (change.node?.updated ?? []).map(([, node]) => node.id);
  if (moved.length === 0) return touched;
  const edges = await session.all(
    `SELECT left_face, right_face FROM edge WHERE start_node ${IN_IDS} OR end_node ${IN_IDS}`,
    [idList(moved), idList(moved)],
  );
  for (const edge of edges) add(Number(edge.left_face), Number(edge.right_face));
  return touched;
}
