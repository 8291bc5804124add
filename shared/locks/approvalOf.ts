import type { VersionRecord } from '../document/records/plan';
import type { Approval } from './lockOn';

/** The approval that locks a plan's level-2 grids: that of its latest approved or exported version, if any. */
export function approvalOf(versions: readonly VersionRecord[]): Approval | undefined {
  const approved = versions.findLast(({ status }) => ['APPROVED', 'EXPORTED', 'ACKED'].includes(status));
  return approved === undefined ? undefined : { version: approved.no, by: approved.decidedBy ?? '' };
}
