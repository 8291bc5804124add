import { checkCommands } from './checkCommands';
import type { UiCommand } from './command';
import { editCommands } from './editCommands';
import { fileCommands } from './fileCommands';
import { helpCommands } from './helpCommands';
import { lockCommands } from './lockCommands';
import { panelCommands } from './panelCommands';
import { planCommands } from './planCommands';
import { sharingCommands } from './sharingCommands';
import { toolCommands } from './toolCommands';
import { versionCommands } from './versionCommands';
import { viewCommands } from './viewCommands';

/** THE list of what the window can do. */
export const UI_COMMANDS: readonly UiCommand[] = [
  ...fileCommands,
  ...editCommands,
  ...viewCommands,
  ...toolCommands,
  ...panelCommands,
  ...checkCommands,
  ...planCommands,
  ...lockCommands,
  ...versionCommands,
  ...sharingCommands,
  ...helpCommands,
];

const byId = new Map(UI_COMMANDS.map((command) => [command.id, command]));

export function uiCommand(id: string): UiCommand {
  const command = byId.get(id);
  if (command === undefined) throw new Error(`no command ${id}`);
  return command;
}
