import type { FindingReply } from '../../shared/ipc/contract';
import type { Finding } from '../../shared/rules/finding';

/** A finding as the contract has it: the same, in lists that may be written to. */
export function findingReply(finding: Finding): FindingReply {
  return {
    ...finding,
    subjects: finding.subjects.map((subject) => ({ ...subject })),
    place: finding.place === null ? null : { ...finding.place },
    params: { ...finding.params },
  };
}
