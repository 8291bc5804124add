import { PlanDocument } from '../../shared/document/planDocument';
import { TABLE_NAMES, type TableName, type Tables } from '../../shared/document/tables';
import type { IdCounters } from '../../shared/hierarchy/idSource';
import { generateSample } from '../../shared/sample/generateSample';

/** A little sample town in memory, with its free ids and serials: real ground, people, boxes and bindings. */
export function sampleTown(seed: number, cells = 60): { plan: PlanDocument; counters: IdCounters } {
  const { tables, nextId, nextSerial } = generateSample(
    { seed, cells, scale: 1, products: 0 },
    () => undefined,
  );
  const plan = new PlanDocument();
  for (const table of TABLE_NAMES) load(plan, table, tables[table]);
  return { plan, counters: { nextId, nextSerial } };
}

function load<T extends TableName>(plan: PlanDocument, table: T, rows: Iterable<Tables[T]>): void {
  plan.load(table, rows);
}

/** Every row of a plan by table, in the order of ids: equal for equal content. */
export function rowsOf(plan: PlanDocument): unknown[] {
  return TABLE_NAMES.map((table) => [...plan.all(table)].sort((a, b) => a.id - b.id));
}
