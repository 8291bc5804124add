import { InvariantError } from '../../shared/base/invariant';
import { ok, refuse, type Refusal, type Result } from '../../shared/base/result';
import { commandById, planCommand, type AnyCommand } from '../../shared/commands/registry';
import type { CommandContext } from '../../shared/commands/command';
import { invert, isEmptyChange, type ChangeSet } from '../../shared/document/changeSet';
import { createIdSource, type IdCounters, type IdSource } from '../../shared/hierarchy/idSource';
import type { Approval } from '../../shared/locks/lockOn';
import type { Label, RequestInput, RequestOutput } from '../../shared/ipc/contract';
import type { DocumentStore } from './documentStore';
import type { History, Steps } from './history';
import type { SaveQueue } from './saveQueue';
import { whyFailed } from './whyFailed';

/** What the gate tells the rest of the window; renderer/services.ts turns it into messages and marks. */
export interface CommitEvents {
  committed(label: Label): void;
  refused(why: Refusal): void;
  /** The write failed and the edit was taken back, with every edit that was made on top of it. */
  failed(why: Label, takenBack: number): void;
  /** The write failed and the edits wait on the screen for the person's word. */
  held(why: Label, count: number): void;
  saving(): void;
  saved(revision: number): void;
  stepped(direction: 'undo' | 'redo', label: Label): void;
}

export interface GateSurroundings {
  readonly document: DocumentStore;
  readonly history: History;
  readonly queue: SaveQueue;
  readonly events: CommitEvents;
  readonly author: () => string;
  /** The approved version whose grids are locked. */
  readonly approval: () => Approval | undefined;
  /** A sentence when nothing may be changed at the moment: read-only file, submitted version, wrong role. */
  readonly closed: (command: string) => Result<null>;
  readonly write: (
    name: 'project.commit' | 'project.undo' | 'project.redo',
    input: RequestInput<'project.commit'> | RequestInput<'project.undo'>,
  ) => Promise<RequestOutput<'project.undo'> | RequestOutput<'project.commit'>>;
  /** Work of the file on the whole history, on the revision that the last write gave. */
  readonly log: {
    readonly steps: () => Promise<Steps>;
    readonly goTo: (base: number, revision: number) => Promise<WentTo>;
    readonly compact: (base: number) => Promise<Steps>;
  };
}

/** An edit that the file made by itself, such as a merge: what was written. */
export interface Brought {
  readonly revision: number;
  readonly at: string;
  /** Null where it is so much that the caller reads the plan anew. */
  readonly change: ChangeSet | null;
  readonly label: Label;
  /** Where it gave numbers out. */
  readonly counters?: IdCounters;
}

/** A state of the history that was gone to: the change that led there, and the steps as they are now. */
export interface WentTo {
  readonly revision: number;
  readonly change: ChangeSet;
  readonly steps: Steps;
}

export interface Gate {
  preview(commandId: string, args: unknown): Result<ChangeSet>;
  run(commandId: string, args: unknown): Promise<Result<ChangeSet>>;
  step(direction: 'undo' | 'redo'): Promise<void>;
  /**
   * Takes in an edit that the file makes on the revision that was written last, such as a merge: one step like any
   * other. Returns why it did not happen, or null. `command` is what it is called by rights and refusals.
   */
  bring(command: string, make: (base: number) => Promise<Brought>): Promise<Label | null>;
  /** Many steps as one action: to the state after an edit; 0 for the beginning. */
  goTo(revision: number): Promise<void>;
  /** Joins steps between versions and marks. */
  compact(): Promise<void>;
  /** Reads the lists of steps anew, after more of them were asked for. */
  readSteps(): Promise<void>;
  /** The plan was opened at this revision, or written whole as it. */
  start(revision: number): void;
  /** Writes what could not be written, in order; at another revision where the plan goes on in a copy. */
  retry(at?: number): void;
  /** Takes the edits back that could not be written. */
  takeBack(): void;
}

/**
 * THE gate of every edit: plan → check → apply → history → queue → file. An edit is on the screen before it
 * is on the disk; when its write fails, it and all edits after it are taken back.
 */
