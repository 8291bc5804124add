import { categoryOf, classOf } from '../document/granularity';
import type { BundleValue } from './bundleTable';
import type { PlanEntities } from './entities';

export const HIERARCHY_COLUMNS = [
  'level',
  'code',
  'pathCode',
  'parentCode',
  'name',
  'unitType',
  'category',
  'granularity',
  'class5',
  'responsible',
  'outlet',
  'status',
] as const;

/**
 * The organisation as the planning department takes it (S-72): every grid and cell in the order of the tree,
 * a row each with `HIERARCHY_COLUMNS`. Cells inherit the outlet of their level-3 grid. `paths`: path codes.
 * Rows whose parent is missing come last, so that nothing is dropped without a word.
 */
export function hierarchyRows(entities: PlanEntities, paths: ReadonlyMap<string, string>): BundleValue[][] {
  const outletOf = new Map(entities.supports.map((support) => [support.grid, support.outlet]));
  const rows = new Map<string, BundleValue[]>();
  for (const grid of entities.grids) {
    rows.set(grid.code, [
      grid.level,
      grid.code,
      paths.get(grid.code) ?? null,
      grid.parent,
      grid.name,
      grid.unitType,
      null,
      null,
      null,
      grid.responsible,
      outletOf.get(grid.code) ?? null,
      null,
    ]);
  }
  for (const cell of entities.cells) {
    rows.set(cell.code, [
      4,
      cell.code,
      paths.get(cell.code) ?? null,
      cell.parent,
      cell.name,
      null,
      categoryOf(cell.granularity),
      cell.granularity,
      classOf(cell.granularity),
      null,
      outletOf.get(cell.parent) ?? null,
      cell.status,
    ]);
  }
  // A path code starts with the path code of its parent, so their order is the order of the tree.
  const order = (row: BundleValue[]): string => `${row[2] ?? '~'}/${row[1] ?? ''}`;
  return [...rows.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** The same rows as a tree: every node has the columns as fields and its `children`. */
export interface HierarchyNode extends Readonly<Record<string, unknown>> {
  readonly children: readonly HierarchyNode[];
}

export function hierarchyTree(rows: readonly (readonly BundleValue[])[]): HierarchyNode[] {
  const nodes = new Map<BundleValue, { children: HierarchyNode[] }>();
  const roots: HierarchyNode[] = [];
  for (const row of rows) {
    const children: HierarchyNode[] = [];
    const fields = HIERARCHY_COLUMNS.map((column, at) => [column, row[at] ?? null] as const);
    const node: HierarchyNode = { ...Object.fromEntries(fields), children };
    nodes.set(row[1] ?? null, { children });
    (nodes.get(row[3] ?? null)?.children ?? roots).push(node);
  }
  return roots;
}
