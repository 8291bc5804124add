import { OUTSIDE } from '../../base/ids';
import type { EdgeRecord } from '../../document/records/graph';

/** Whether an edge is part of the network's outline, which no edit moves. */
export function isFrozen({ left, right }: EdgeRecord): boolean {
  return left === OUTSIDE || right === OUTSIDE;
}