export function createGate(around: GateSurroundings): Gate {
  const { document, history, queue, events } = around;
  let written = 0;
  /** Applied, not yet written, oldest first. */
  let waiting: readonly Waiting[] = [];
  /** Why the oldest of them could not be written; nothing else is until the person has decided. */
  let held: Label | null = null;
  /** Edits wait while a step back or forward is under way: it changes the ground under them. */
  let stepping: Promise<void> = Promise.resolve();

  const context = (ids: IdSource): CommandContext => ({
    ids,
    author: around.author(),
    approval: around.approval(),
  });

  const takeBack = (): number => {
    const lost = waiting;
    waiting = [];
    held = null;
    for (const { change } of [...lost].reverse()) {
      document.apply(invert(change));
      history.drop();
    }
    return lost.length;
  };

  const save = async (edit: Waiting): Promise<void> => {
    // Taken back together with an earlier edit whose write failed, or held with it.
    if (held !== null || !waiting.includes(edit)) return;
    const { change, label } = edit;
    try {
      const { nextId, nextSerial } = document.counters;
      const counters = { nextId, nextSerial: [...nextSerial] };
      const reply = await around.write('project.commit', {
        base: written,
        label,
        change: change as RequestInput<'project.commit'>['change'],
        ...counters,
      });
      written = reply.revision;
      history.written(written);
      waiting = waiting.filter((other) => other !== edit);
      if (waiting.length === 0) events.saved(written);
    } catch (error) {
      const why = whyFailed(error);
      if (OF_THE_WORLD.has(why.code)) {
        held = why;
        events.held(why, waiting.length);
      } else events.failed(why, takeBack());
    }
  };

  const commit = (command: AnyCommand, args: unknown): Result<ChangeSet> => {
    const ids = createIdSource(ground(document));
    const planned = planCommand(document.view, command, args, context(ids));
    if (!planned.ok) return planned;
    const change = planned.value;
    if (isEmptyChange(change)) return refuse('window.nothingToChange');
    const { code, params } = command.label(args);
    const label = { code, params: { ...params } };
    document.applyChecked(change, ids.counters());
    history.push({ revision: 0, label, author: around.author(), at: new Date().toISOString() });
    const edit: Waiting = { change, label };
    waiting = [...waiting, edit];
    events.saving();
    events.committed(label);
    void queue.add(() => save(edit));
    return planned;
  };

  /** Whether the gate is open for a command: not while edits wait for the person's word. */
  const opened = (command: string): Result<null> =>
    held === null ? around.closed(command) : refuse('save.first');

  /** Work of the file that moves the ground under edits: they wait for it. */
  const moveGround = async (work: () => Promise<void>): Promise<void> => {
    const mine = queue.add(work);
    stepping = mine.catch(() => undefined);
    await mine.catch((error: unknown) => events.failed(whyFailed(error), 0));
  };

  const whole = async (command: string, work: () => Promise<void>): Promise<void> => {
    const open = opened(command);
    if (!open.ok) return events.refused(open.refusal);
    await moveGround(work);
  };

  return {
    start: (revision) => {
      written = revision;
      waiting = [];
      held = null;
    },
    retry: (at = written) => {
      written = at;
      if (held === null) return;
      held = null;
      events.saving();
      for (const edit of waiting) void queue.add(() => save(edit));
    },
    takeBack: () => {
      if (held === null) return;
      const why = held;
      events.failed(why, takeBack());
    },
    preview: (commandId, args) => {
      const parsed = parse(commandId, args);
      if (!parsed.ok) return parsed;
      const { command, args: given } = parsed.value;
      return planCommand(document.view, command, given, context(createIdSource(ground(document))));
    },
    run: async (commandId, args) => {
      await stepping;
      const outcome = attempt(() => {
        const open = opened(commandId);
        if (!open.ok) return open;
        const parsed = parse(commandId, args);
        return parsed.ok ? commit(parsed.value.command, parsed.value.args) : parsed;
      });
      if (!outcome.ok) events.refused(outcome.refusal);
      return outcome;
    },
    readSteps: () => queue.add(async () => history.load(await around.log.steps())),
    goTo: (revision) =>
      whole('undo', async () => {
        const { change, steps, ...went } = await around.log.goTo(written, revision);
        document.apply(change);
        history.load(steps);
        written = went.revision;
        events.saved(written);
      }),
    compact: () => whole('undo', async () => history.load(await around.log.compact(written))),
    step: async (direction) => {
      const steps = history.get();
      const open = opened(direction);
      if (!open.ok) return events.refused(open.refusal);
      const nothing =
        direction === 'undo'
          ? steps.done.length + steps.earlier === 0
          : steps.undone.length + steps.later === 0;
      if (nothing) return events.refused({ code: `window.nothingTo.${direction}`, params: {} });
      await moveGround(async () => {
        const reply = await around.write(`project.${direction}`, { base: written });
        if (!('change' in reply)) return;
        document.apply(reply.change);
        if (direction === 'undo') history.stepBack();
        else history.stepForward();
        written = reply.revision;
        events.saved(written);
        events.stepped(direction, reply.label);
        // The lists hold the nearest steps only: what was beyond their end has come near.
        const { done, undone, earlier, later } = history.get();
        if ((done.length === 0 && earlier > 0) || (undone.length === 0 && later > 0))
          history.load(await around.log.steps());
      });
    },
    bring: async (command, make) => {
      const open = opened(command);
      if (!open.ok) return { code: open.refusal.code, params: { ...open.refusal.params } };
      let failed: Label | null = null;
      await moveGround(async () => {
        try {
          const { revision, at, change, label, counters } = await make(written);
          if (change !== null) document.apply(change);
          if (counters !== undefined) document.raiseCounters(counters);
          history.push({ revision, label, author: around.author(), at });
          written = revision;
          events.saved(revision);
          events.committed(label);
        } catch (error) {
          failed = whyFailed(error);
        }
      });
      return failed;
    },
  };
}

interface Waiting {
  readonly change: ChangeSet;
  readonly label: Label;
}

/** The edit is right and the world is wrong: it may be written later or elsewhere. */
const OF_THE_WORLD: ReadonlySet<string> = new Set([
  'project.diskFull',
  'project.writeFailed',
  'project.fileGone',
  'project.fileReplaced',
  'project.logGone',
  'project.shareGone',
  'project.readOnlyFile',
  'project.readOnly',
  'project.busy',
  'project.permissionDenied',
  'project.cannotOpen',
  'project.fileMissing',
]);

function parse(commandId: string, args: unknown): Result<{ command: AnyCommand; args: unknown }> {
  const command = commandById(commandId);
  if (command === undefined) return refuse('window.unknownCommand', { command: commandId });
  const parsed = command.args.safeParse(args);
  if (!parsed.success) return refuse('window.badArguments', { command: commandId });
  return ok({ command, args: parsed.data });
}

/** Where ids go on from. */
function ground(document: DocumentStore): Parameters<typeof createIdSource>[0] {
  return { lan: document.view.get('plan', 1)?.lan ?? '0000', ...document.counters };
}

/** Our own bug must not look like a lost edit: nothing was applied, and the person is told so. */
function attempt(edit: () => Result<ChangeSet>): Result<ChangeSet> {
  try {
    return edit();
  } catch (error) {
    if (error instanceof InvariantError) return refuse('window.invariant', { message: error.message });
    throw error;
  }
}
