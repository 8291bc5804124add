import type { CellId } from '../../shared/base/ids';
import type { ChangeSet } from '../../shared/document/changeSet';
import { PlanDocument } from '../../shared/document/planDocument';
import type { PlanView } from '../../shared/document/view';
import { cellPolygons } from '../../shared/topology/read/rings';
import { chunks, places } from './chunks';
import type { Session } from './db';
import { encodeMultiPolygon, type Extent } from './geometryBlob';
import { edgeMap, nodeMap } from './tables/graph';

/**
 * The `geom` of cells follows from the graph. It is written for other programs only and never read back, so
 * that nothing can disagree with the graph.
 */
export function cellGeometry(view: PlanView, cell: CellId, srsId: number, extent: Extent): Uint8Array {
  return encodeMultiPolygon(srsId, cellPolygons(view, cell), extent);
}

/**
 * Rewrites the geometry of every cell that a change reached: cells that are new or replaced, on a side of a
 * changed edge, or beside a moved node. Runs after the rows of the change are written. Costs what it touches.
 */
export async function refreshCellGeometry(
  session: Session,
  change: ChangeSet,
  srsId: number,
  extent: Extent,
): Promise<void> {
  const touched = await touchedCells(session, change);
  const cells = [...touched].sort((a, b) => a - b);
  for (const some of chunks(cells)) {
    const [view, alive] = await Promise.all([
      surroundings(session, some),
      session.all(`SELECT id FROM cell WHERE id IN (${places(some)})`, some),
    ]);
    const written = alive.map(({ id }) => [id ?? null, cellGeometry(view, Number(id), srsId, extent)]);
    if (written.length === 0) continue;
    await session.run(
      `UPDATE cell SET geom = written.column2 FROM (VALUES ${written.map(() => '(?,?)').join(',')}) AS written
       WHERE cell.id = written.column1`,
      written.flat(),
    );
  }
}

async function touchedCells(session: Session, change: ChangeSet): Promise<Set<number>> {
  const touched = new Set<number>();
  for (const { id } of change.cell?.added ?? []) touched.add(id);
  for (const [, { id }] of change.cell?.updated ?? []) touched.add(id);
  const { added = [], updated = [], removed = [] } = change.edge ?? {};
  for (const edge of [...added, ...removed, ...updated.flat()]) addFaces(touched, edge.left, edge.right);
  const moved = (change.node?.updated ?? []).map(([, node]) => node.id);
  for (const some of chunks(moved)) {
    const edges = await session.all(
      `SELECT left_face, right_face FROM edge WHERE start_node IN (${places(some)})
       UNION SELECT left_face, right_face FROM edge WHERE end_node IN (${places(some)})`,
      [...some, ...some],
    );
    for (const edge of edges) addFaces(touched, Number(edge.left_face), Number(edge.right_face));
  }
  return touched;
}

/** OUTSIDE (0) and GAP (-1) are no cells. */
function addFaces(touched: Set<number>, ...faces: readonly number[]): void {
  for (const face of faces) if (face > 0) touched.add(face);
}

/** The part of the graph that bounds the given cells. */
async function surroundings(session: Session, cells: readonly number[]): Promise<PlanView> {
  const edges = await session.all(
    `SELECT * FROM edge WHERE left_face IN (${places(cells)})
     UNION SELECT * FROM edge WHERE right_face IN (${places(cells)})`,
    [...cells, ...cells],
  );
  const part = new PlanDocument();
  const records = edges.map((row) => edgeMap.fromRow(row));
  part.load('edge', records);
  const nodes = [...new Set(records.flatMap((edge) => [edge.start, edge.end]))];
  for (const some of chunks(nodes)) {
    const rows = await session.all(`SELECT * FROM node WHERE id IN (${places(some)})`, some);
    part.load(
      'node',
      rows.map((row) => nodeMap.fromRow(row)),
    );
  }
  return part;
}
