import { AppError } from '../../shared/base/appError';
import type { TableName } from '../../shared/document/tables';
import {
  countBulk,
  goneKeys,
  mergeBulk,
  replacedSince,
  swapBulk,
  type BulkCounts,
  type BulkMerge,
} from './bulkRows';
import { isoNow } from './clock';
import type { Db } from './db';
import {
  batchRows,
  bulkTableOf,
  forgetAbandoned,
  insertBatch,
  markTakenBack,
  nextBatchId,
  readBatch,
  readBatches,
  sourcesOf,
  type ImportBatch,
  type NewBatch,
  type TracedRow,
} from './importBatches';
import type { Edit } from './fileState';
import type { FileAccess } from './planHistory';

/** Rows of a stage on their way into the file. */
export type StagedBulk = BulkMerge & { readonly stage: string };

/** The imports of an open plan: batches, their rows, and those that are too many for the document. */
export class PlanImports {
  constructor(
    private readonly db: Db,
    private readonly file: FileAccess,
  ) {}

  /**
   * One import: an edit, with the batch that it is and the lines that its rows come from, in one transaction.
   * `bulk` names a stage whose rows go into the file beside the document.
   * @throws as `commit`
   */
  async commit(
    edit: Edit,
    batch: NewBatch,
    rows: readonly TracedRow[],
    bulk?: StagedBulk,
  ): Promise<{ revision: number; at: string; batch: number }> {
    const write = () =>
      this.file.change(edit.base, async (session, state) => {
        const id = await nextBatchId(session);
        if (bulk !== undefined) await mergeBulk(session, bulk, id);
        const at = isoNow();
        const revision = await this.file.writeEdit(session, state, changeOf(edit), { actor: edit.actor, at });
        await forgetAbandoned(session);
        await insertBatch(session, id, revision, batch, { actor: edit.actor, at }, rows);
        return { revision, at, batch: id };
      });
    return bulk === undefined ? write() : this.withStage(bulk.stage, write);
  }

  /** What a stage would do to the plan, and the keys of the first rows that it does not hold. */
  compare(bulk: StagedBulk, limit: number): Promise<BulkCounts & { readonly goneKeys: readonly string[] }> {
    return this.withStage(bulk.stage, () =>
      this.file.snapshot(async (session) => ({
        ...(await countBulk(session, bulk)),
        goneKeys: await goneKeys(session, bulk, limit),
      })),
    );
  }

  /** Whether the plan has any cell. */
  async hasCells(): Promise<boolean> {
    const found = await this.file.snapshot((session) => session.all('SELECT id FROM cell LIMIT 1'));
    return found.length > 0;
  }

  /** Every import, newest first. */
  batches(): Promise<ImportBatch[]> {
    return this.file.snapshot(readBatches);
  }

  /** @throws AppError import.noBatch */
  batch(id: number): Promise<ImportBatch> {
    return this.file.snapshot((session) => readBatch(session, id));
  }

  /** The rows that an import brought or confirmed. */
  batchRows(id: number): Promise<readonly TracedRow[]> {
    return this.file.snapshot((session) => batchRows(session, id));
  }

  /** Batch and line of rows of a table. */
  sourcesOf(table: TableName, ids: readonly number[]): ReturnType<typeof sourcesOf> {
    return this.file.snapshot((session) => sourcesOf(session, table, ids));
  }

  /**
   * Takes an import back as a whole: `change` is the edit that does so to the document.
   * @throws AppError import.takeBack.*, and as `commit`
   */
  takeBack(edit: Edit, id: number): Promise<{ revision: number; at: string }> {
    return this.file.change(edit.base, async (session, state) => {
      const batch = await readBatch(session, id);
      if (batch.state !== 'LIVE') throw new AppError('import.takeBack.notLive', { batch: id });
      const table = bulkTableOf(batch.kind);
      if (table !== undefined) {
        const { rows, later } = await replacedSince(session, table, id);
        if (rows > 0) throw new AppError('import.takeBack.replaced', { rows, later });
        await swapBulk(session, table, id, 'OUT');
      }
      const at = isoNow();
      const revision = await this.file.writeEdit(session, state, changeOf(edit), { actor: edit.actor, at });
      await markTakenBack(session, id, revision);
      return { revision, at };
    });
  }

  /** Attaches a stage while `work` runs; no transaction may be open then. */
  private async withStage<T>(stage: string, work: () => Promise<T>): Promise<T> {
    await this.db.turn((session) => session.run('ATTACH ? AS staged', [stage]));
    try {
      return await work();
    } finally {
      await this.db.turn((session) => session.exec('DETACH staged'));
    }
  }
}

function changeOf({ base, label, change, nextId, nextSerial }: Edit) {
  return { base, label, change, counters: { nextId, nextSerial } };
}
