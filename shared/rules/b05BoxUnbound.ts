import { boxesByExchange } from './boxesByExchange';
import type { Rule } from './rule';

/**
 * B05 (S-94): a terminal box is bound, or listed as unresolved. The bundle lists every unbound box with its
 * reason, so the statement holds for what is exported; here it is a warning that work is left.
 */
export const boxUnbound: Rule = {
  id: 'B05',
  level: 'WARNING',
  gate: 'EXPORT',
  check: (context) =>
    boxesByExchange(
      context,
      (box) =>
        (box.type === 'FX' || box.type === 'GF') &&
        box.status !== 'RETIRED' &&
        box.unresolved === null &&
        context.view.bindingsOfBox(box.id).length === 0,
    ),
};
