import { coverageObservations } from './coverageObservations';
import type { Rule } from './rule';

/** G01 (S-47): every cell has ground whose boundary closes, with holes inside it. */
export const cellGeometry: Rule = {
  id: 'G01',
  level: 'ERROR',
  gate: 'SUBMIT',
  check: (context) => coverageObservations(context, ['ring', 'cell']),
};
