import type { CrsCandidate } from '../../../shared/crs/crsCandidate';
import type { ChangeSet } from '../../../shared/document/changeSet';
import type { IdCounters } from '../../../shared/hierarchy/idSource';
import type { KindId } from '../../../shared/import/kind';
import type { PersonalCount } from '../../../shared/import/mapRows';
import type { Mapping } from '../../../shared/import/mapping';
import type { SourceChoices } from '../../../shared/import/source';
import type { ImportCounts, ReasonGroup } from '../../../shared/import/tally';
import type { Finding } from '../../../shared/rules/finding';
import type { Language } from '../../../shared/i18n/sentences';
import type { ImportBatch, NewBatch, TracedRow } from '../../project/importBatches';
import type { StagedBulk } from '../../project/planImports';
import type { GroundChoices } from './buildGround';

/** What a person wants of a file; what is absent is found. */
export interface ImportRequest {
  readonly path: string;
  readonly choices?: SourceChoices;
  readonly layer?: string;
  readonly kind?: KindId;
  /** Field → column; an empty column takes a field away that was guessed. */
  readonly mapping?: Mapping;
  /** Of cells: how the ground is built. */
  readonly ground?: GroundChoices;
  /** Import a file that is in already: rows that were edited since get the values of the file again. */
  readonly again?: boolean;
}

/** Where an import leaves what is too large to hand on: stage and reject file. The caller removes the folder. */
export interface ImportSurrounding {
  readonly folder: string;
  readonly language: Language;
  readonly signal: AbortSignal;
  readonly progress: (phase: string, done: number, total: number) => void;
}

/** An import that was read and laid over the plan, and only has to be committed. */
export interface PreparedImport {
  readonly kind: KindId;
  readonly layer: string;
  readonly mapping: Mapping;
  readonly crs: CrsCandidate | null;
  /** Whether a person should look at the reading of coordinates. */
  readonly isCrsDoubtful: boolean;
  readonly counts: ImportCounts;
  readonly reasons: readonly ReasonGroup[];
  /** Of cells: what the build decided. */
  readonly findings: readonly Finding[];
  readonly gone: { readonly count: number; readonly called: readonly string[] };
  readonly personal: PersonalCount;
  /** Set where the very file is in already, and nothing was read. */
  readonly already: ImportBatch | null;
  /** CSV of the rows that were not taken; null where all were. */
  readonly rejects: string | null;
  /** How many rows name how many levels of their address, 0 to 5; only of kinds with addresses. */
  readonly addressLevels: readonly number[] | null;
  readonly commit: PreparedCommit | null;
}

/** Everything of an `Edit` but the actor, and what traces it. Null: nothing would change. */
export interface PreparedCommit extends IdCounters {
  readonly base: number;
  readonly change: ChangeSet;
  readonly batch: NewBatch;
  readonly rows: readonly TracedRow[];
  readonly bulk: StagedBulk | null;
}
