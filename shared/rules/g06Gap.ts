import { coverageObservations } from './coverageObservations';
import type { Rule } from './rule';

/** G06 (S-08, S-47): no ground of the local network is without a cell. Waivable by domain §3; blocking until waivers exist. */
export const gap: Rule = {
  id: 'G06',
  level: 'ERROR',
  gate: 'SUBMIT',
  check: (context) => coverageObservations(context, ['gap']),
};
