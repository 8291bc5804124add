import { mergeBounds } from '../../shared/document/mergeBounds';
import type { Box2D } from '../../shared/document/view';
import { boundsOfRow } from '../document/boundsOfRow';
import type { FoundTable } from '../document/placeFinder';
import { tell } from '../state/messagesSlice';
import { select, SELECTABLE, type Selectable } from '../state/selectionSlice';
import type { Services } from '../state/services';

/** Around something that is a point, millimetres. */
const AROUND = 150_000;

/** Selects what was found, as far as it can be selected, and shows it on the map. A person: the cells of theirs. */
export function showRow(services: Services, table: FoundTable, id: number): void {
  const { document, state } = services;
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
    zoom(services, mergeBounds(cells.map((cell) => boundsOfRow(document.view, 'cell', cell))));
    return;
  }
  if ((SELECTABLE as readonly string[]).includes(table))
    state.dispatch(select({ table: table as Selectable, ids: [id] }));
  zoom(services, boundsOfRow(document.view, table, id));
}

/** Shows a place on the ground and selects the cell there. */
export function showSpot(services: Services, x: number, y: number, cell: number | null): void {
  if (cell !== null) services.state.dispatch(select({ table: 'cell', ids: [cell] }));
  zoom(services, { minX: x, minY: y, maxX: x, maxY: y });
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

function zoom({ map }: Services, box: Box2D | null): void {
  if (box === null) return;
  const room = box.minX === box.maxX && box.minY === box.maxY ? AROUND : 0;
  const { minX, minY, maxX, maxY } = box;
  map.current?.zoomTo({ minX: minX - room, minY: minY - room, maxX: maxX + room, maxY: maxY + room });
}
