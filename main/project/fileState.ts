import type { ChangeSet } from '../../shared/document/changeSet';
import type { Actor, VersionRecord } from '../../shared/document/records/plan';
import type { LockRecord } from '../../shared/document/records/sharing';
import type { Label } from '../../shared/ipc/contract';
import { srsIdOf } from './contents';
import type { Session } from './db';
import { readLocks } from './lockGuard';
import { countersOf, type Counters } from './meta';
import { readPlanRow } from './planRow';
import { computeStateHash } from './stateHash';
import { readVersions } from './versions';

/** What every write has to know first. */
export interface FileState {
  readonly revision: number;
  readonly versions: readonly VersionRecord[];
  readonly locks: readonly LockRecord[];
  readonly stateHash: string;
  readonly srsId: number;
  readonly stored: Counters;
}

/** Costs a few small reads. @throws AppError project.damaged */
export async function readState(session: Session): Promise<FileState> {
  const [row, versions, plan, locks] = await Promise.all([
    session.get(
      `SELECT (SELECT coalesce(max(id), 0) FROM change_log) AS revision,
         (SELECT json_group_object(key, value) FROM gridwright_meta) AS meta`,
    ),
    readVersions(session),
    readPlanRow(session),
    readLocks(session),
  ]);
  const meta = JSON.parse(String(row?.meta ?? '{}')) as Readonly<Record<string, string>>;
  return {
    revision: Number(row?.revision ?? 0),
    stateHash: meta.stateHash ?? (await computeStateHash(session)),
    versions,
    srsId: srsIdOf(plan.crs),
    stored: countersOf(meta),
    locks,
  };
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
