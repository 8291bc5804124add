import type { BoxId, CellId, ExchangeId } from '../../../shared/base/ids';
import type { PlanView } from '../../../shared/document/view';
import { scaleOf } from '../../../shared/portrayal/frame';
import { SHOWN_BELOW } from '../../../shared/portrayal/style';
import { locateCell } from '../../../shared/topology/read/locate';
import { gridOver } from '../../../shared/topology/read/outlines';
import type { Selectable } from '../../state/selectionSlice';
import type { Level } from '../../state/viewSlice';
import type { PointerInput } from '../tool';
import { REACH_PIXELS } from './snapping';

type Place = Pick<PointerInput, 'x' | 'y' | 'resolution'>;

/** One thing under the pointer. */
export interface Pointed {
  readonly table: Selectable;
  readonly id: number;
}

/** What lies under a pointer, the topmost first: boxes and exchanges before the ground. Costs what is near. */
export function pointedAt(view: PlanView, place: Place, level: Level): Pointed[] {
  const found: Pointed[] = [
    ...boxesNear(view, place).map((id) => ({ table: 'box' as const, id })),
    ...exchangesNear(view, place).map((id) => ({ table: 'exchange' as const, id })),
  ];
  const cell = cellUnder(view, place);
  if (cell === null) return found;
  return [
    ...found,
    level === 4 ? { table: 'cell', id: cell } : { table: 'grid', id: gridOver(view, cell, level) },
  ];
}

export function cellUnder(view: PlanView, { x, y }: Place): CellId | null {
  return locateCell(view, x, y);
}

/** Boxes within reach, nearest first; none while they are drawn as piles. */
export function boxesNear(view: PlanView, { x, y, resolution }: Place): BoxId[] {
  if (scaleOf({ resolution }) > SHOWN_BELOW.boxSymbols) return [];
  const reach = REACH_PIXELS * resolution;
  const near = view
    .boxesInBox({ minX: x - reach, minY: y - reach, maxX: x + reach, maxY: y + reach })
    .flatMap((id) => {
      const box = view.get('box', id);
      if (box === undefined || box.x === null || box.y === null) return [];
      return [{ id, distance: Math.hypot(box.x - x, box.y - y) }];
    });
  return near.sort((a, b) => a.distance - b.distance || a.id - b.id).map(({ id }) => id);
}

function exchangesNear(view: PlanView, { x, y, resolution }: Place): ExchangeId[] {
  const found: ExchangeId[] = [];
  for (const exchange of view.all('exchange')) {
    if (Math.hypot(exchange.x - x, exchange.y - y) <= REACH_PIXELS * resolution) found.push(exchange.id);
  }
  return found;
}
