import { AppError } from '../../shared/base/appError';
import type { Refusal } from '../../shared/base/result';
import type { ChangeSet } from '../../shared/document/changeSet';
import { PlanDocument } from '../../shared/document/planDocument';
import type { Actor, PlanRecord, VersionRecord } from '../../shared/document/records/plan';
import { hashAfter } from '../../shared/document/stateHash';
import { unpackRows } from '../../shared/storage/packedRows';
import { applyChange } from './applyChange';
import { changeBackTo, logEdit, readHistory, readRevision, type HistoryEntry, type Stamp } from './changeLog';
import { isoNow } from './clock';
import { copyPlan } from './copyPlan';
import type { Db, Session } from './db';
import { readState, type Edit, type FileState, type Turned } from './fileState';
import { FoldLog } from './foldLog';
import { logWalk, nextStep, walk, type Way } from './goTo';
import { refuseLocked } from './lockGuard';
import { counterEntries, raised, readCounters, readPlanId, writeMeta, type Counters } from './meta';
import { GridOutlines } from './outlines/gridOutlines';
import { turnBulk } from './importBatches';
import { PlanHistory, type Change, type FileAccess } from './planHistory';
import { PlanImports } from './planImports';
import {
  insertPart,
  lastMerge,
  readOrigin,
  readParts,
  voidPart,
  type HandedOut,
  type PartOrigin,
  type StandingMerge,
} from './parts';
import { countProducts, groupProducts, type ProductGroupRow } from './products';
import { withProjectErrors } from './projectError';
import { readTables, type RowReceiver } from './readTables';
import { readSetting, writeSetting } from './settings';
import type { StandingFiles } from './standingFiles';
import { sha256 } from './stateHash';
import { readPlanRow } from './planRow';
import { together } from './together';
import { insertVersion, readVersions, updateVersion } from './versions';

export interface PlanFileInfo extends Counters {
  readonly path: string;
  readonly plan: PlanRecord;
  readonly revision: number;
  readonly readOnly: boolean;
  /** Why the plan is read-only; null when it is not, or when it was opened so on purpose. */
  readonly readOnlyReason: Refusal | null;
  /** See `readPlanId`. */
  readonly planId: string | null;
  /** The last owner did not get to close the file; it was found sound on opening. */
  readonly uncleanEnd: boolean;
  /** Next to undo and next to redo first. */
  readonly undo: readonly HistoryEntry[];
  readonly redo: readonly HistoryEntry[];
  /** How many there are, also beyond the lists. */
  readonly undoCount: number;
  readonly redoCount: number;
  readonly versions: readonly VersionRecord[];
}

/** An open plan file. Every method waits for its turn; a write that has resolved is on disk. */
export class PlanFile {
  private readonly outlines = new GridOutlines();
  private readonly log: FoldLog;
  /** Steps, marks and compaction. */
  readonly history: PlanHistory;
  readonly imports: PlanImports;

  constructor(
    readonly path: string,
    private readonly db: Db,
    /** Null: this opener may write. */
    private readonly readOnlyBecause: { readonly reason: Refusal | null } | null,
    private readonly state: { readonly files: StandingFiles; readonly uncleanEnd: boolean },
    private readonly afterClose: () => Promise<void>,
  ) {
    this.log = new FoldLog(db);
    const access: FileAccess = {
      snapshot: (work) => this.snapshot(work),
      write: (work) => this.write(work),
      change: (base, work) => this.change(base, work),
      writeEdit: (session, state, edit, stamp) => this.writeEdit(session, state, edit, stamp),
      take: (session, state, way, actor) => this.take(session, state, way, actor),
      vacuum: () => withProjectErrors(this.path, () => this.db.turn((session) => session.exec('VACUUM'))),
    };
    this.history = new PlanHistory(access);
    this.imports = new PlanImports(db, access);
  }

  get readOnly(): boolean {
    return this.readOnlyBecause !== null;
  }

  /** History lists hold at most `historyLimit` entries each. */
  info(historyLimit = 1000): Promise<PlanFileInfo> {
    return this.snapshot(async (session) => ({
      path: this.path,
      plan: await readPlanRow(session),
      revision: await readRevision(session),
      readOnly: this.readOnly,
      readOnlyReason: this.readOnlyBecause?.reason ?? null,
      planId: await readPlanId(session),
      uncleanEnd: this.state.uncleanEnd,
      ...(await readHistory(session, historyLimit)),
      versions: await readVersions(session),
      ...(await readCounters(session)),
    }));
  }

