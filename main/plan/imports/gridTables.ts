import type { GridLevel } from '../../../shared/document/records/hierarchy';

/** Tables of grids by custom, ours first. */
const GRID_TABLES: Readonly<Record<string, GridLevel>> = {
  ...{ grids_l1: 1, grids_l2: 2, grids_l3: 3 },
  ...{ grid_l1: 1, grid_l2: 2, grid_l3: 3 },
  ...{ l1: 1, l2: 2, l3: 3, level1: 1, level2: 2, level3: 3 },
  ...{ 一级网格: 1, 二级网格: 2, 三级网格: 3 },
};

/** Level of the grids that a table or layer of this name holds; undefined for any other. */
export function gridLevelOf(table: string): GridLevel | undefined {
  return GRID_TABLES[table.toLowerCase()];
}
