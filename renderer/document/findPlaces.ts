import type { PlanView } from '../../shared/document/view';

export interface Place {
  readonly table: 'grid' | 'cell' | 'box';
  readonly id: number;
  readonly name: string;
  readonly code: string;
}

/** Grids, then cells, then boxes whose name or code holds the text (lower case); at most `limit`. */
export function findPlaces(view: PlanView, needle: string, limit: number): Place[] {
  const found: Place[] = [];
  for (const table of ['grid', 'cell', 'box'] as const) {
    for (const row of view.all(table)) {
      if (found.length >= limit) return found;
      const name = 'name' in row ? row.name : row.address;
      if (row.code.toLowerCase().includes(needle) || name.toLowerCase().includes(needle)) {
        found.push({ table, id: row.id, name: name === '' ? row.code : name, code: row.code });
      }
    }
  }
  return found;
}
