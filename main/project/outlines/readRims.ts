import type { EdgeRecord } from '../../../shared/document/records/graph';
import type { SqlRow } from '../../../shared/storage/sqlRow';
import type { Session } from '../db';
import {
  packedColumns,
  packedCount,
  packedLast,
  packedOf,
  unpackEach,
} from '../../../shared/storage/packedRows';
import { readPackedRows } from '../readPackedRows';
import { edgeMap, nodeMap } from '../../../shared/storage/tables/graph';
import { gridMap } from '../../../shared/storage/tables/hierarchy';
import { Rims } from './rims';

const PORTION = 8000;

/** Edges between two level-3 grids, or between one and what is no cell. */
const RIM_EDGES = `SELECT edge.* FROM edge LEFT JOIN cell AS l ON l.id = edge.left_face
  LEFT JOIN cell AS r ON r.id = edge.right_face WHERE l.parent IS NOT r.parent`;

/** Reads the rims of a plan: all cells' parents, and edges with their nodes where grids meet. */
export async function readRims(session: Session): Promise<Rims> {
  const rims = new Rims();
  await inPortions(session, 'grid', gridMap.columns, (row) =>
    rims.grids.set(Number(row.id), gridMap.fromRow(row)),
  );
  await inPortions(session, 'cell', ['id', 'parent'], (row) =>
    rims.setCell(Number(row.id), Number(row.parent)),
  );
  const edges: EdgeRecord[] = [];
  await inPortions(session, `(${RIM_EDGES})`, edgeMap.columns, (row) => edges.push(edgeMap.fromRow(row)));
  for (const edge of edges) rims.setEdge(edge);
  await readNodes(session, rims, edges);
  rims.takeTouched();
  return rims;
}

async function readNodes(session: Session, rims: Rims, edges: readonly EdgeRecord[]): Promise<void> {
  const ids = rims.missingNodes(edges);
  for (let at = 0; at < ids.length; at += PORTION) {
    const some = JSON.stringify(ids.slice(at, at + PORTION));
    const row = await session.get(
      `SELECT ${packedColumns(nodeMap.columns)} FROM node WHERE id IN (SELECT value FROM json_each(?))`,
      [some],
    );
    unpackEach(packedOf(row), nodeMap.columns, (node) =>
      rims.nodes.set(Number(node.id), nodeMap.fromRow(node)),
    );
  }
}

async function inPortions(
  session: Session,
  from: string,
  columns: readonly string[],
  onRow: (row: SqlRow) => void,
): Promise<void> {
  const source = from.startsWith('(') ? from : `"${from}"`;
  for (let after = 0, last = false; !last;) {
    const packed = await readPackedRows(session, source, columns, after, PORTION);
    unpackEach(packed, columns, onRow);
    last = packedCount(packed) < PORTION;
    after = packedLast(packed);
  }
}
