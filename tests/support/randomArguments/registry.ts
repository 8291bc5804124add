import { randomBind } from './boxBind';
import { randomUnbind } from './boxUnbind';
import { randomCarve } from './cellCarve';
import { randomMerge } from './cellMerge';
import { randomSplit } from './cellSplit';
import { randomTransfer } from './cellTransfer';
import { randomUpdate } from './cellUpdate';
import type { MakeArguments } from './stage';
import { randomMove } from './vertexMove';

/** Random arguments for every registered command; a test holds that none is missing. */
export const RANDOM_ARGUMENTS: Readonly<Record<string, MakeArguments>> = {
  'cell.split': randomSplit,
  'cell.merge': randomMerge,
  'cell.carve': randomCarve,
  'cell.update': randomUpdate,
  'cell.transfer': randomTransfer,
  'vertex.move': randomMove,
  'box.bind': randomBind,
  'box.unbind': randomUnbind,
};
