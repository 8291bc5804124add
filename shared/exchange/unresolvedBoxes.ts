import type { BundleValue } from './bundleTable';
import type { PlanEntities } from './entities';

export const UNRESOLVED_BOX_COLUMNS = [
  'code',
  'type',
  'medium',
  'exchange_code',
  'parent_code',
  'address',
  'reason',
] as const;

/**
 * The boxes that no cell has (S-54, S-94): a deliverable, handed to the field. Retired boxes are left out.
 * `reason` is the recorded one, or NOT_MATCHED where nobody has recorded any. Sorted by code.
 */
export function unresolvedBoxes(entities: PlanEntities): BundleValue[][] {
  const bound = new Set(entities.bindings.map(({ box }) => box));
  return entities.boxes
    .filter((box) => box.status !== 'RETIRED' && !bound.has(box.code))
    .map((box) => [
      box.code,
      box.type,
      box.medium,
      box.exchange,
      box.parent,
      box.address,
      box.unresolved ?? 'NOT_MATCHED',
    ])
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
