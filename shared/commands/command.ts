import type { z } from 'zod';
import type { Result } from '../base/result';
import type { ChangeSet } from '../document/changeSet';
import type { PlanView } from '../document/view';
import type { IdSource } from '../hierarchy/idSource';
import type { Approval } from '../locks/lockOn';

/** A sentence to be: a key of shared/i18n with its params. */
export interface CommandLabel {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What a command may know beside the plan and its arguments. */
export interface CommandContext {
  readonly ids: IdSource;
  /** Name of the person at the desk. */
  readonly author: string;
  /** The approved version whose grids are locked; none while nothing is approved. */
  readonly approval?: Approval | undefined;
}

/**
 * An edit that a person or a script can ask for. Arguments name things by code or by a coordinate on them
 * in plan metres, so that a script can be written by hand; menus, tools and scripts use the same commands.
 */
export interface Command<A> {
  readonly id: string;
  readonly args: z.ZodType<A>;
  /** Roles that may run it. */
  readonly roles: readonly ('PLANNER' | 'NETWORK_OPS' | 'MANAGER')[];
  plan(view: PlanView, args: A, context: CommandContext): Result<ChangeSet>;
  /** Name of the step in history and undo. */
  label(args: A): CommandLabel;
}
