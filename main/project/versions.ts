import { AppError } from '../../shared/base/appError';
import type { VersionRecord } from '../../shared/document/records/plan';
import type { Session, SqlRow } from './db';
import { coded, integer, integerOrNull, text, textOrNull } from '../../shared/storage/tables/rowMap';

/** Frozen states of the plan, oldest first. Which transitions are legal is main/plan/lifecycle's word. */
export async function readVersions(session: Session): Promise<VersionRecord[]> {
  return (await session.all('SELECT * FROM version ORDER BY no')).map(versionOf);
}

export async function insertVersion(session: Session, version: Omit<VersionRecord, 'id' | 'no'>) {
  const last = await session.get(
    'SELECT coalesce(max(no), 0) AS no, coalesce(max(id), 0) AS id FROM version',
  );
  const row: VersionRecord = { ...version, id: Number(last?.id ?? 0) + 1, no: Number(last?.no ?? 0) + 1 };
  await session.insert('version', ['id', ...COLUMNS], [[row.id, ...valuesOf(row)]]);
  return row;
}

/** Replaces a version that still has the status `from`. @throws AppError project.conflict */
export async function updateVersion(session: Session, version: VersionRecord, from: VersionRecord['status']) {
  const set = COLUMNS.map((column) => `${column} = ?`).join(', ');
  const { changes } = await session.run(`UPDATE version SET ${set} WHERE id = ? AND status = ?`, [
    ...valuesOf(version),
    version.id,
    from,
  ]);
  if (changes !== 1) throw new AppError('project.conflict', { table: 'version', id: version.id });
}

const COLUMNS = [
  'no',
  'name',
  'status',
  'content_hash',
  'revision',
  'submitted_by',
  'submitted_at',
  'decided_by',
  'decided_at',
  'comment',
  'base',
  'effective_from',
  'ruleset',
  'receipt',
] as const;

function valuesOf(version: VersionRecord) {
  return [
    version.no,
    version.name,
    version.status,
    version.contentHash,
    version.revision,
    version.submittedBy,
    version.submittedAt,
    version.decidedBy,
    version.decidedAt,
    version.comment,
    version.base,
    version.effectiveFrom,
    version.ruleset,
    version.receipt,
  ];
}

function versionOf(row: SqlRow): VersionRecord {
  return {
    id: integer(row, 'id'),
    no: integer(row, 'no'),
    name: text(row, 'name'),
    status: coded<VersionRecord['status']>(row, 'status'),
    contentHash: text(row, 'content_hash'),
    revision: integer(row, 'revision'),
    submittedBy: text(row, 'submitted_by'),
    submittedAt: text(row, 'submitted_at'),
    decidedBy: textOrNull(row, 'decided_by'),
    decidedAt: textOrNull(row, 'decided_at'),
    comment: text(row, 'comment'),
    base: integerOrNull(row, 'base'),
    effectiveFrom: textOrNull(row, 'effective_from'),
    ruleset: text(row, 'ruleset'),
    receipt: textOrNull(row, 'receipt'),
  };
}
