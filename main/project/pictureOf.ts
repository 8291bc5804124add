import type { ChangeSet } from '../../shared/document/changeSet';
import type { EdgeRecord, NodeRecord } from '../../shared/document/records/graph';
import { changePicture, type ChangePicture } from '../../shared/portrayal/changePicture';
import { readChange } from './changeLog';
import type { Session } from './db';
import { edgeMap, nodeMap } from '../../shared/storage/tables/graph';

/** Edges around changed rows at most. */
const NEARBY = 200;

/** The small picture of an edit, with what the plan still knows of its surroundings. Costs the edit. */
export async function pictureOf(session: Session, revision: number): Promise<ChangePicture> {
  const change = await readChange(session, revision);
  const nearby = await edgesNearby(session, change);
  const { added = [], updated = [], removed = [] } = change.edge ?? {};
  const edges = [...added, ...removed, ...updated.flat(), ...nearby];
  const rows = await session.all('SELECT * FROM node WHERE id IN (SELECT value FROM json_each(?))', [
    JSON.stringify(edges.flatMap(({ start, end }) => [start, end])),
  ]);
  const nodes = new Map<number, NodeRecord>(rows.map((row) => [Number(row.id), nodeMap.fromRow(row)]));
  return changePicture(change, (id) => nodes.get(id), nearby);
}

/** Edges at moved nodes and, when no boundary changed, around the cells that did. */
async function edgesNearby(session: Session, change: ChangeSet): Promise<EdgeRecord[]> {
  const moved = (change.node?.updated ?? []).map(([, node]) => node.id);
  const written = new Set([...(change.edge?.updated ?? []).map(([, edge]) => edge.id)]);
  const cells = change.edge === undefined && moved.length === 0 ? cellsOf(change) : [];
  if (moved.length + cells.length === 0) return [];
  const rows = await session.all(
    `SELECT * FROM edge WHERE start_node IN (SELECT value FROM json_each(?1))
     UNION SELECT * FROM edge WHERE end_node IN (SELECT value FROM json_each(?1))
     UNION SELECT * FROM edge WHERE left_face IN (SELECT value FROM json_each(?2))
     UNION SELECT * FROM edge WHERE right_face IN (SELECT value FROM json_each(?2)) LIMIT ${NEARBY}`,
    [JSON.stringify(moved.slice(0, NEARBY)), JSON.stringify(cells.slice(0, NEARBY))],
  );
  return rows.map((row) => edgeMap.fromRow(row)).filter(({ id }) => !written.has(id));
}

function cellsOf({ cell, binding, claim }: ChangeSet): number[] {
  const cells = [...(cell?.added ?? []), ...(cell?.updated ?? []).map(([, to]) => to)].map(({ id }) => id);
  const bindings = [
    ...(binding?.added ?? []),
    ...(binding?.removed ?? []),
    ...(binding?.updated ?? []).map(([, to]) => to),
  ];
  const claims = [...(claim?.added ?? []), ...(claim?.updated ?? []).map(([, to]) => to)];
  return [
    ...cells,
    ...bindings.map((row) => row.cell),
    ...claims.filter(({ subjectType }) => subjectType === 'CELL').map(({ subject }) => subject),
  ];
}
