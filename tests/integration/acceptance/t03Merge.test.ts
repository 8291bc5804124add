import { expect, it } from 'vitest';
import { planContentHash } from '../../../main/exchange/planContentHash';
import { invert, type ChangeSet, type TableChange } from '../../../shared/document/changeSet';
import type { PlanDocument } from '../../../shared/document/planDocument';
import { TABLE_NAMES, type AnyRecord, type TableName } from '../../../shared/document/tables';
import type { EdgeRecord, NodeRecord } from '../../../shared/document/records/graph';
import { doubleRingArea } from '../../../shared/geometry/ringArea';
import { checkTouched } from '../../../shared/topology/proof/checkTouched';
import { mergeCells } from '../../../shared/topology/operations/mergeCells';
import { splitCells } from '../../../shared/topology/operations/splitCells';
import { accepted, snapshot } from '../../support/checks';
import { randomCuts, sampleCity } from '../../support/randomCuts';

const SPLITS = 1000;

/**
 * T3 of the acceptance list: merging the parts of T1's splits. What remains is the memory of it: two kinds of lineage
 * rows, counters that went on, and bindings to be looked at again whose box had lain outside meanwhile. Everything
 * else is row by row as it was; without those rows the content hash is the one before the split.
 */
it('a thousand random splits leave nothing but lineage when their parts are merged', () => {
  const { plan, ids } = sampleCity(500, 1);
  const start = snapshot(plan);
  const hash = planContentHash(plan);
  let splits = 0;
  let links = 0;
  for (const { kind, cell, line } of randomCuts(plan, 'T1')) {
    if (splits === SPLITS) break;
    const split = splitCells(plan, { line, cells: [cell], ids });
    if (!split.ok) continue;
    splits++;
    const drawn = `${kind} ${line.join()}`;
    const boxes = linkedBoxes(plan, [cell]);
    const code = plan.get('cell', cell)?.code;
    plan.apply(split.value);
    const parts = [cell, ...(split.value.cell?.added ?? []).map(({ id }) => id)];
    expect(linkedBoxes(plan, parts), drawn).toEqual(boxes);
    const merge = accepted(mergeCells(plan, { cells: parts, keep: cell, ids }));
    plan.apply(merge);
    expect(checkTouched(plan, merge), drawn).toBeUndefined();
    expect(plan.get('cell', cell)?.code).toBe(code);
    expect(linkedBoxes(plan, [cell]), drawn).toEqual(boxes);
    links += boxes.length;
    expect(leftOver(plan, split.value, merge), drawn).toEqual([]);
    if (splits % 100 === 0) {
      const lineage = [...(split.value.lineage?.added ?? []), ...(merge.lineage?.added ?? [])];
      const forgotten = forget(lineage, brokenLinks(plan, split.value));
      plan.apply(forgotten);
      expect(planContentHash(plan)).toBe(hash);
      plan.apply(invert(forgotten));
    }
    plan.apply(invert(merge));
    plan.apply(invert(split.value));
    if (splits % 100 === 0) expect(snapshot(plan)).toBe(start);
  }
  expect(links).toBeGreaterThan(100);
});

function linkedBoxes(plan: PlanDocument, cells: readonly number[]): number[] {
  return cells
    .flatMap((cell) => plan.bindingsOfCell(cell).map((id) => plan.get('binding', id)?.box ?? 0))
    .sort((a, b) => a - b);
}

/**
 * Rows that a split and its merge have touched and that are not as they were before, apart from what may stay. A
 * closed edge hangs on any of its corners: it is compared as a ring, with the faces on its sides.
 */
function leftOver(plan: PlanDocument, split: ChangeSet, merge: ChangeSet): string[] {
  const broken = new Set(brokenLinks(plan, split).map(([now]) => now.id));
  const nodes = new Map(rowsBefore('node', split, merge) as [number, NodeRecord | undefined][]);
  const nodeBefore = (id: number): NodeRecord | undefined =>
    nodes.has(id) ? nodes.get(id) : plan.get('node', id);
  const nodeNow = (id: number): NodeRecord | undefined => plan.get('node', id);
  const hooks = new Set<number>();
  const form = (table: TableName, row: AnyRecord | undefined, node: typeof nodeNow): string => {
    if (row === undefined || table !== 'edge')
      return JSON.stringify(row, Object.keys(row ?? {}).sort()) ?? '';
    const edge = row as EdgeRecord;
    if (edge.start !== edge.end) return JSON.stringify(edge);
    hooks.add(edge.start);
    return ringForm(edge, node(edge.start));
  };
  const different = TABLE_NAMES.filter((table) => table !== 'lineage').flatMap((table) =>
    rowsBefore(table, split, merge).flatMap(([id, before]) => {
      if (table === 'binding' && broken.has(id)) return [];
      const [was, is] = [form(table, before, nodeBefore), form(table, plan.get(table, id), nodeNow)];
      return was === is ? [] : [{ table, id, text: `${table} ${id}: ${was} became ${is}` }];
    }),
  );
  return different.filter(({ table, id }) => table !== 'node' || !hooks.has(id)).map(({ text }) => text);
}

/** A closed edge from its lowest corner on, counter to the clock. */
function ringForm({ id, left, right, points }: EdgeRecord, node: NodeRecord | undefined): string {
  const ring = [node?.x ?? 0, node?.y ?? 0, ...points];
  const corners = Array.from({ length: ring.length / 2 }, (_, at) => [
    ring[2 * at] ?? 0,
    ring[2 * at + 1] ?? 0,
  ]);
  const backwards = doubleRingArea(ring) < 0;
  if (backwards) corners.reverse();
  const texts = corners.map((corner) => corner.join());
  const lowest = texts.indexOf([...texts].sort()[0] ?? '');
  const faces = backwards ? [right, left] : [left, right];
  return [id, ...faces, ...texts.slice(lowest), ...texts.slice(0, lowest)].join(' ');
}

/** Every row that either change touches, as it was before the first of them; undefined where it was not there. */
function rowsBefore(table: TableName, split: ChangeSet, merge: ChangeSet): [number, AnyRecord | undefined][] {
  const before = new Map<number, AnyRecord | undefined>();
  for (const change of [split, merge]) {
    const rows = change[table] as TableChange<AnyRecord> | undefined;
    const note = (id: number, row: AnyRecord | undefined): void => {
      if (!before.has(id)) before.set(id, row);
    };
    for (const row of rows?.added ?? []) note(row.id, undefined);
    for (const [row] of rows?.updated ?? []) note(row.id, row);
    for (const row of rows?.removed ?? []) note(row.id, row);
  }
  return [...before];
}

/** Bindings that the split broke, since their box then lay outside: pairs of the row now and before. */
function brokenLinks(plan: PlanDocument, split: ChangeSet) {
  return (split.binding?.updated ?? []).flatMap(([before, after]) => {
    const now = plan.get('binding', before.id);
    return after.status === 'BROKEN' && now !== undefined ? [[now, before] as const] : [];
  });
}

function forget(
  lineage: NonNullable<ChangeSet['lineage']>['added'],
  broken: ReturnType<typeof brokenLinks>,
): ChangeSet {
  return {
    lineage: { added: [], updated: [], removed: [...lineage].sort((a, b) => a.id - b.id) },
    ...(broken.length > 0 ? { binding: { added: [], updated: broken, removed: [] } } : {}),
  };
}
