import { randomAlign } from './boundaryAlign';
import { randomReshape } from './boundaryReshape';
import { randomSimplify } from './boundarySimplify';
import { randomSmooth } from './boundarySmooth';
import { randomStraighten } from './boundaryStraighten';
import { randomBind } from './boxBind';
import { randomBindEach } from './boxBindEach';
import { randomUnbind } from './boxUnbind';
import { randomCarve } from './cellCarve';
import { randomCarveBuilding } from './cellCarveBuilding';
import { randomCarveStrip } from './cellCarveStrip';
import { randomExplode } from './cellExplode';
import { randomFill } from './gapFill';
import { randomFillAll } from './gapFillAll';
import { randomMerge } from './cellMerge';
import { randomSplit } from './cellSplit';
import { randomSplitByCoverage } from './cellSplitByCoverage';
import { randomSplitByLines } from './cellSplitByLines';
import { randomSplitBySites } from './cellSplitBySites';
import { randomSplitEqual } from './cellSplitEqual';
import { randomTransfer } from './cellTransfer';
import { randomUpdate } from './cellUpdate';
import { randomUpdateEach } from './cellUpdateEach';
import { randomGridMerge } from './gridMerge';
import { randomGridSplit } from './gridSplit';
import { randomGridTransfer } from './gridTransfer';
import type { MakeArguments } from './stage';
import { randomEdgeMove } from './edgeMove';
import { randomLock, randomReopen, randomUnlock } from './locks';
import { randomDissolve } from './nodeDissolve';
import { randomSnap } from './nodesSnap';
import { randomInsert } from './vertexInsert';
import { randomMove } from './vertexMove';
import { randomDelete } from './verticesDelete';
import { randomVerticesMove } from './verticesMove';

/** Random arguments for every registered command; a test holds that none is missing. */
export const RANDOM_ARGUMENTS: Readonly<Record<string, MakeArguments>> = {
  'cell.split': randomSplit,
  'cell.merge': randomMerge,
  'cell.carve': randomCarve,
  'cell.carveStrip': randomCarveStrip,
  'cell.carveBuilding': randomCarveBuilding,
  'cell.explode': randomExplode,
  'gap.fill': randomFill,
  'gap.fillAll': randomFillAll,
  'cell.splitByLines': randomSplitByLines,
  'cell.splitByCoverage': randomSplitByCoverage,
  'cell.splitBySites': randomSplitBySites,
  'cell.splitEqual': randomSplitEqual,
  'cell.update': randomUpdate,
  'cell.updateEach': randomUpdateEach,
  'cell.transfer': randomTransfer,
  'grid.transfer': randomGridTransfer,
  'grid.split': randomGridSplit,
  'grid.merge': randomGridMerge,
  'vertex.move': randomMove,
  'vertices.move': randomVerticesMove,
  'edge.move': randomEdgeMove,
  'vertex.insert': randomInsert,
  'vertices.delete': randomDelete,
  'nodes.snap': randomSnap,
  'node.dissolve': randomDissolve,
  'boundary.align': randomAlign,
  'boundary.reshape': randomReshape,
  'boundary.simplify': randomSimplify,
  'boundary.smooth': randomSmooth,
  'boundary.straighten': randomStraighten,
  'box.bind': randomBind,
  'box.bindEach': randomBindEach,
  'box.unbind': randomUnbind,
  'lock.set': randomLock,
  'lock.remove': randomUnlock,
  'unit.reopen': randomReopen,
};
