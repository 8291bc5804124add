import { coverageObservations } from './coverageObservations';
import type { Rule } from './rule';

/** G05 (S-08, S-47): no two cells overlap. In the graph an overlap is two edges that cross or disagreeing sides. */
export const overlap: Rule = {
  id: 'G05',
  level: 'ERROR',
  gate: 'SUBMIT',
  check: (context) => coverageObservations(context, ['crossing', 'sides']),
};
