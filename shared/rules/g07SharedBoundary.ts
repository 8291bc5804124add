import { coverageObservations } from './coverageObservations';
import type { Rule } from './rule';

/** G07 (S-47): boundaries are shared: every edge joins two nodes and separates two faces, every node is used. */
export const sharedBoundary: Rule = {
  id: 'G07',
  level: 'ERROR',
  gate: 'SUBMIT',
  check: (context) => coverageObservations(context, ['node', 'innerEdge']),
};
