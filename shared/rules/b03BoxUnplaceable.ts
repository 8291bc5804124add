import { boxesByExchange } from './boxesByExchange';
import type { Rule } from './rule';

/** B03 (S-95): a box with neither coordinates nor address says why it cannot be placed. */
export const boxUnplaceable: Rule = {
  id: 'B03',
  level: 'WARNING',
  gate: null,
  check: (context) =>
    boxesByExchange(
      context,
      (box) =>
        box.status !== 'RETIRED' && box.x === null && box.address.trim() === '' && box.unresolved === null,
    ),
};
