import type { BoxRecord } from '../document/records/network';
import type { CellRecord, GridRecord, OutletRecord } from '../document/records/hierarchy';
import type { FindingSubject } from './finding';

export function cellSubject(cell: CellRecord): FindingSubject {
  return { table: 'cell', id: cell.id, code: cell.code };
}

export function gridSubject(grid: GridRecord): FindingSubject {
  return { table: 'grid', id: grid.id, code: grid.code };
}

export function boxSubject(box: BoxRecord): FindingSubject {
  return { table: 'box', id: box.id, code: box.code };
}

export function outletSubject(outlet: OutletRecord): FindingSubject {
  return { table: 'outlet', id: outlet.id, code: outlet.code };
}
