import { AppError } from '../../../shared/base/appError';
import { refuse } from '../../../shared/base/result';
import { createIdSource } from '../../../shared/hierarchy/idSource';
import { cellText } from '../../../shared/import/cellText';
import type { ForeignFile, ForeignPolygon } from '../../../shared/exchange/foreignPolygon';
import type { MappedRow } from '../../../shared/import/kind';
import { maskIdentifiers } from '../../../shared/import/personal';
import type { SourceLayer, SourceRow } from '../../../shared/import/source';
import { Tally } from '../../../shared/import/tally';
import { importForeign } from '../../exchange/importFile';
import { readRows } from '../../sources/openSource';
import { gridLevelOf } from '../../exchange/importers/gridTables';
import type { TracedRow } from '../../project/importBatches';
import { batchOf, mapperOf, rejectsOf, type Prepared, type Preparing } from './preparing';

/** Polygons that become cells by the kernel's build, in a plan without cells. */
export async function prepareGround(preparing: Preparing): Promise<Prepared> {
  const { plan, file, layer, request, around } = preparing;
  const info = await plan.info(0);
  const view = await plan.loadDocument();
  if (view.count('cell') > 0)
    throw new AppError('import.planHasCells', { path: request.path, count: view.count('cell') });
  const mapper = await mapperOf(preparing);
  const own = await readPolygons(preparing, layer, (row) => mapper.map(row));
  const layers: NonNullable<ForeignFile['layers']>[number][] = [];
  for (const other of file.layers) {
    const level = other === layer ? undefined : gridLevelOf(other.name);
    if (level === undefined || other.geometry === 'NONE') continue;
    const above = await readPolygons(preparing, other, (row) => mapper.map(row));
    layers.push({ name: other.name, level, crs: info.plan.crs.proj4, polygons: above.polygons });
  }
  around.progress('import.phase.build', 0, 0);
  const ids = createIdSource({ lan: info.plan.lan, nextId: info.nextId, nextSerial: info.nextSerial });
  const foreign = { crs: info.plan.crs.proj4, polygons: own.polygons, skipped: own.skipped, layers };
  const imported = await importForeign(foreign, request.path, view, ids, request.ground);
  const tally = new Tally();
  const writer = rejectsOf(preparing);
  const cellOf = new Map((imported.change.cell?.added ?? []).map((cell) => [cell.code, cell.id]));
  const trace: TracedRow[] = [];
  for (const { reason, to } of imported.change.lineage?.added ?? []) {
    // Written by importPolygons: the name of the file, # and the row.
    const line = Number(/#(\d+)/.exec(reason)?.[1] ?? NaN);
    const id = cellOf.get(to ?? '');
    if (id !== undefined && Number.isInteger(line)) trace.push({ line, table: 'cell', id });
  }
  const taken = new Set([...trace.map(({ line }) => line), ...imported.upper]);
  for (const row of own.rows) {
    if (taken.has(row.line)) {
      tally.add('ADDED');
      continue;
    }
    const reason = own.problems.get(row.line) ?? refuse('import.row.noGround').refusal;
    tally.add('REJECTED');
    tally.tell('REJECTED', row.line, reason);
    await writer.add(row, reason);
  }
  const counted = { counts: tally.sums(), gone: { count: 0, called: [] }, personal: mapper.personal() };
  return {
    ...counted,
    reasons: tally.reasons(),
    findings: imported.findings,
    rejects: await writer.finish(),
    addressLevels: null,
    commit: {
      base: info.revision,
      change: imported.change,
      batch: batchOf(preparing, counted),
      rows: trace,
      bulk: null,
      ...ids.counters(),
    },
  };
}

/** Polygons in metres of the plan's CRS, under the names that `mapAttributes` understands where a person mapped them. */
async function readPolygons(
  { file, request, around, mapping, personal, layer: main }: Preparing,
  layer: SourceLayer,
  map: (row: SourceRow) => MappedRow,
) {
  const polygons: ForeignPolygon[] = [];
  const skipped: number[] = [];
  const rows: SourceRow[] = [];
  const problems = new Map<number, NonNullable<MappedRow['problem']>>();
  for await (const portion of readRows(file, layer, request.choices ?? {}, around.signal)) {
    for (const row of portion) {
      const mapped = map(row);
      rows.push(row);
      if (mapped.place?.kind !== 'POLYGON') {
        skipped.push(row.line);
        problems.set(row.line, mapped.problem ?? refuse('import.row.noPlace').refusal);
        continue;
      }
      const properties: Record<string, unknown> = {};
      for (const [at, { name }] of layer.fields.entries()) {
        if (personal.includes(name)) continue;
        const text = maskIdentifiers(cellText(row.values[at]));
        if (text !== '') properties[name] = text;
      }
      // What a person mapped goes by the field's own name; the column does not count twice.
      for (const [field, column] of layer === main ? Object.entries(mapping) : []) {
        const text = mapped.texts.get(field);
        if (text === undefined) continue;
        delete properties[column];
        properties[field] = text;
      }
      const parts = mapped.place.polygons.map((rings) => rings.map((ring) => ring.map((mm) => mm / 1000)));
      polygons.push({ row: row.line, properties, parts });
    }
    around.progress('import.phase.read', rows.length, layer.features ?? 0);
  }
  return { polygons, skipped, rows, problems };
}
