import { userInfo } from 'node:os';
import { Option, type Command } from 'commander';
import { ROLES, type Actor, type Role } from '../../shared/document/records/plan';

export interface ActorOptions {
  readonly actor: string;
  readonly role: string;
}

/** `--actor` and `--role`: who is recorded as having done it. */
export function withActor(command: Command, role: Role): Command {
  return command
    .option('--actor <name>', 'name recorded with the change', loginName())
    .addOption(
      new Option('--role <role>', 'role of that person')
        .choices(ROLES.map((name) => name.toLowerCase()))
        .default(role.toLowerCase()),
    );
}

export function actorOf({ actor, role }: ActorOptions): Actor {
  return { name: actor.slice(0, 60), role: ROLES.find((name) => name === role.toUpperCase()) ?? 'PLANNER' };
}

function loginName(): string {
  try {
    return userInfo().username || 'unknown';
  } catch {
    return 'unknown';
  }
}
