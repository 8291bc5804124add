import { z } from 'zod';
import type { CellId } from '../base/ids';
import { ok, refuse, type Result } from '../base/result';
import { rowOf, type PlanView } from '../document/view';
import { faceHolds } from '../topology/read/locate';
import { boxAround, placeOfCell } from '../topology/cut/nearCells';
import { splitBySites } from '../topology/operations/splitBySites';
import { SMALLEST_CELL } from '../topology/proof/smallestCell';
import { boxRefSchema, cellRefSchema, pointSchema, resolveBox, resolveCell, toLattice } from './arguments';
import type { Command } from './command';
import { keepSchema, smallestSchema, toSquareMillimetres } from './cutArguments';

/** More sites than this in one cell are a mistake. */
const MOST_SITES = 500;

const args = z
  .strictObject({
    cell: cellRefSchema,
    sites: z.array(pointSchema).min(1).max(MOST_SITES).optional().meta({ description: 'places' }),
    boxes: z
      .union([z.literal('inside'), z.array(boxRefSchema).min(1).max(MOST_SITES)])
      .optional()
      .meta({ description: 'codes of boxes whose places count too, or all boxes that stand in the cell' }),
    smallest: smallestSchema(20),
    keep: keepSchema,
  })
  .refine(({ sites, boxes }) => sites !== undefined || boxes !== undefined, {
    message: 'sites or boxes are needed',
  });

export const cellSplitBySites: Command<z.input<typeof args>> = {
  id: 'cell.splitBySites',
  args,
  roles: ['PLANNER'],
  plan: (view, { cell, sites = [], boxes = [], smallest, keep }, { ids }) => {
    const found = resolveCell(view, cell);
    if (!found.ok) return found;
    const places = boxes === 'inside' ? ok(placesInside(view, found.value)) : placesOfBoxes(view, boxes);
    if (!places.ok) return places;
    const all = [...sites.map(toLattice), ...places.value];
    if (all.length > MOST_SITES) {
      const params = { ...placeOfCell(view, found.value), count: all.length, most: MOST_SITES };
      return refuse('splitBySites.tooManySites', params);
    }
    return splitBySites(view, {
      cell: found.value,
      sites: all,
      smallest: smallest === undefined ? SMALLEST_CELL : toSquareMillimetres(smallest),
      ids,
      ...(keep === undefined ? {} : { keep: toLattice(keep) }),
    });
  },
  label: () => ({ code: 'step.cell.splitBySites', params: {} }),
};

type Places = [x: number, y: number][];

function placesOfBoxes(
  view: PlanView,
  codes: readonly string[],
): Result<Places, 'command.noBox' | 'splitBySites.boxNotPlaced'> {
  const places: Places = [];
  for (const code of codes) {
    const found = resolveBox(view, code);
    if (!found.ok) return found;
    const { x, y } = rowOf(view, 'box', found.value);
    if (x === null || y === null) return refuse('splitBySites.boxNotPlaced', { box: code });
    places.push([x, y]);
  }
  return ok(places);
}

/** Where the boxes in use stand that stand in the cell. Costs the boxes near the cell times its vertices. */
function placesInside(view: PlanView, cell: CellId): Places {
  const places: Places = [];
  for (const id of [...view.boxesInBox(boxAround(view, [cell], 0))].sort((a, b) => a - b)) {
    const { x, y, status } = rowOf(view, 'box', id);
    if (x === null || y === null || status === 'RETIRED') continue;
    if (faceHolds(view, cell, x, y)) places.push([x, y]);
  }
  return places;
}
