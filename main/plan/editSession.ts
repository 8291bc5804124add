import { AppError } from '../../shared/base/appError';
import { invariant } from '../../shared/base/invariant';
import { ok, refuse, type Result } from '../../shared/base/result';
import { commandById, planCommand } from '../../shared/commands/registry';
import { invert, isEmptyChange, type ChangeSet } from '../../shared/document/changeSet';
import type { PlanDocument } from '../../shared/document/planDocument';
import type { Actor } from '../../shared/document/records/plan';
import { createIdSource, type IdCounters, type IdSource } from '../../shared/hierarchy/idSource';
import type { Label } from '../../shared/ipc/contract';
import { approvalOf } from '../../shared/locks/approvalOf';
import type { Approval } from '../../shared/locks/lockOn';
import { checkTouched } from '../../shared/topology/proof/checkTouched';
import type { PlanFile, PlanFileInfo } from '../project/planFile';

/** What became of one step. `revision` is null in a dry run, where nothing is written. */
export interface Step {
  readonly command: string;
  readonly label: Label;
  readonly revision: number | null;
  readonly change: ChangeSet;
}

/**
 * Runs registered commands on an open plan without a window: the same commands, the same gate, the same
 * transaction. `undo` and `redo` are commands like any other. In a dry run the steps build on each other in
 * memory and nothing is written.
 */
export class EditSession {
  private readonly done: { readonly label: Label; readonly change: ChangeSet }[] = [];
  private readonly undone: { readonly label: Label; readonly change: ChangeSet }[] = [];

  private constructor(
    private readonly plan: PlanFile,
    readonly document: PlanDocument,
    private readonly actor: Actor,
    private readonly lan: string,
    private revision: number,
    private counters: IdCounters,
    private readonly dryRun: boolean,
    private readonly approval: Approval | undefined,
  ) {}

  static async open(plan: PlanFile, actor: Actor, { dryRun = false } = {}): Promise<EditSession> {
    const info: PlanFileInfo = await plan.info(0);
    const document = await plan.loadDocument();
    const { revision, versions } = info;
    return new EditSession(
      plan,
      document,
      actor,
      info.plan.lan,
      revision,
      info,
      dryRun,
      approvalOf(versions),
    );
  }

  /**
   * Runs one command. Refused: the reason; nothing happened. Resolved with a revision: it is on disk.
   * @throws AppError when the world failed or the plan is frozen; nothing happened either
   */
  async run(id: string, args: unknown): Promise<Result<Step>> {
    if (id === 'undo' || id === 'redo') return this.turn(id);
    const command = commandById(id);
    if (command === undefined) return refuse('script.unknownCommand', { command: id });
    if (!command.roles.includes(this.actor.role)) {
      return refuse('script.wrongRole', {
        command: id,
        role: this.actor.role,
        roles: command.roles.join(', '),
      });
    }
    const parsed = command.args.safeParse(args);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      return refuse('script.badArguments', {
        command: id,
        field: issue?.path.join('.') ?? '',
        detail: issue?.message ?? '',
      });
    }
    const ids = this.ids();
    const context = { ids, author: this.actor.name, approval: this.approval };
    const planned = planCommand(this.document, command, parsed.data, context);
    if (!planned.ok) return planned;
    if (isEmptyChange(planned.value)) return refuse('script.noChange', { command: id });
    return ok(await this.commit(id, command.label(parsed.data), planned.value, ids));
  }

  /** Ids and codes for one change; those of a change that is not committed are given out again. */
  ids(): IdSource {
    const { nextId, nextSerial, endSerial } = this.counters;
    return createIdSource({ lan: this.lan, nextId, nextSerial, endSerial });
  }

  /** Commits a change that was made for `document` with numbers from `ids`. */
  async commit(command: string, label: Label, change: ChangeSet, ids: IdSource): Promise<Step> {
    await this.apply(change, async () => {
      if (this.dryRun) return;
      const edit = { base: this.revision, label, change, actor: this.actor, ...ids.counters() };
      this.revision = (await this.plan.commit(edit)).revision;
    });
    this.counters = ids.counters();
    this.done.push({ label, change });
    this.undone.length = 0;
    return { command, label, revision: this.dryRun ? null : this.revision, change };
  }

  private async turn(kind: 'undo' | 'redo'): Promise<Result<Step>> {
    if (this.dryRun) return this.turnInMemory(kind);
    try {
      const turned = await this.plan[kind](this.revision, this.actor);
      this.document.apply(turned.change);
      this.revision = turned.revision;
      return ok({ command: kind, label: turned.label, revision: turned.revision, change: turned.change });
    } catch (error) {
      if (
        error instanceof AppError &&
        (NOTHING_TO_TURN.includes(error.code) || error.code.startsWith('lock.'))
      )
        return refuse(error.code, error.params);
      throw error;
    }
  }

  private turnInMemory(kind: 'undo' | 'redo'): Result<Step> {
    const [from, to] = kind === 'undo' ? [this.done, this.undone] : [this.undone, this.done];
    const step = from.pop();
    if (step === undefined) return refuse('script.dryRunTurn', { command: kind });
    to.push(step);
    const change = kind === 'undo' ? invert(step.change) : step.change;
    this.document.apply(change);
    return ok({ command: kind, label: step.label, revision: null, change });
  }

  /** Applies the change in memory, proves it sound and writes it; a failure of either takes it back. */
  private async apply(change: ChangeSet, write: () => Promise<void>): Promise<void> {
    this.document.apply(change);
    try {
      const problem = checkTouched(this.document, change);
      invariant(problem === undefined, `the command broke the coverage: ${JSON.stringify(problem)}`);
      await write();
    } catch (error) {
      this.document.apply(invert(change));
      throw error;
    }
  }
}

const NOTHING_TO_TURN: readonly string[] = ['project.nothingToUndo', 'project.nothingToRedo'];
