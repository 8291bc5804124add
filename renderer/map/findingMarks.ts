import type { FindingReply } from '../../shared/ipc/contract';
import type { FindingMark } from '../../shared/portrayal/drawFindings';

/** Findings that have a place, as marks in its middle. Mere notes are left to the list. */
export function findingMarks(findings: readonly FindingReply[]): FindingMark[] {
  return findings.flatMap(({ id, level, place }) => {
    if (place === null || level === 'INFO') return [];
    return [{ id, severity: level, x: (place.minX + place.maxX) / 2, y: (place.minY + place.maxY) / 2 }];
  });
}
