import type { PlanView } from '../document/view';
import type { Report, ReportTable, ReportValue } from './report';

/** R8: grids and cells that each outlet supports (S-75, S-89), idle outlets included. */
export const outletSupport: Report = { id: 'r8_outlet_support', build };

function build(view: PlanView): ReportTable {
  const loads = new Map<number, { grids: number; cells: number }>();
  for (const { outlet, grid } of view.all('support')) {
    const load = loads.get(outlet) ?? { grids: 0, cells: 0 };
    loads.set(outlet, { grids: load.grids + 1, cells: load.cells + view.cellsOfGrid(grid).length });
  }
  const rows: ReportValue[][] = [...view.all('outlet')]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map((outlet) => {
      const load = loads.get(outlet.id) ?? { grids: 0, cells: 0 };
      return [outlet.code, outlet.name, outlet.kind, outlet.active ? 1 : 0, load.grids, load.cells];
    });
  return { columns: ['code', 'name', 'outletKind', 'active', 'grids', 'cells'], rows };
}
