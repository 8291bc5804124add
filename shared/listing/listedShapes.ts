import type { Millimetres } from '../base/units';
import type { GridId } from '../base/ids';
import type { GridLevel } from '../document/records/hierarchy';
import type { Polygons } from '../document/records/network';
import type { AnyRecord, TableName, Tables } from '../document/tables';
import type { PlanView } from '../document/view';
import { levelOutlines } from '../topology/read/levelOutlines';
import { cellPolygons } from '../topology/read/rings';

/** Where a row lies on the ground, on the plan's lattice. */
export type ListedShape =
  | { readonly kind: 'POINT'; readonly x: Millimetres; readonly y: Millimetres }
  | { readonly kind: 'LINE'; readonly points: readonly Millimetres[] }
  | { readonly kind: 'POLYGON'; readonly polygons: Polygons };

type Shaping<T extends TableName> = (row: Tables[T]) => ListedShape | null;

/** Tables whose rows have a place of their own; the rows of the others are about something else. */
const PLACED: ReadonlySet<TableName> = new Set([
  ...(['cell', 'grid', 'box', 'exchange', 'coverage'] as const),
  ...(['outlet', 'building', 'line', 'area'] as const),
]);

export const hasShapes = (table: TableName): boolean => PLACED.has(table);

/** Tells the shapes of rows of one table; what costs the whole plan is worked out once, when the first row asks. */
export function listedShapes(view: PlanView, table: TableName): (row: AnyRecord) => ListedShape | null {
  let outlinesOf: ReturnType<typeof levelOutlines> | undefined;
  const outlines = new Map<GridLevel, ReadonlyMap<GridId, Polygons>>();
  const outline = ({ id, level }: Tables['grid']): ListedShape | null => {
    let known = outlines.get(level);
    if (known === undefined) {
      outlinesOf ??= levelOutlines(view);
      outlines.set(level, (known = outlinesOf(level)));
    }
    return polygon(known.get(id) ?? []);
  };
  const shapings: { readonly [T in TableName]?: Shaping<T> } = {
    cell: ({ id }) => polygon(cellPolygons(view, id)),
    grid: outline,
    box: ({ x, y }) => point(x, y),
    exchange: ({ x, y }) => point(x, y),
    coverage: ({ polygons }) => polygon(polygons),
    outlet: ({ x, y }) => point(x, y),
    building: ({ polygons, x, y }) => polygon(polygons) ?? point(x, y),
    line: ({ points }) => (points.length < 4 ? null : { kind: 'LINE', points }),
    area: ({ polygons, x, y }) => polygon(polygons) ?? point(x, y),
  };
  const shaping = shapings[table] as Shaping<TableName> | undefined;
  return (row) => shaping?.(row) ?? null;
}

function polygon(polygons: Polygons): ListedShape | null {
  return polygons.length === 0 ? null : { kind: 'POLYGON', polygons };
}

function point(x: Millimetres | null, y: Millimetres | null): ListedShape | null {
  return x === null || y === null ? null : { kind: 'POINT', x, y };
}