  /** Hands on every row of the document, what a map needs first. Returns the revision that the rows show. */
  readTables(onRows: RowReceiver): Promise<number> {
    return this.snapshot(async (session) => {
      await readTables(session, onRows);
      return readRevision(session);
    });
  }

  async loadDocument(): Promise<PlanDocument> {
    const document = new PlanDocument();
    await this.readTables((table, packed) => document.load(table, unpackRows(table, packed)));
    return document;
  }

  /**
   * The one change from the stored state back to that of `revision`: the change log walked backwards and composed.
   * Costs the steps since then, not the plan. @throws AppError project.noRevision
   */
  changeBackTo(revision: number): Promise<ChangeSet> {
    return this.snapshot((session) => changeBackTo(session, revision));
  }

  /** The plan as it was at `revision`, its plan row included. Costs the plan and the steps since then. */
  async documentAt(revision: number): Promise<PlanDocument> {
    const document = new PlanDocument();
    const back = await this.snapshot(async (session) => {
      await readTables(session, (table, packed) => document.load(table, unpackRows(table, packed)));
      return changeBackTo(session, revision);
    });
    document.apply(back);
    return document;
  }

  /**
   * One edit, one transaction, one row of the change log; on disk when it resolves.
   * @throws AppError project.staleRevision, project.conflict, plan.frozen, project.readOnly, project.diskFull …
   *   and nothing is written
   */
  commit({ base, label, change, actor, ...counters }: Edit): Promise<{ revision: number; at: string }> {
    return this.change(base, async (session, state) => {
      const at = isoNow();
      const revision = await this.writeEdit(session, state, { base, label, change, counters }, { actor, at });
      return { revision, at };
    });
  }

  /** Takes the last edit back. @throws AppError project.nothingToUndo and as `commit` */
  undo(base: number, actor: Actor): Promise<Turned> {
    return this.turn(base, 'UNDO', actor);
  }

  /** Repeats the edit that was last taken back. @throws AppError project.nothingToRedo and as `commit` */
  redo(base: number, actor: Actor): Promise<Turned> {
    return this.turn(base, 'REDO', actor);
  }

  /** Parts that this plan has handed out, oldest first. */
  parts(): Promise<HandedOut[]> {
    return this.snapshot(readParts);
  }

  /** Notes a part and gives its block of numbers away. @throws AppError project.staleRevision, plan.frozen */
  insertPart(base: number, part: HandedOut, counters: Counters): Promise<void> {
    return this.change(base, async (session, { stored }) => {
      await insertPart(session, part);
      await writeMeta(session, counterEntries(raised(stored, counters)));
    });
  }

  /** Takes a part back: it cannot be merged any more; its numbers stay given away. */
  voidPart(uid: string): Promise<void> {
    return this.write((session) => voidPart(session, uid));
  }

  /** What this plan is a part of; null for a plan of its own. */
  partOf(): Promise<PartOrigin | null> {
    return this.snapshot(readOrigin);
  }

  /** The last merge of a part that still stands. */
  lastMerge(uid: string): Promise<StandingMerge | null> {
    return this.snapshot((session) => lastMerge(session, uid));
  }

  /** The plan with its history as a new file at `to`; see `copyPlan`. */
  copyTo(to: string): Promise<void> {
    return copyPlan(this.db, to);
  }

  versions(): Promise<VersionRecord[]> {
    return this.snapshot(readVersions);
  }

  /** Freezes the state of revision `base`. @throws AppError project.staleRevision, plan.frozen */
  insertVersion(base: number, version: Omit<VersionRecord, 'id' | 'no'>): Promise<VersionRecord> {
    return this.change(base, (session) => insertVersion(session, version));
  }

  /** Replaces versions that must still have the status they were read with. @throws AppError project.conflict */
  updateVersions(
    changes: readonly (readonly [before: VersionRecord, after: VersionRecord])[],
  ): Promise<void> {
    return this.write(async (session) => {
      for (const [before, after] of changes) await updateVersion(session, after, before.status);
    });
  }

