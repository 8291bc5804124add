import type { Command } from 'commander';
import { z } from 'zod';
import { COMMANDS } from '../../shared/commands/registry';
import type { Terminal } from './terminal';

export function commandListCommand(program: Command, terminal: Terminal): void {
  program
    .command('commands')
    .description('list the commands that a script may use')
    .option('--json', 'with the JSON Schema of their arguments')
    .action((options: { json?: boolean }) => {
      if (!options.json) {
        for (const { id } of COMMANDS) terminal.say(id);
        terminal.say('undo');
        terminal.say('redo');
        return;
      }
      const none = { type: 'object', properties: {}, additionalProperties: false };
      terminal.json([
        ...COMMANDS.map(({ id, roles, args }) => ({
          command: id,
          roles,
          arguments: z.toJSONSchema(args, { io: 'input' }),
        })),
        ...['undo', 'redo'].map((command) => ({
          command,
          roles: ['PLANNER', 'NETWORK_OPS', 'MANAGER'],
          arguments: none,
        })),
      ]);
    });
}
