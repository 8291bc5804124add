import { boxBind } from './boxBind';
import { boxUnbind } from './boxUnbind';
import { cellCarve } from './cellCarve';
import { cellMerge } from './cellMerge';
import { cellSplit } from './cellSplit';
import { cellTransfer } from './cellTransfer';
import { cellUpdate } from './cellUpdate';
import type { Command } from './command';
import { vertexMove } from './vertexMove';

/** THE list of edits: scripts, tools, menus, property tests and `commands --json` read it. */
const commands = [
  cellSplit,
  cellMerge,
  cellCarve,
  cellUpdate,
  cellTransfer,
  vertexMove,
  boxBind,
  boxUnbind,
] as const;

/** A command whose arguments have not been parsed yet. */
export type AnyCommand = Command<unknown>;

export const COMMANDS: readonly AnyCommand[] = commands.map((command) => command as AnyCommand);

export function commandById(id: string): AnyCommand | undefined {
  return COMMANDS.find((command) => command.id === id);
}