  /** Number of products per cell code; under `null` those that have no cell. */
  productCounts(): Promise<Map<string | null, number>> {
    return this.snapshot(countProducts);
  }

  /** Products of the cells with these codes, counted per box. */
  productGroups(cells: ReadonlySet<string>): Promise<ProductGroupRow[]> {
    return this.snapshot((session) => groupProducts(session, cells));
  }

  setting(key: string): Promise<string | null> {
    return this.snapshot((session) => readSetting(session, key));
  }

  setSetting(key: string, value: string): Promise<void> {
    return this.write((session) => writeSetting(session, key, value));
  }

  /** Leaves one file without side files, unless somebody else is still reading it. */
  async close(): Promise<void> {
    this.log.stop();
    if (!this.readOnly) {
      await this.db
        .turn((session) => session.exec('PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE;'))
        .catch(() => undefined);
    }
    await this.db.close();
    await this.afterClose();
  }

  private turn(base: number, kind: Way['kind'], actor: Actor): Promise<Turned> {
    return this.change(base, async (session, state) => {
      const way = await nextStep(session, kind);
      const [edit] = way.edits;
      if (edit === undefined) {
        throw new AppError(kind === 'UNDO' ? 'project.nothingToUndo' : 'project.nothingToRedo');
      }
      return { ...(await this.take(session, state, way, actor)), label: edit.label };
    });
  }

  private async writeEdit(
    session: Session,
    { srsId, stored, stateHash, versions, locks }: FileState,
    { base, label, change, counters }: Change,
    stamp: Stamp,
  ): Promise<number> {
    await refuseLocked(session, change, { versions, locks });
    const hashes = { before: stateHash, after: hashAfter(stateHash, change, sha256) };
    await together([
      applyChange(session, change, srsId, this.outlines),
      writeMeta(session, { ...counterEntries(raised(stored, counters)), stateHash: hashes.after }),
      logEdit(session, base, label, change, stamp, hashes),
    ]);
    return base + 1;
  }

  /** Takes steps of a stack at once. */
  private async take(
    session: Session,
    { revision, srsId, stateHash, versions, locks }: FileState,
    way: Way,
    actor: Actor,
  ) {
    const at = isoNow();
    const walked = await walk(session, way, revision, stateHash);
    await refuseLocked(session, walked.change, { versions, locks });
    await applyChange(session, walked.change, srsId, this.outlines);
    for (const { revision: edit } of way.edits) await turnBulk(session, way.kind, edit);
    await logWalk(session, way, walked, { actor, at });
    await writeMeta(session, { stateHash: walked.rows.at(-1)?.hashes.after ?? stateHash });
    return { revision: revision + walked.rows.length, at, change: walked.change };
  }

  /** A write that is only right for the newest revision and while no version waits for approval. */
  private change<T>(base: number, work: (session: Session, state: FileState) => Promise<T>): Promise<T> {
    return this.write(async (session) => {
      const state = await readState(session);
      if (state.revision !== base)
        throw new AppError('project.staleRevision', { base, revision: state.revision });
      const latest = state.versions.at(-1);
      if (latest?.status === 'SUBMITTED')
        throw new AppError('plan.frozen', { version: latest.no, name: latest.name });
      return work(session, state);
    });
  }

  private async write<T>(work: (session: Session) => Promise<T>): Promise<T> {
    if (this.readOnlyBecause !== null) {
      const { reason } = this.readOnlyBecause;
      throw new AppError(reason?.code ?? 'project.openedReadOnly', { path: this.path, ...reason?.params });
    }
    return withProjectErrors(this.path, async () => {
      try {
        const done = await this.db.transaction(async (session) => {
          const value = await work(session);
          await this.state.files.check();
          return value;
        });
        this.log.afterCommit();
        return done;
      } catch (error) {
        this.outlines.forget();
        // A log that lost its file, or a file its log: what was committed so far gets into the file itself.
        if (error instanceof AppError && LOST.includes(error.code))
          await this.db.turn((s) => s.exec('PRAGMA wal_checkpoint(TRUNCATE)')).catch(() => undefined);
        throw error;
      }
    });
  }

  private snapshot<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return withProjectErrors(this.path, () => this.db.snapshot(work));
  }
}

const LOST: readonly string[] = ['project.fileGone', 'project.fileReplaced', 'project.logGone'];
