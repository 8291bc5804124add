import { join } from 'node:path';
import { refuse } from '../../../shared/base/result';
import type { BulkKind } from '../../../shared/import/kind';
import type { SourceRow } from '../../../shared/import/source';
import { Tally } from '../../../shared/import/tally';
import { BulkStage } from '../../project/bulkStage';
import { srsIdOf } from '../../project/contents';
import { encodePoint } from '../../../shared/storage/geometryBlob';
import type { StagedBulk } from '../../project/planImports';
import { readRows } from '../../sources/openSource';
import { batchOf, GONE_SHOWN, mapperOf, rejectsOf, type Prepared, type Preparing } from './preparing';

/** Rows kept for the reject file until the stage has told which of them repeat a key. */
const KEPT = 20_000;

/** Rows that go by the million into the plan file: decoded, mapped and staged as a stream. */
export async function prepareBulk(preparing: Preparing, kind: BulkKind): Promise<Prepared> {
  const { plan, file, layer, request, around, mapping } = preparing;
  const mapper = await mapperOf(preparing);
  const info = await plan.info(0);
  const srsId = srsIdOf(info.plan.crs);
  const tally = new Tally();
  const levels = [0, 0, 0, 0, 0, 0];
  const writer = rejectsOf(preparing);
  const recent = new Map<number, SourceRow>();
  const duplicates: { line: number; first: number }[] = [];
  const path = join(around.folder, 'stage.db');
  const stage = await BulkStage.create(path, kind, (line, first) => duplicates.push({ line, first }));
  const tellDuplicates = async (): Promise<void> => {
    for (const { line, first } of duplicates.splice(0)) {
      const { refusal } = refuse('import.row.duplicate', { line: first });
      tally.add('DUPLICATE');
      tally.tell('DUPLICATE', line, refusal);
      const row = recent.get(line);
      if (row !== undefined) await writer.add(row, refusal);
    }
  };
  try {
    let read = 0;
    let staged = 0;
    for await (const portion of readRows(file, layer, request.choices ?? {}, around.signal)) {
      for (const row of portion) {
        const mapped = mapper.map(row);
        const values = kind.read(mapped);
        if (!values.ok) {
          tally.add('REJECTED');
          tally.tell('REJECTED', row.line, values.refusal);
          await writer.add(row, values.refusal);
          continue;
        }
        if (kind.id === 'addresses') {
          const named = values.value.slice(1, 6).filter((level) => level !== '').length;
          levels[named] = (levels[named] ?? 0) + 1;
        }
        const { place } = mapped;
        const geometry = place?.kind === 'POINT' ? hex(encodePoint(srsId, place.x, place.y)) : null;
        staged++;
        await stage.add({ values: values.value, geometry, line: row.line });
      }
      for (const row of portion) recent.set(row.line, row);
      await tellDuplicates();
      for (const line of recent.keys()) {
        if (recent.size <= KEPT) break;
        recent.delete(line);
      }
      read += portion.length;
      around.progress('import.phase.read', read, layer.features ?? 0);
    }
    await stage.finish();
    await tellDuplicates();
    around.progress('import.phase.compare', 0, 0);
    const written = kind.columns.filter((column) => {
      const field = kind.keeps[column];
      return field === undefined || field in mapping;
    });
    const bulk: StagedBulk = { stage: path, table: kind.table, columns: kind.columns, written };
    const compared = await plan.imports.compare(bulk, GONE_SHOWN);
    tally.add('ADDED', compared.added);
    tally.add('CHANGED', compared.changed);
    tally.add('SAME', compared.same);
    const counts = tally.sums();
    // Every staged row is new, changed, the same or a repetition: nothing is lost on the way (I05).
    if (counts.rowsIn !== read)
      throw new Error(`${read} rows read, ${counts.rowsIn} accounted for of ${staged} staged`);
    const counted = {
      counts,
      gone: { count: compared.gone, called: compared.goneKeys },
      personal: mapper.personal(),
    };
    return {
      ...counted,
      reasons: tally.reasons(),
      findings: [],
      rejects: await writer.finish(),
      addressLevels: kind.id === 'addresses' ? levels : null,
      commit:
        compared.added + compared.changed === 0
          ? null
          : {
              base: info.revision,
              change: {},
              batch: batchOf(preparing, counted),
              rows: [],
              bulk,
              nextId: info.nextId,
              nextSerial: info.nextSerial,
            },
    };
  } catch (error) {
    await stage.discard();
    throw error;
  }
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex').toUpperCase();
}
