import type { Polygons } from '../document/records/network';
import { canonicalPolygons } from './canonicalPolygons';
import type { PlanEntities } from './entities';

/** Changes whenever the same plan would be written down differently. */
export const CANONICAL_FORM = 'gridwright-canonical-1';

type Value = string | number | boolean | null | Polygons | readonly Value[];

/**
 * The canonical form of a plan: one JSON array a line, tables in a fixed order, lines of a table sorted by
 * UTF-16 code units (a line starts with the code), text in NFC, numbers as ECMAScript writes them (RFC
 * 8785), ground as integer millimetres in `canonicalPolygons` form. Row ids, nodes, edges and times do not
 * occur: the same plan has the same lines on every machine and on every day, however it was drawn.
 * Lines for tracing and buildings are a picture of the ground, not content. Cost: one table in memory.
 */
export function* canonicalLines(entities: PlanEntities): Generator<string> {
  const { plan } = entities;
  yield line([CANONICAL_FORM, plan.lan, plan.crs.name, plan.crs.epsg, plan.crs.proj4, plan.granularityTable]);
  yield* table('grid', entities.grids, (g) => [
    g.code,
    g.level,
    g.name,
    g.parent,
    g.unitType,
    g.unitGroup,
    g.responsible,
  ]);
  yield* table('cell', entities.cells, (c) => [
    c.code,
    c.name,
    c.parent,
    c.granularity,
    c.households,
    c.adminCode,
    c.status,
    canonicalPolygons(entities.cellPolygons(c)),
  ]);
  yield* table('lineage', entities.lineage, (l) => [l.from, l.to, l.op, l.areaShare, l.reason]);
  yield* table('staff', entities.staff, (s) => [s.staffNo, s.name, s.role, s.unit, s.active]);
  yield* table('claim', entities.claims, (c) => [
    c.subject,
    c.subjectType,
    c.staff,
    c.kind,
    c.share,
    c.from,
    c.to,
    c.status,
  ]);
  yield* table('outlet', entities.outlets, (o) => [
    o.code,
    o.name,
    o.kind,
    o.x,
    o.y,
    o.address,
    o.active,
    o.coordinator,
  ]);
  yield* table('support', entities.supports, (s) => [s.grid, s.outlet]);
  yield* table('exchange', entities.exchanges, (e) => [e.code, e.name, e.kind, e.x, e.y]);
  yield* table('coverage', entities.coverage, (c) => [
    c.exchange,
    c.medium,
    c.surveyDate,
    canonicalPolygons(c.polygons),
  ]);
  yield* table('box', entities.boxes, (b) => [
    b.code,
    b.type,
    b.medium,
    b.exchange,
    b.parent,
    b.x,
    b.y,
    b.address,
    b.capacity,
    b.used,
    b.status,
    b.unresolved,
  ]);
  yield* table('binding', entities.bindings, (b) => [
    b.box,
    b.cell,
    b.basis,
    b.confidence,
    b.status,
    b.reviewedBy,
  ]);
}

function* table<E>(
  name: string,
  rows: readonly E[],
  values: (row: E) => readonly Value[],
): Generator<string> {
  yield line([name, rows.length]);
  yield* rows.map((row) => line(values(row))).sort();
}

function line(values: readonly Value[]): string {
  return JSON.stringify(values.map((value) => (typeof value === 'string' ? value.normalize('NFC') : value)));
}
