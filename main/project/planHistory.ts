import { AppError } from '../../shared/base/appError';
import { isEmptyChange, type ChangeSet } from '../../shared/document/changeSet';
import type { Actor } from '../../shared/document/records/plan';
import type { Label } from '../../shared/ipc/contract';
import type { ChangePicture } from '../../shared/portrayal/changePicture';
import {
  changeBackTo,
  readChange,
  readEntries,
  readRevision,
  type HistoryEntry,
  type Stamp,
} from './changeLog';
import { isoNow } from './clock';
import { compactHistory, planCompaction, type Compaction } from './compactHistory';
import type { Session } from './db';
import { wayTo, type Way } from './goTo';
import { readMarks, removeMark, renameMark, setMark, type Mark } from './marks';
import type { Counters } from './meta';
import { pictureOf } from './pictureOf';
import type { FileState, Turned } from './fileState';
import { computeStateHash, readStateHash } from './stateHash';

/** How a state of the history was gone to: steps of a stack, or one new edit when that state was abandoned. */
export interface Went extends Turned {
  readonly undone: number;
  readonly redone: number;
}

/** A state to go back to, and how people name it: `V2`, `r17`. */
export interface Place {
  readonly revision: number;
  readonly name: string;
}

/** One edit as it is written. */
export interface Change {
  readonly base: number;
  readonly label: Label;
  readonly change: ChangeSet;
  readonly counters: Counters;
}

/** The ways of a plan file to the database, as its history uses them. */
export interface FileAccess {
  snapshot<T>(work: (session: Session) => Promise<T>): Promise<T>;
  write<T>(work: (session: Session) => Promise<T>): Promise<T>;
  /** A write that is only right for the newest revision and while no version waits for approval. */
  change<T>(base: number, work: (session: Session, state: FileState) => Promise<T>): Promise<T>;
  /** Writes one edit with its row of the log; returns its revision. */
  writeEdit(session: Session, state: FileState, edit: Change, stamp: Stamp): Promise<number>;
  /** Takes steps of a stack at once. */
  take(session: Session, state: FileState, way: Way, actor: Actor): Promise<Omit<Turned, 'label'>>;
  vacuum(): Promise<void>;
}

/** The history of an open plan file: going to states, marks, pictures, compaction. */
export class PlanHistory {
  constructor(private readonly file: FileAccess) {}

  /**
   * Goes to the state of a revision in one transaction: back or forward over the stacks, or, when it was abandoned, by
   * a new edit that makes it again. Costs the steps between. @throws AppError project.noRevision and as `commit`
   */
  goTo(base: number, revision: number, actor: Actor): Promise<Went> {
    return this.file.change(base, async (session, state) => {
      const way = await wayTo(session, revision);
      if (way === null) {
        const made = await this.makeAgain(session, state, { revision, name: `r${revision}` }, actor);
        return { ...made, undone: 0, redone: 0 };
      }
      const label = { code: 'history.went', params: { revision } };
      const [undone, redone] = way.kind === 'UNDO' ? [way.edits.length, 0] : [0, way.edits.length];
      return { ...(await this.file.take(session, state, way, actor)), label, undone, redone };
    });
  }

  /**
   * Makes an earlier state the draft again, as one edit that can be undone like any other. Ids and serials go on from
   * where they are, so that nothing that was given out since is given again. Costs the steps since then.
   * @throws AppError project.noRevision, plan.restoreSame and as `commit`
   */
  restore(base: number, at: Place, actor: Actor): Promise<Turned> {
    return this.file.change(base, (session, state) => this.makeAgain(session, state, at, actor));
  }

  private async makeAgain(
    session: Session,
    state: FileState,
    { revision, name }: Place,
    actor: Actor,
  ): Promise<Turned> {
    const change = await changeBackTo(session, revision);
    if (isEmptyChange(change)) throw new AppError('plan.restoreSame', { at: name });
    const label = { code: 'step.restore', params: { at: name } };
    const stamp = { actor, at: isoNow() };
    const edit = { base: state.revision, label, change, counters: state.stored };
    return { revision: await this.file.writeEdit(session, state, edit, stamp), at: stamp.at, change, label };
  }

  /** Edits in a state below a revision, newest first. */
  entries(state: 'DONE' | 'UNDONE' | 'ABANDONED', below: number, limit: number): Promise<HistoryEntry[]> {
    return this.file.snapshot((session) => readEntries(session, state, below, limit));
  }

  /** What an edit has changed. @throws AppError project.noRevision */
  changeOf(revision: number): Promise<ChangeSet> {
    return this.file.snapshot((session) => readChange(session, revision));
  }

  /** Lines of what an edit changed, for a small picture. @throws AppError project.noRevision */
  pictureOf(revision: number): Promise<ChangePicture> {
    return this.file.snapshot((session) => pictureOf(session, revision));
  }

  marks(): Promise<Mark[]> {
    return this.file.snapshot(readMarks);
  }

  /** Names the present state. @throws AppError history.nameTaken */
  setMark(name: string, actor: Actor): Promise<void> {
    return this.file.write(async (session) =>
      setMark(session, name, await readRevision(session), { actor, at: isoNow() }),
    );
  }

  /** @throws AppError history.nameTaken, history.noMark */
  renameMark(id: number, name: string): Promise<void> {
    return this.file.write((session) => renameMark(session, id, name));
  }

  /** @throws AppError history.noMark */
  removeMark(id: number): Promise<void> {
    return this.file.write((session) => removeMark(session, id));
  }

  /** What `compact` would keep and drop. */
  planCompaction(): Promise<Compaction> {
    return this.file.snapshot(planCompaction);
  }

  /** Joins the steps between versions and marks and gives the space back. @throws AppError as `commit` */
  async compact(base: number, actor: Actor): Promise<Compaction> {
    const done = await this.file.change(base, (session) => compactHistory(session, { actor, at: isoNow() }));
    await this.file.vacuum();
    return done;
  }

  /** Hash of the state as the edits have kept it up, and as the rows give it anew. Costs the plan. */
  stateHashes(): Promise<{ kept: string; computed: string }> {
    return this.file.snapshot(async (session) => ({
      kept: await readStateHash(session),
      computed: await computeStateHash(session),
    }));
  }
}
