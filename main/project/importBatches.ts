import { AppError } from '../../shared/base/appError';
import type { TableName } from '../../shared/document/tables';
import type { ImportCounts } from '../../shared/import/tally';
import { swapBulk } from './bulkRows';
import type { BulkTable } from './bulkStage';
import type { Stamp } from './changeLog';
import { chunks, places } from './chunks';
import type { Session, SqlRow } from './db';
import { integer, integerOrNull, text, textOrNull } from '../../shared/storage/tables/rowMap';

/** Where the rows of an import come from, and what became of them. */
export interface NewBatch extends ImportCounts {
  readonly kind: string;
  readonly file: string;
  readonly layer: string;
  readonly sha256: string;
  readonly encoding: string | null;
  readonly crs: string | null;
  /** Web-map shift that was undone on reading: NONE, GCJ02 or BD09. */
  readonly shift: string;
  /** Header signature and field → column, so that the next file with the same header is mapped alike. */
  readonly signature: string;
  readonly mapping: Readonly<Record<string, string>>;
  /** Rows of an earlier edition that the file does not hold. */
  readonly gone: number;
  /** Values of personal columns that were dropped, by column; under `` identifiers masked in other texts. */
  readonly personal: Readonly<Record<string, number>>;
}

export interface ImportBatch extends NewBatch {
  readonly id: number;
  /** Revision that committed it; 0 where it was undone and its step is no longer told apart. */
  readonly revision: number;
  /** LIVE: its rows are in the plan. UNDONE: by undo. TAKEN_BACK: as a whole, later. */
  readonly state: 'LIVE' | 'UNDONE' | 'TAKEN_BACK';
  readonly author: string;
  readonly at: string;
}

/** A row of the plan and the line that it comes from. */
export interface TracedRow {
  readonly line: number;
  readonly table: TableName;
  readonly id: number;
}

export async function nextBatchId(session: Session): Promise<number> {
  const row = await session.get('SELECT coalesce(max(id), 0) + 1 AS id FROM import_batch');
  return Number(row?.id ?? 1);
}

export async function insertBatch(
  session: Session,
  id: number,
  revision: number,
  batch: NewBatch,
  { actor, at }: Stamp,
  rows: readonly TracedRow[],
): Promise<void> {
  await session.insert(
    'import_batch',
    [
      ...['id', 'revision', 'kind', 'file', 'layer', 'sha256', 'encoding', 'crs', 'shift', 'signature'],
      ...['mapping', 'rows_in', 'added', 'changed', 'same', 'duplicate', 'rejected', 'gone', 'personal'],
      ...['author', 'role', 'at'],
    ],
    [
      [
        ...[id, revision, batch.kind, batch.file, batch.layer, batch.sha256, batch.encoding, batch.crs],
        ...[batch.shift, batch.signature, JSON.stringify(batch.mapping), batch.rowsIn, batch.added],
        ...[batch.changed, batch.same, batch.duplicate, batch.rejected, batch.gone],
        ...[JSON.stringify(batch.personal), actor.name, actor.role, at],
      ],
    ],
  );
  await session.insert('import_row', ['batch', 'line', 'table_name', 'row_id'], traceRows(id, rows));
}

function* traceRows(batch: number, rows: readonly TracedRow[]) {
  for (const { line, table, id } of rows) yield [batch, line, table, id];
}

const WITH_STATE = `SELECT b.*, own.state AS own_state, back.state AS back_state FROM import_batch b
  LEFT JOIN change_log own ON own.id = b.revision LEFT JOIN change_log back ON back.id = b.taken_back`;

/** Newest first. */
export async function readBatches(session: Session): Promise<ImportBatch[]> {
  return (await session.all(`${WITH_STATE} ORDER BY b.id DESC`)).map(batchOf);
}

/** @throws AppError import.noBatch */
export async function readBatch(session: Session, id: number): Promise<ImportBatch> {
  const row = await session.get(`${WITH_STATE} WHERE b.id = ?`, [id]);
  if (row === undefined) throw new AppError('import.noBatch', { batch: id });
  return batchOf(row);
}

