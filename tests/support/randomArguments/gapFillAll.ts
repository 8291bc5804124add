import { GAP } from '../../../shared/base/ids';
import type { MakeArguments } from './stage';

/** All gaps, where there are any. */
export const randomFillAll: MakeArguments = ({ plan, random }) =>
  plan.edgesOfFace(GAP).length === 0
    ? undefined
    : { to: random.pick(['longestBorder', 'largerArea', 'sameParent']) };
