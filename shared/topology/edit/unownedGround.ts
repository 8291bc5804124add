import type { CellId, GridId } from '../../base/ids';
import type { Draft } from '../../document/draft';
import type { Granularity } from '../../document/granularity';
import { rowOf } from '../../document/view';
import type { IdSource } from '../../hierarchy/idSource';
import { labelComponent, type Component } from '../cut/components';
import { removeEdge } from './dissolve';
import { edgeOf } from '../read/halfEdge';
import { siblingName } from './siblingName';

/**
 * Makes pieces of ground part of cells: each gets its cell's name, and the boundaries between the two go. Costs the
 * edges of the pieces.
 */
export function giveGround(draft: Draft, takers: readonly (readonly [Component, CellId])[]): void {
  for (const [piece, cell] of takers) labelComponent(draft, piece, cell);
  const halves = takers.flatMap(([{ walks }]) => walks.flat());
  for (const id of new Set(halves.map((half) => edgeOf(draft, half).id))) {
    // Dissolving a node joins two edges, so a later one may have gone with an earlier one.
    const edge = draft.get('edge', id);
    if (edge !== undefined && edge.left === edge.right) removeEdge(draft, id);
  }
}

/** Notes in the lineage that a cell has grown by ground which nobody owned. */
export function noteGrowth(draft: Draft, cell: CellId, ids: IdSource): void {
  const { code } = rowOf(draft, 'cell', cell);
  draft.add('lineage', { id: ids.nextId(), op: 'RESHAPE', from: code, to: code, areaShare: 1, reason: '' });
}

/**
 * A cell for ground that nobody owned, with its lineage, still without boundaries. Nobody has counted its households
 * or looked up its administrative code.
 */
export function createCell(
  draft: Draft,
  { parent, name, granularity }: { parent: GridId; name: string; granularity: Granularity },
  ids: IdSource,
): CellId {
  const id = ids.nextId();
  const code = ids.nextCode(4);
  draft.add('cell', {
    id,
    code,
    name: siblingName(draft, parent, name),
    parent,
    granularity,
    households: null,
    adminCode: null,
    status: 'ACTIVE',
  });
  draft.add('lineage', { id: ids.nextId(), op: 'CREATE', from: null, to: code, areaShare: 1, reason: '' });
  return id;
}
