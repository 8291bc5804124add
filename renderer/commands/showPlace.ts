import { mergeBounds } from '../../shared/document/mergeBounds';
import { boundsOfRow } from '../document/boundsOfRow';
import type { FoundTable } from '../document/placeFinder';
import { tell } from '../state/messagesSlice';
import { select, SELECTABLE, type Selectable } from '../state/selectionSlice';
import type { Services } from '../state/services';

/** Selects what was found, as far as it can be selected, and shows it on the map. A person: the cells of theirs. */
export function showRow(services: Services, table: FoundTable, id: number): void {
  const { document, state, map } = services;
  if (table === 'staff') {
    const cells = cellsOf(services, id);
    if (cells.length === 0) {
      const sentence = {
        code: 'palette.noCells',
        params: { name: document.view.get('staff', id)?.name ?? '' },
      };
      state.dispatch(tell({ kind: 'info', sentence }));
      return;
    }
    state.dispatch(select({ table: 'cell', ids: cells }));
    const box = mergeBounds(cells.map((cell) => boundsOfRow(document.view, 'cell', cell)));
    if (box !== null) map.current?.zoomTo(box);
    return;
  }
  if ((SELECTABLE as readonly string[]).includes(table))
    state.dispatch(select({ table: table as Selectable, ids: [id] }));
  const place = boundsOfRow(document.view, table, id);
  if (place !== null) map.current?.zoomTo(place);
}

/** Shows a place on the ground and selects the cell there. */
export function showSpot(services: Services, x: number, y: number, cell: number | null): void {
  if (cell !== null) services.state.dispatch(select({ table: 'cell', ids: [cell] }));
  services.map.current?.zoomTo({ minX: x, minY: y, maxX: x, maxY: y });
}

/** Cells that a person has claimed, directly or with a grid, and not left. Costs the claims of the plan. */
function cellsOf({ document: { view } }: Services, staff: number): number[] {
  const found = new Set<number>();
  const below = (grid: number): void => {
    for (const cell of view.cellsOfGrid(grid)) found.add(cell);
    view.gridsOfGrid(grid).forEach(below);
  };
  for (const claim of view.all('claim')) {
    if (claim.staff !== staff || claim.status === 'ENDED' || claim.status === 'TRANSFERRED') continue;
    if (claim.subjectType === 'CELL') found.add(claim.subject);
    else below(claim.subject);
  }
  return [...found].filter((id) => view.get('cell', id) !== undefined).sort((a, b) => a - b);
}
