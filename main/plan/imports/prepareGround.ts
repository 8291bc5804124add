import { AppError } from '../../../shared/base/appError';
import { refuse } from '../../../shared/base/result';
import type { ForeignLayer } from '../../../shared/exchange/foreignPolygon';
import { createIdSource } from '../../../shared/hierarchy/idSource';
import type { SourceLayer } from '../../../shared/import/source';
import { Tally } from '../../../shared/import/tally';
import type { TracedRow } from '../../project/importBatches';
import { buildGround } from './buildGround';
import { gridLevelOf } from './gridTables';
import { groundPolygons, parentLayers } from './groundPolygons';
import { batchOf, mapperOf, rejectsOf, type Prepared, type Preparing } from './preparing';

/** Polygons that become cells by the kernel's build, in a plan without cells. */
export async function prepareGround(preparing: Preparing): Promise<Prepared> {
  const { plan, file, layer, request, around, mapping, personal } = preparing;
  const { choices = {}, ground = {} } = request;
  const info = await plan.info(0);
  const view = await plan.loadDocument();
  if (view.count('cell') > 0)
    throw new AppError('import.planHasCells', { path: request.path, count: view.count('cell') });
  const mapper = await mapperOf(preparing);
  const { signal } = around;
  const progress = (rows: number): void => around.progress('import.phase.read', rows, layer.features ?? 0);
  const reading = { mapper, mapping, personal, choices, signal, progress };
  const own = await groundPolygons(file, layer, reading);
  const layers: ForeignLayer[] = [];
  for (const other of file.layers) {
    const level = other === layer ? undefined : gridLevelOf(other.name);
    if (level === undefined || other.geometry === 'NONE') continue;
    const above = await gridsOf(preparing, other);
    layers.push({ name: other.name, level, polygons: above.polygons });
  }
  const parents = await parentLayers(ground.parents ?? [], info.plan.crs, signal);
  around.progress('import.phase.build', 0, 0);
  const ids = createIdSource({ lan: info.plan.lan, nextId: info.nextId, nextSerial: info.nextSerial });
  const { polygons, skipped } = own;
  const foreign = { polygons, skipped, layers };
  const built = await buildGround(foreign, request.path, view, ids, { parents, choices: ground });
  const tally = new Tally();
  const writer = rejectsOf(preparing);
  const trace = built.cells.map(({ id, row }): TracedRow => ({ line: row, table: 'cell', id }));
  const taken = new Set([...trace.map(({ line }) => line), ...built.upper]);
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
    findings: built.findings,
    rejects: await writer.finish(),
    addressLevels: null,
    commit: {
      base: info.revision,
      change: built.change,
      batch: batchOf(preparing, counted),
      rows: trace,
      bulk: null,
      ...ids.counters(),
    },
  };
}

/** Another layer of the file, which has columns of its own. */
async function gridsOf(preparing: Preparing, layer: SourceLayer) {
  const { request, around, file } = preparing;
  const mapper = await mapperOf({ ...preparing, layer, mapping: {} });
  const reading = { mapper, mapping: {}, personal: preparing.personal, choices: request.choices ?? {} };
  return groundPolygons(file, layer, { ...reading, signal: around.signal, progress: () => undefined });
}
