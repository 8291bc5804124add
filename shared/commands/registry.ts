import { boundaryAlign } from './boundaryAlign';
import { boundaryReshape } from './boundaryReshape';
import { boundarySimplify } from './boundarySimplify';
import { boundarySmooth } from './boundarySmooth';
import { boundaryStraighten } from './boundaryStraighten';
import { boxBind } from './boxBind';
import { boxUnbind } from './boxUnbind';
import { cellCarve } from './cellCarve';
import { cellCarveBuilding } from './cellCarveBuilding';
import { cellCarveStrip } from './cellCarveStrip';
import { cellExplode } from './cellExplode';
import { cellMerge } from './cellMerge';
import { cellSplit } from './cellSplit';
import { cellSplitByCoverage } from './cellSplitByCoverage';
import { cellSplitByLines } from './cellSplitByLines';
import { cellSplitBySites } from './cellSplitBySites';
import { cellSplitEqual } from './cellSplitEqual';
import { cellTransfer } from './cellTransfer';
import { cellUpdate } from './cellUpdate';
import type { Command } from './command';
import { gapFill } from './gapFill';
import { gapFillAll } from './gapFillAll';
import { gridMerge } from './gridMerge';
import { gridSplit } from './gridSplit';
import { gridTransfer } from './gridTransfer';
import { edgeMove } from './edgeMove';
import { nodeDissolve } from './nodeDissolve';
import { nodesSnap } from './nodesSnap';
import { vertexInsert } from './vertexInsert';
import { vertexMove } from './vertexMove';
import { verticesDelete } from './verticesDelete';
import { verticesMove } from './verticesMove';

/** THE list of edits: scripts, tools, menus, property tests and `commands --json` read it. */
const commands = [
  cellSplit,
  cellMerge,
  cellCarve,
  cellCarveStrip,
  cellCarveBuilding,
  cellExplode,
  gapFill,
  gapFillAll,
  cellSplitByLines,
  cellSplitByCoverage,
  cellSplitBySites,
  cellSplitEqual,
  cellUpdate,
  cellTransfer,
  gridTransfer,
  gridSplit,
  gridMerge,
  vertexMove,
  verticesMove,
  edgeMove,
  vertexInsert,
  verticesDelete,
  nodesSnap,
  nodeDissolve,
  boundaryReshape,
  boundarySimplify,
  boundarySmooth,
  boundaryStraighten,
  boundaryAlign,
  boxBind,
  boxUnbind,
] as const;

/** A command whose arguments have not been parsed yet. */
export type AnyCommand = Command<unknown>;

export const COMMANDS: readonly AnyCommand[] = commands.map((command) => command as AnyCommand);

export function commandById(id: string): AnyCommand | undefined {
  return COMMANDS.find((command) => command.id === id);
}
