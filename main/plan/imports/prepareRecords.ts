import { AppError } from '../../../shared/base/appError';
import { present } from '../../../shared/base/invariant';
import { isEmptyChange } from '../../../shared/document/changeSet';
import type { AnyRecord, TableName } from '../../../shared/document/tables';
import type { PlanView } from '../../../shared/document/view';
import { createIdSource } from '../../../shared/hierarchy/idSource';
import type { MappedRow, RecordKind } from '../../../shared/import/kind';
import type { SourceRow } from '../../../shared/import/source';
import { Tally } from '../../../shared/import/tally';
import { readRows } from '../../sources/openSource';
import type { TracedRow } from '../../project/importBatches';
import { batchOf, GONE_SHOWN, mapperOf, rejectsOf, type Prepared, type Preparing } from './preparing';
import { predecessorRows } from './predecessor';

/** More rows than any list of the document has; a longer one is not what its columns say. */
const MOST_ROWS = 500_000;

/** Rows that become rows of the document. */
export async function prepareRecords(preparing: Preparing, kind: RecordKind): Promise<Prepared> {
  const { plan, file, layer, request, around, source } = preparing;
  const mapper = await mapperOf(preparing);
  const rows: SourceRow[] = [];
  const mapped: MappedRow[] = [];
  for await (const portion of readRows(file, layer, request.choices ?? {}, around.signal)) {
    for (const row of portion) {
      rows.push(row);
      mapped.push(mapper.map(row));
    }
    if (rows.length > MOST_ROWS) throw new AppError('import.tooManyRows', { kind: kind.id, most: MOST_ROWS });
    around.progress('import.phase.read', rows.length, layer.features ?? 0);
  }
  around.progress('import.phase.compare', 0, 0);
  const info = await plan.info(0);
  const view = await plan.loadDocument();
  const ids = createIdSource({ lan: info.plan.lan, ...info });
  const planned = kind.plan(mapped, { view, ids, day: info.plan.dataDate, source });
  const spent = ids.exhausted();
  if (spent !== undefined) throw new AppError(spent.code, spent.params);
  const tally = new Tally();
  const writer = rejectsOf(preparing);
  const byLine = new Map(rows.map((row) => [row.line, row]));
  const trace: TracedRow[] = [];
  for (const { line, outcome, id, reason, notes } of planned.outcomes) {
    tally.add(outcome);
    if (id !== null) trace.push({ line, table: kind.table, id });
    for (const note of notes) tally.tell('NOTE', line, note);
    if (reason === null || (outcome !== 'REJECTED' && outcome !== 'DUPLICATE')) continue;
    tally.tell(outcome, line, reason);
    await writer.add(present(byLine.get(line), `line ${line}`), reason);
  }
  const counts = tally.sums();
  const taken = new Set(trace.map(({ id }) => id));
  const earlier = await predecessorRows(preparing);
  const goneRows = earlier.filter((row) => !taken.has(row.id) && view.get(row.table, row.id) !== undefined);
  const gone = {
    count: goneRows.length,
    called: goneRows.slice(0, GONE_SHOWN).map((row) => calledOf(view, row.table, row.id)),
  };
  const counted = { counts, gone, personal: mapper.personal() };
  const rejects = await writer.finish();
  return {
    ...counted,
    reasons: tally.reasons(),
    findings: [],
    rejects,
    addressLevels: addressLevels(planned.change.area?.added ?? []),
    commit: isEmptyChange(planned.change)
      ? null
      : {
          base: info.revision,
          change: planned.change,
          batch: batchOf(preparing, counted),
          rows: trace,
          bulk: null,
          ...ids.counters(),
        },
  };
}

function calledOf(view: PlanView, table: TableName, id: number): string {
  const row: AnyRecord | undefined = view.get(table, id);
  if (row === undefined) return '';
  const code = 'code' in row ? row.code : 'staffNo' in row ? row.staffNo : '';
  return `${code} ${'name' in row ? row.name : ''}`.trim() || String(id);
}

/** How many areas name how many levels of their address. */
function addressLevels(areas: readonly { readonly address: string }[]): readonly number[] | null {
  if (areas.length === 0) return null;
  const counts = [0, 0, 0, 0, 0, 0];
  for (const { address } of areas) {
    const levels = address === '' ? 0 : address.split(' ').length;
    counts[levels] = (counts[levels] ?? 0) + 1;
  }
  return counts;
}
