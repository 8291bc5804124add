import { ok, type Result } from '../base/result';
import type { ChangeSet } from '../document/changeSet';
import type { PlanView } from '../document/view';
import { reopening } from '../locks/lockOn';
import { lockProblem } from '../locks/lockProblem';
import { boundaryAlign } from './boundaryAlign';
import { boundaryReshape } from './boundaryReshape';
import { boundarySimplify } from './boundarySimplify';
import { boundarySmooth } from './boundarySmooth';
import { boundaryStraighten } from './boundaryStraighten';
import { boxBind } from './boxBind';
import { boxBindEach } from './boxBindEach';
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
import { cellUpdateEach } from './cellUpdateEach';
import type { Command, CommandContext } from './command';
import { gapFill } from './gapFill';
import { gapFillAll } from './gapFillAll';
import { gridMerge } from './gridMerge';
import { gridSplit } from './gridSplit';
import { gridTransfer } from './gridTransfer';
import { edgeMove } from './edgeMove';
import { lockRemove } from './lockRemove';
import { lockSet } from './lockSet';
import { noteReshapes } from '../topology/edit/noteReshapes';
import { nodeDissolve } from './nodeDissolve';
import { nodesSnap } from './nodesSnap';
import { unitReopen } from './unitReopen';
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
  cellUpdateEach,
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
  boxBindEach,
  boxUnbind,
  lockSet,
  lockRemove,
  unitReopen,
] as const;

/** A command whose arguments have not been parsed yet. */
export type AnyCommand = Command<unknown>;

export const COMMANDS: readonly AnyCommand[] = commands.map((command) => command as AnyCommand);

export function commandById(id: string): AnyCommand | undefined {
  return COMMANDS.find((command) => command.id === id);
}

/**
 * What a command would change, with the lineage of cells that it reshapes, within the locks of the plan and the numbers
 * that may be given out: every window, script and preview asks here, never the command itself. Costs what the command
 * costs, and its change.
 */
export function planCommand(
  view: PlanView,
  command: AnyCommand,
  args: unknown,
  context: CommandContext,
): Result<ChangeSet> {
  const planned = command.plan(view, args, context);
  if (!planned.ok) return planned;
  const change = noteReshapes(view, planned.value, context.ids);
  const problem = lockProblem(view, change, context.approval) ?? context.ids.exhausted();
  if (problem !== undefined) return { ok: false, refusal: problem };
  return ok(withDraftUnits(change, context));
}

/** A level-2 grid that is made after an approval was never approved. */
function withDraftUnits(change: ChangeSet, { ids, author, approval }: CommandContext): ChangeSet {
  const made = (change.grid?.added ?? []).filter(({ level }) => level === 2);
  if (approval === undefined || made.length === 0) return change;
  const reopened = made.map(({ id }) => reopening(ids.nextId(), id, { reason: '', by: author, approval }));
  const { added = [], updated = [], removed = [] } = change.lock ?? {};
  return { ...change, lock: { added: [...added, ...reopened], updated, removed } };
}
