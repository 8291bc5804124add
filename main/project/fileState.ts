import type { ChangeSet } from '../../shared/document/changeSet';
import type { Actor, VersionRecord } from '../../shared/document/records/plan';
import type { LockRecord } from '../../shared/document/records/sharing';
import type { Label } from '../../shared/ipc/contract';
import type { Counters } from './meta';

/** What every write has to know first. */
export interface FileState {
  readonly revision: number;
  readonly versions: readonly VersionRecord[];
  readonly locks: readonly LockRecord[];
  readonly stateHash: string;
  readonly srsId: number;
  readonly stored: Counters;
}

/** A step that was taken back or repeated. */
export interface Turned {
  readonly revision: number;
  readonly at: string;
  readonly change: ChangeSet;
  readonly label: Label;
}

/** One edit as it is asked for. */
export interface Edit extends Counters {
  /** Revision that the change was made on. */
  readonly base: number;
  readonly label: Label;
  readonly change: ChangeSet;
  readonly actor: Actor;
}
