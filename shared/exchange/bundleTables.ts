import { present } from '../base/invariant';
import { categoryOf, classOf } from '../document/granularity';
import type { PlanView } from '../document/view';
import { countCells } from '../hierarchy/countCells';
import { pathCodes } from '../hierarchy/pathCodes';
import type { PlanGround } from '../topology/read/planGround';
import { BUNDLE_SHAPES, type BundleTableName } from './bundleColumns';
import type { BundleRow, BundleTable } from './bundleTable';
import type { PlanEntities } from './entities';

/** A code with its names, for the `codes` table. */
export interface CodeName {
  readonly list: string;
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/**
 * All tables of a bundle, in the order of `BUNDLE_SHAPES`. Rows are sorted by their values, so the same plan
 * gives the same tables. Costs the outlines of four levels and one geodesic area per cell and grid.
 */
export function bundleTables(
  view: PlanView,
  ground: PlanGround,
  entities: PlanEntities,
  codes: readonly CodeName[],
): BundleTable[] {
  const rows: Record<BundleTableName, BundleRow[]> = {
    ...hierarchyRows(view, ground, entities),
    exchanges: entities.exchanges.map((e) => ({
      values: [e.code, e.name, e.kind],
      geometry: { x: e.x, y: e.y },
    })),
    coverage: entities.coverage.map((c) => ({
      values: [c.exchange, c.medium, c.surveyDate],
      geometry: c.polygons,
    })),
    boxes: entities.boxes.map((b) => ({
      values: [
        b.code,
        b.type,
        b.medium,
        b.exchange,
        b.parent,
        b.address,
        b.capacity,
        b.used,
        b.status,
        b.unresolved,
      ],
      geometry: pointOf(b.x, b.y),
    })),
    outlets: entities.outlets.map((o) => ({
      values: [o.code, o.name, o.kind, o.address, o.active ? 1 : 0, o.coordinator],
      geometry: pointOf(o.x, o.y),
    })),
    buildings: [...view.all('building')].map((b) => ({
      values: [b.code, b.name, b.kind, b.floors],
      geometry: b.polygons.length === 0 ? null : b.polygons,
    })),
    bindings: plain(entities.bindings, (b) => [b.box, b.cell, b.basis, b.confidence, b.status, b.reviewedBy]),
    claims: plain(entities.claims, (c) => [
      c.subject,
      c.subjectType,
      c.staff,
      c.kind,
      c.share,
      c.from,
      c.to,
      c.status,
    ]),
    support_links: plain(entities.supports, (s) => [s.grid, s.outlet]),
    staff: plain(entities.staff, (s) => [s.staffNo, s.name, s.role, s.unit, s.active ? 1 : 0]),
    lineage: plain(entities.lineage, (l) => [l.from, l.to, l.op, l.areaShare, l.reason]),
    codes: plain(codes, (c) => [c.list, c.code, c.zh, c.en]),
  };
  return (Object.keys(BUNDLE_SHAPES) as BundleTableName[]).map((name) => ({
    ...BUNDLE_SHAPES[name],
    rows: sortedRows(rows[name]),
  }));
}

type HierarchyTables = 'cells' | 'grids_l1' | 'grids_l2' | 'grids_l3';

function hierarchyRows(
  view: PlanView,
  ground: PlanGround,
  entities: PlanEntities,
): Record<HierarchyTables, BundleRow[]> {
  const paths = pathCodes(view);
  const counts = countCells(view).byGrid;
  const outletOf = new Map(entities.supports.map((support) => [support.grid, support.outlet]));
  const tables: Record<HierarchyTables, BundleRow[]> = {
    cells: [],
    grids_l1: [],
    grids_l2: [],
    grids_l3: [],
  };
  for (const cell of entities.cells) {
    const geometry = entities.cellPolygons(cell);
    tables.cells.push({
      values: [
        cell.code,
        paths.get(cell.code) ?? null,
        cell.parent,
        cell.name,
        cell.granularity,
        categoryOf(cell.granularity),
        classOf(cell.granularity),
        cell.households,
        cell.adminCode,
        cell.status,
        squareMetres(ground.area(geometry)),
      ],
      geometry,
    });
  }
  for (const grid of entities.grids) {
    const id = present(view.gridByCode(grid.code), grid.code);
    const geometry = ground.ofGrid(id);
    tables[`grids_l${grid.level}`].push({
      values: [
        grid.code,
        paths.get(grid.code) ?? null,
        grid.parent,
        grid.name,
        grid.unitType,
        grid.unitGroup,
        grid.responsible,
        outletOf.get(grid.code) ?? null,
        counts.get(id)?.total ?? 0,
        squareMetres(ground.area(geometry)),
      ],
      geometry,
    });
  }
  return tables;
}

/** Two decimals: far below the accuracy of any source, and short in a text file. */
function squareMetres(area: number): number {
  return Math.round(area * 100) / 100;
}

function pointOf(x: number | null, y: number | null): BundleRow['geometry'] {
  return x === null || y === null ? null : { x, y };
}

function plain<E>(entities: readonly E[], values: (entity: E) => BundleRow['values']): BundleRow[] {
  return entities.map((entity) => ({ values: values(entity), geometry: null }));
}

function sortedRows(rows: readonly BundleRow[]): BundleRow[] {
  return rows
    .map((row) => ({ row, key: JSON.stringify(row.values) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }) => row);
}
