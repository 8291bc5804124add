import type { CellId } from '../../base/ids';
import { present } from '../../base/invariant';
import type { Draft } from '../../document/draft';
import { rowOf } from '../../document/view';
import { pointInRing } from '../../geometry/pointInRing';
import { doubleRingArea } from '../../geometry/ringArea';
import { splitAttributes, splitRules, type SplitPolicy } from '../../hierarchy/attributePolicy';
import type { IdSource } from '../../hierarchy/idSource';
import { labelComponent, type Component } from './components';
import { siblingName } from '../edit/siblingName';

export interface DivideOptions {
  /** A point in the part that keeps the code; the largest part keeps it otherwise. */
  readonly keep?: readonly [x: number, y: number];
  readonly policy?: SplitPolicy;
  readonly ids: IdSource;
}

/**
 * Gives every part of a cut cell but one a cell of its own, with attributes and claims by policy, lineage and area
 * shares. `pieces` is all ground of the cell, `parts` those pieces that the cut has made, largest first. Returns
 * the new cells.
 */
export function divideCell(
  draft: Draft,
  cell: CellId,
  pieces: readonly Component[],
  parts: readonly Component[],
  { keep, policy, ids }: DivideOptions,
): CellId[] {
  const rules = splitRules(policy);
  const kept = (keep && partUnder(parts, keep)) ?? present(parts[0], 'largest part');
  const rest = parts.filter((part) => part !== kept);
  const old = rowOf(draft, 'cell', cell);
  const total = pieces.reduce((sum, piece) => sum + piece.doubleArea, 0);
  const restArea = rest.map((part) => part.doubleArea);
  const keptArea = total - restArea.reduce((a, b) => a + b, 0);
  const [own, ...others] = splitAttributes(old, [keptArea, ...restArea], rules);
  const keptCode = rules.code === 'new' ? ids.nextCode(4) : old.code;
  draft.put('cell', { ...old, ...own, code: keptCode });
  const lineage = (to: string, share: number): void =>
    draft.add('lineage', { id: ids.nextId(), op: 'SPLIT', from: old.code, to, areaShare: share, reason: '' });
  lineage(keptCode, keptArea / total);
  return rest.map((part, at) => {
    const id = ids.nextId();
    const code = ids.nextCode(4);
    const attributes = present(others[at], 'attributes of a part');
    const name = siblingName(draft, old.parent, attributes.name);
    draft.add('cell', { ...old, ...attributes, id, code, name });
    labelComponent(draft, part, id);
    if (rules.claims === 'copy') copyClaims(draft, cell, id, ids);
    lineage(code, part.doubleArea / total);
    return id;
  });
}

/** The part that holds a point: of parts around each other, the innermost. */
function partUnder(parts: readonly Component[], [x, y]: readonly [number, number]): Component | undefined {
  return parts
    .filter(({ outer }) => pointInRing(outer, x, y))
    .sort((a, b) => doubleRingArea(a.outer) - doubleRingArea(b.outer))[0];
}

/** Gives a new cell the claims of another one that are not over. Costs the claims of that cell. */
export function copyClaims(draft: Draft, from: CellId, to: CellId, ids: IdSource): void {
  for (const id of [...draft.claimsOfCell(from)].sort((a, b) => a - b)) {
    const claim = rowOf(draft, 'claim', id);
    if (claim.status === 'ENDED' || claim.status === 'TRANSFERRED') continue;
    draft.add('claim', { ...claim, id: ids.nextId(), subject: to });
  }
}