/** Ids of the rows of a table that a batch brought or confirmed. */
export async function batchRows(session: Session, batch: number): Promise<TracedRow[]> {
  const rows = await session.all(
    'SELECT line, table_name, row_id FROM import_row WHERE batch = ? ORDER BY id',
    [batch],
  );
  return rows.map((row) => ({
    line: integer(row, 'line'),
    table: text(row, 'table_name') as TableName,
    id: integer(row, 'row_id'),
  }));
}

/** Batches and lines that a row of the plan comes from, newest first. */
export async function sourcesOf(session: Session, table: string, ids: readonly number[]) {
  const found: { row: number; batch: number; line: number }[] = [];
  for (const some of chunks(ids)) {
    const rows = await session.all(
      `SELECT row_id, batch, line FROM import_row WHERE table_name = ? AND row_id IN (${places(some)}) ORDER BY batch DESC`,
      [table, ...some],
    );
    for (const row of rows)
      found.push({ row: integer(row, 'row_id'), batch: integer(row, 'batch'), line: integer(row, 'line') });
  }
  return found;
}

export async function markTakenBack(session: Session, batch: number, revision: number): Promise<void> {
  await session.run('UPDATE import_batch SET taken_back = ? WHERE id = ?', [revision, batch]);
}

/** Tables that a kind keeps in the file only. */
export function bulkTableOf(kind: string): BulkTable['table'] | undefined {
  if (kind === 'products') return 'product';
  return kind === 'addresses' ? 'std_address' : undefined;
}

/** Undo and redo of an edit move the bulk rows of the import, or of the taking back, that it was. */
export async function turnBulk(session: Session, kind: 'UNDO' | 'REDO', revision: number): Promise<void> {
  const rows = await session.all(
    'SELECT id, kind, revision FROM import_batch WHERE ? IN (revision, taken_back)',
    [revision],
  );
  for (const row of rows) {
    const table = bulkTableOf(text(row, 'kind'));
    if (table === undefined) continue;
    const isImport = integer(row, 'revision') === revision;
    const direction = isImport === (kind === 'UNDO') ? 'OUT' : 'IN';
    await swapBulk(session, table, integer(row, 'id'), direction);
  }
}

/** What an import left that was undone and can never come again. */
export async function forgetAbandoned(session: Session): Promise<void> {
  await session.run(
    `DELETE FROM bulk_shelf WHERE batch IN (SELECT b.id FROM import_batch b
       JOIN change_log own ON own.id = b.revision WHERE own.state = 'ABANDONED')`,
  );
}

/** What is undone now stays so: the steps of the log are about to be joined, and none will be redone. */
export async function settleBatches(session: Session): Promise<void> {
  const undone = `IN (SELECT id FROM change_log WHERE state <> 'DONE')`;
  await session.exec(
    `UPDATE import_batch SET taken_back = NULL WHERE taken_back ${undone};
     UPDATE import_batch SET revision = 0 WHERE revision ${undone};
     DELETE FROM bulk_shelf WHERE batch IN (SELECT id FROM import_batch WHERE revision = 0);`,
  );
}

function batchOf(row: SqlRow): ImportBatch {
  const isBack = integerOrNull(row, 'taken_back') !== null && row.back_state === 'DONE';
  return {
    id: integer(row, 'id'),
    revision: integer(row, 'revision'),
    state: row.own_state !== 'DONE' ? 'UNDONE' : isBack ? 'TAKEN_BACK' : 'LIVE',
    kind: text(row, 'kind'),
    file: text(row, 'file'),
    layer: text(row, 'layer'),
    sha256: text(row, 'sha256'),
    encoding: textOrNull(row, 'encoding'),
    crs: textOrNull(row, 'crs'),
    shift: text(row, 'shift'),
    signature: text(row, 'signature'),
    mapping: JSON.parse(text(row, 'mapping')) as Record<string, string>,
    rowsIn: integer(row, 'rows_in'),
    added: integer(row, 'added'),
    changed: integer(row, 'changed'),
    same: integer(row, 'same'),
    duplicate: integer(row, 'duplicate'),
    rejected: integer(row, 'rejected'),
    gone: integer(row, 'gone'),
    personal: JSON.parse(text(row, 'personal')) as Record<string, number>,
    author: text(row, 'author'),
    at: text(row, 'at'),
  };
}
