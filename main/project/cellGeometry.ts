import type { CellId } from '../../shared/base/ids';
import type { ChangeSet } from '../../shared/document/changeSet';
import { PlanDocument } from '../../shared/document/planDocument';
import type { PlanView } from '../../shared/document/view';
import { cellPolygons } from '../../shared/topology/read/rings';
import { chunks, places } from './chunks';
import type { Session } from './db';
import { encodeMultiPolygon, type Extent } from '../../shared/storage/geometryBlob';
import { edgeMap } from '../../shared/storage/tables/graph';
import { integer } from '../../shared/storage/tables/rowMap';

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
  for (const { id } of change.cell?.removed ?? []) touched.delete(id);
  const cells = [...touched].sort((a, b) => a - b);
  for (const some of chunks(cells)) {
    const view = await surroundings(session, some);
    const written = some.map((id) => [id, cellGeometry(view, id, srsId, extent)]);
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
      `SELECT left_face, right_face FROM edge
       WHERE start_node IN (${places(some)}) OR end_node IN (${places(some)})`,
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
  const rows = await session.all(
    `SELECT edge.*, a.x AS start_x, a.y AS start_y, b.x AS end_x, b.y AS end_y FROM edge
     LEFT JOIN node AS a ON a.id = start_node LEFT JOIN node AS b ON b.id = end_node
     WHERE left_face IN (${places(cells)}) OR right_face IN (${places(cells)})`,
    [...cells, ...cells],
  );
  const part = new PlanDocument();
  part.load(
    'edge',
    rows.map((row) => edgeMap.fromRow(row)),
  );
  // A node lies at the end of several edges; where it was inserted is of no matter here.
  const ends = (['start', 'end'] as const).flatMap((end) =>
    rows.map((row) => ({
      id: integer(row, `${end}_node`),
      x: integer(row, `${end}_x`),
      y: integer(row, `${end}_y`),
      inserted: false,
    })),
  );
  part.load('node', new Map(ends.map((node) => [node.id, node])).values());
  return part;
}
