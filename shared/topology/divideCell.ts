import type { CellId } from '../base/ids';
import { present } from '../base/invariant';
import type { Draft } from '../document/draft';
import { pointInRing } from '../geometry/pointInRing';
import type { IdSource } from '../hierarchy/idSource';
import { labelComponent, type Component } from './components';
import { shareOut } from './shareOut';
import { siblingName } from './siblingName';

export interface DivideOptions {
  /** A point in the part that keeps the code; the largest part keeps it otherwise. */
  readonly keep?: readonly [x: number, y: number];
  readonly ids: IdSource;
}

/**
 * Gives every part of a cut cell but one a cell of its own, with attributes, lineage and area shares. `pieces`
 * is all ground of the cell, `parts` those pieces that the cut has made, largest first. Returns the new cells.
 */
export function divideCell(
  draft: Draft,
  cell: CellId,
  pieces: readonly Component[],
  parts: readonly Component[],
  { keep, ids }: DivideOptions,
): CellId[] {
  const chosen = keep && parts.find(({ outer }) => pointInRing(outer, keep[0], keep[1]));
  const kept = chosen ?? present(parts[0], 'largest part');
  const rest = parts.filter((part) => part !== kept);
  const old = present(draft.get('cell', cell), `cell ${cell}`);
  const total = pieces.reduce((sum, piece) => sum + piece.doubleArea, 0);
  const restArea = rest.map((part) => part.doubleArea);
  const keptArea = total - restArea.reduce((a, b) => a + b, 0);
  const households = old.households === null ? null : shareOut(old.households, [keptArea, ...restArea]);
  draft.put('cell', { ...old, households: households === null ? null : (households[0] ?? 0) });
  const lineage = (to: string, share: number): void =>
    draft.add('lineage', { id: ids.nextId(), op: 'SPLIT', from: old.code, to, areaShare: share, reason: '' });
  lineage(old.code, keptArea / total);
  return rest.map((part, at) => {
    const id = ids.nextId();
    const code = ids.nextCode(4);
    draft.add('cell', {
      ...old,
      id,
      code,
      name: siblingName(draft, old.parent, old.name),
      households: households === null ? null : (households[at + 1] ?? 0),
    });
    labelComponent(draft, part, id);
    lineage(code, part.doubleArea / total);
    return id;
  });
}
