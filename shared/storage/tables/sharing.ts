import type { LockRecord } from '../../document/records/sharing';
import { decodeEdgePoints, encodeEdgePoints } from '../edgePoints';
import { blob, coded, integer, integerOrNull, text, type RowMap } from './rowMap';

export const lockMap: RowMap<LockRecord> = {
  columns: ['id', 'kind', 'subject_type', 'subject', 'points', 'reason', 'set_by', 'version'],
  toRow: (lock) => [
    lock.id,
    lock.kind,
    lock.subjectType,
    lock.subject,
    encodeEdgePoints(lock.points),
    lock.reason,
    lock.by,
    lock.version,
  ],
  fromRow: (row) => ({
    id: integer(row, 'id'),
    kind: coded<LockRecord['kind']>(row, 'kind'),
    subjectType: coded<LockRecord['subjectType']>(row, 'subject_type'),
    subject: integerOrNull(row, 'subject'),
    points: decodeEdgePoints(blob(row, 'points')),
    reason: text(row, 'reason'),
    by: text(row, 'set_by'),
    version: integerOrNull(row, 'version'),
  }),
};
