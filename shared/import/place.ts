import type { Polygons } from '../document/records/network';

/** Where a row lies, in lattice millimetres of the plan. */
export type Place =
  | { readonly kind: 'POINT'; readonly x: number; readonly y: number }
  | { readonly kind: 'LINE'; readonly lines: readonly (readonly number[])[] }
  | { readonly kind: 'POLYGON'; readonly polygons: Polygons };

/** A row's place as records of polygons or points hold it. */
export function groundOf(place: Place | null): {
  readonly polygons: Polygons;
  readonly x: number | null;
  readonly y: number | null;
} {
  if (place?.kind === 'POLYGON') return { polygons: place.polygons, x: null, y: null };
  return place?.kind === 'POINT'
    ? { polygons: [], x: place.x, y: place.y }
    : { polygons: [], x: null, y: null };
}
