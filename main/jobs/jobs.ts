import type { OtherState } from '../plan/otherState';
import type { ComparedStates, StateName } from '../plan/compareStates';
import type { DraftedPart } from '../plan/handOut';
import type { TriedMerge } from '../plan/tryMerge';
import type { Choice } from '../../shared/merge/mergePlans';
import type { Recovery } from '../plan/checkRecovered';
import type { RescuedPlan } from '../plan/rescuePlan';
import type { Backup, BackupWish, CheckedBackup } from '../project/backups';
import type { PlanCheck } from '../plan/checkPlan';
import type { ImportRequest, PreparedImport } from '../plan/imports/importRequest';
import type { LookedAtFile, PrintWish } from '../../shared/ipc/contract';
import type { Language } from '../../shared/i18n/sentences';
import type { ExportSummary } from '../plan/exportPlan';
import type { RowsWish, WrittenRows } from '../plan/writeRows';

/** THE list of long jobs: what each is told and what it gives back. */
export interface Jobs {
  /** Validates and hashes the stored state of a plan. */
  check: { input: { path: string }; output: PlanCheck };
  /** Makes a sample city at `path`, which must not exist. */
  sample: {
    input: { path: string; seed: number; cells: number; scale: number; products: number };
    output: null;
  };
  /** Backs a plan up; see main/project/backups. */
  backup: { input: BackupWish & { path: string }; output: Backup };
  backups: { input: { path: string; folder: string | null }; output: CheckedBackup[] };
  restore: { input: { backup: string; to: string }; output: null };
  /** Reads every page of a plan and proves its coverage sound. */
  recovery: { input: { path: string }; output: Recovery };
  /** Writes the rows of a window as a new plan. */
  rescue: { input: { path: string; content: RescuedPlan }; output: null };
  /** Writes the file of a part beside its place; the plan has yet to note it. */
  handOut: {
    input: { path: string; planner: string; scope: readonly string[]; file: string; by: string };
    output: DraftedPart;
  };
  /** Works out what merging a part would do, with choices by the name of the conflict. */
  merge: {
    input: { path: string; file: string; choices: Readonly<Record<string, Choice>> };
    output: TriedMerge;
  };
  /** Looks into a file to be imported; see main/plan/imports/lookAtFile. */
  lookAtFile: { input: { path: string; request: ImportRequest }; output: LookedAtFile };
  /** Reads a file and lays it over the stored state of a plan; stage and reject file are left in `folder`. */
  prepareImport: {
    input: { path: string; request: ImportRequest; folder: string; language: Language };
    output: PreparedImport;
  };
  /** Tells two states of a plan apart. */
  compare: { input: { before: StateName; after: StateName }; output: ComparedStates };
  /** The change from the stored state of a plan to a state of the plan in `file`. */
  look: { input: { path: string; file: string; at: string }; output: OtherState };
  /** Writes rows of a table of the stored plan into a file. */
  writeRows: { input: { path: string; wish: RowsWish }; output: WrittenRows };
  /** Writes map sheets of the stored state of a plan to `file`. */
  print: {
    input: { path: string; file: string; wish: PrintWish; language: Language };
    output: { sheets: number };
  };
  /** Writes the bundle of an approved version, named by its row id; refuses any other. */
  export: { input: { path: string; folder: string; version: number }; output: ExportSummary };
}

export type JobName = keyof Jobs;

/** `phase` is a key of shared/i18n; `done` of `total` (0: unknown). */
export type JobProgress = (phase: string, done: number, total: number) => void;

/** What the worker posts back. */
export type JobMessage =
  | { readonly kind: 'progress'; readonly phase: string; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'appError'; readonly code: string; readonly params: Record<string, string | number> }
  | { readonly kind: 'failed'; readonly message: string; readonly stack: string };
