import { GAP } from '../../../shared/base/ids';
import { labelPoint } from '../../../shared/topology/read/measure';
import { facePolygons } from '../../../shared/topology/read/rings';
import { tidy, type MakeArguments } from './stage';

/** Some gap becomes a cell or goes to a neighbour. */
export const randomFill: MakeArguments = ({ plan, random }) => {
  if (plan.edgesOfFace(GAP).length === 0) return undefined;
  const { x, y } = labelPoint([random.pick(facePolygons(plan, GAP))]);
  return { at: tidy(x, y), to: random.pick([{ granularity: 'PARK' }, 'longestBorder', 'sameParent']) };
};
