import type { EdgeId } from '../../base/ids';
import { present } from '../../base/invariant';
import { refuse, type Refused, type Result } from '../../base/result';
import type { ChangeSet } from '../../document/changeSet';
import { createDraft, type Draft } from '../../document/draft';
import type { EdgeRecord } from '../../document/records/graph';
import { rowOf, type PlanView } from '../../document/view';
import { dissolveCorner } from '../edit/dissolve';
import { finish, type KernelRefusal } from '../proof/finish';

import { faceArea } from '../read/measure';
import { rehomeBindings } from '../edit/rehomeBindings';
import { cellsBeside, distinctCorners, edgesAtCorner, isFrozenCorner, type Corner } from '../read/vertexAt';

export type DeleteVerticesRefusal =
  | 'deleteVertices.outlineFrozen'
  | 'deleteVertices.nodeNeeded'
  | 'deleteVertices.ringTooShort'
  | KernelRefusal;

/**
 * Takes corners out of the boundaries that pass them; the boundaries run straight over the place. A vertex goes,
 * and so does a node where only two boundaries meet, which become one. A closed boundary whose node goes begins
 * at its next vertex.
 *
 * Refuses corners of the network's outline, a node that three or more boundaries need, a ring that would be left
 * with fewer than three corners (naming its cell), and a straightening that would cross or touch another
 * boundary. Costs the vertices of the edges at the corners, their neighbours and faces.
 */
export function deleteVertices(
  view: PlanView,
  { corners }: { readonly corners: readonly Corner[] },
): Result<ChangeSet, DeleteVerticesRefusal> {
  const going = distinctCorners(corners);
  const edges = new Map<EdgeId, EdgeRecord>();
  for (const corner of going) {
    const { x, y } = corner;
    if (isFrozenCorner(view, corner)) return refuse('deleteVertices.outlineFrozen', { x, y });
    const meeting = edgesAtCorner(view, corner);
    const isJunction = meeting.length > 1 && meeting.some(({ start, end }) => start === end);
    if (meeting.length > 2 || isJunction) return refuse('deleteVertices.nodeNeeded', { x, y });
    for (const edge of meeting) edges.set(edge.id, edge);
  }
  const draft = createDraft(view);
  deleteFromEdges(draft, going);
  for (const corner of going) {
    if (corner.kind === 'node' && !deleteNode(draft, corner)) return tooShort(draft, corner, edges.values());
  }
  const left = [...edges.keys()].filter((id) => draft.get('edge', id) !== undefined);
  const short = left.find((id) => isTooShort(draft, rowOf(draft, 'edge', id)));
  if (short !== undefined) {
    const corner = going.find((one) => edgesAtCorner(view, one).some(({ id }) => id === short));
    return tooShort(draft, present(corner, 'corner'), [present(edges.get(short), `edge ${short}`)]);
  }
  rehomeBindings(draft, cellsBeside(edges.values()));
  return finish(view, draft);
}

function deleteFromEdges(draft: Draft, corners: readonly Corner[]): void {
  const places = new Map<EdgeId, Set<number>>();
  for (const corner of corners) {
    if (corner.kind === 'node') continue;
    const known = places.get(corner.edge);
    if (known === undefined) places.set(corner.edge, new Set([corner.at]));
    else known.add(corner.at);
  }
  for (const [id, gone] of places) {
    const edge = rowOf(draft, 'edge', id);
    draft.put('edge', { ...edge, points: edge.points.filter((_, at) => !gone.has(at - (at % 2))) });
  }
}

/** Whether it worked: a closed boundary keeps at least three corners. */
function deleteNode(draft: Draft, { node: id, x, y }: Corner & { kind: 'node' }): boolean {
  const node = draft.get('node', id);
  // The node of a closed boundary has moved on already when the boundary's other node went before it.
  if (node?.x !== x || node.y !== y) return true;
  dissolveCorner(draft, id);
  const after = draft.get('node', id);
  return after?.x !== x || after.y !== y;
}

/** A closed edge of fewer than three corners, or two straight edges between the same nodes. */
function isTooShort(draft: Draft, edge: EdgeRecord): boolean {
  if (edge.start === edge.end) return edge.points.length < 4;
  if (edge.points.length > 0) return false;
  return draft.edgesAtNode(edge.start).some((id) => {
    const other = rowOf(draft, 'edge', id);
    const ends = [other.start, other.end];
    return (
      id !== edge.id && other.points.length === 0 && ends.includes(edge.start) && ends.includes(edge.end)
    );
  });
}

function tooShort(
  draft: Draft,
  { x, y }: Corner,
  edges: Iterable<EdgeRecord>,
): Refused<'deleteVertices.ringTooShort'> {
  const smallest = cellsBeside(edges)
    .map((cell) => ({ cell, area: faceArea(draft, cell) }))
    .sort((a, b) => a.area - b.area)[0];
  const code = smallest === undefined ? '' : (draft.get('cell', smallest.cell)?.code ?? '');
  return refuse('deleteVertices.ringTooShort', { cell: code, x, y });
}
