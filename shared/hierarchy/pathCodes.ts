import type { GridId } from '../base/ids';
import { present } from '../base/invariant';
import type { PlanView } from '../document/view';
import { edgeBounds } from '../document/edgeBounds';

/** Digits of a path code per level: NN-NNN-NN-NNNN. */
const DIGITS = [2, 3, 2, 4] as const;

/**
 * Path codes of all grids and cells by permanent code: `03-017-02-0011`. Numbered inside each parent west to
 * east, then north to south, by the middle of the ground's bounding rectangle (rounded to metres, so that
 * hairline edits do not renumber); equal places by permanent code. Recomputed per version; never an identity.
 * Costs the plan.
 */
export function pathCodes(view: PlanView): Map<string, string> {
  const places = new Map<number, Place>();
  for (const edge of view.all('edge')) {
    const bounds = edgeBounds(view, edge);
    for (const face of [edge.left, edge.right]) if (face > 0) widen(places, face, bounds);
  }
  for (const level of [3, 2, 1] as const) {
    for (const grid of view.all('grid')) {
      if (grid.level !== level) continue;
      for (const child of level === 3 ? view.cellsOfGrid(grid.id) : view.gridsOfGrid(grid.id)) {
        const place = places.get(child);
        if (place !== undefined) widen(places, grid.id, place);
      }
    }
  }
  const codes = new Map<string, string>();
  const number = (parent: GridId | null, prefix: string, depth: 0 | 1 | 2 | 3): void => {
    const children = depth === 3 ? view.cellsOfGrid(present(parent, 'parent')) : view.gridsOfGrid(parent);
    const rows = children.map((id) => ({
      id,
      code: present(view.get(depth === 3 ? 'cell' : 'grid', id), 'child').code,
      ...middle(places.get(id)),
    }));
    rows.sort((a, b) => a.x - b.x || b.y - a.y || (a.code < b.code ? -1 : 1));
    rows.forEach((row, at) => {
      const own = `${prefix}${prefix === '' ? '' : '-'}${String(at + 1).padStart(DIGITS[depth], '0')}`;
      codes.set(row.code, own);
      if (depth < 3) number(row.id as GridId, own, (depth + 1) as 1 | 2 | 3);
    });
  };
  number(null, '', 0);
  return codes;
}

interface Place {
  minX: number;
  minY: number;
  maxX: number;
  maxY: number;
}

function widen(places: Map<number, Place>, id: number, by: Readonly<Place>): void {
  const place = places.get(id);
  if (place === undefined) {
    places.set(id, { minX: by.minX, minY: by.minY, maxX: by.maxX, maxY: by.maxY });
    return;
  }
  place.minX = Math.min(place.minX, by.minX);
  place.minY = Math.min(place.minY, by.minY);
  place.maxX = Math.max(place.maxX, by.maxX);
  place.maxY = Math.max(place.maxY, by.maxY);
}

function middle(place: Place | undefined): { x: number; y: number } {
  if (place === undefined) return { x: 0, y: 0 };
  return { x: Math.round((place.minX + place.maxX) / 2000), y: Math.round((place.minY + place.maxY) / 2000) };
}
