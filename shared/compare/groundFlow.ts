import RBush from 'rbush';
import type { CellId } from '../base/ids';
import { present } from '../base/invariant';
import type { SquareMetres, SquareMillimetres } from '../base/units';
import { createGeodesicArea } from '../crs/geodesicArea';
import type { Polygons } from '../document/records/network';
import { rowOf, type Box2D, type PlanView } from '../document/view';
import { cellPolygons } from '../topology/read/rings';
import { polygonsArea } from '../topology/read/measure';
import { groundPrints, samePrint, type GroundPrint } from './groundPrints';

/** Ground that lay in one cell and lies in another, by permanent code; null is ground without a cell. */
export interface GroundFlow {
  readonly from: string | null;
  readonly to: string | null;
  /** On the ellipsoid. */
  readonly area: SquareMetres;
  /** Share of the ground of `from`, or of `to` when it comes from nowhere. */
  readonly share: number;
}

/** Area that both polygons of each pair have; `Geos.sharedAreas`. */
export type SharedAreas = (
  first: readonly Polygons[],
  second: readonly Polygons[],
  pairs: readonly (readonly [first: number, second: number])[],
) => readonly SquareMillimetres[];

/** A cell whose ground is not the same in both plans. */
export interface ChangedGround {
  readonly code: string;
  readonly id: CellId;
  readonly box: Box2D;
  readonly polygons: Polygons;
  readonly area: SquareMillimetres;
  /** Square metres on the ellipsoid per square millimetre of the lattice here. */
  readonly scale: number;
}

export interface GroundChanges {
  /** Ground before of cells that changed or went, by code. */
  readonly before: ReadonlyMap<string, ChangedGround>;
  /** Ground after of cells that changed or came, by code. */
  readonly after: ReadonlyMap<string, ChangedGround>;
  readonly flows: readonly GroundFlow[];
}

/**
 * A square metre: where a cut meets a boundary between lattice points, kilometres of it turn by a millimetre. Less is
 * no moved ground, but told as other boundary points.
 */
const HAIRLINE: SquareMillimetres = 1_000_000;

/**
 * Where ground went between two plans, cells matched by permanent code. Only cells whose boundary differs are looked
 * at; a vertex more on a straight boundary moves nothing. Costs the vertices of both plans, and one overlay per pair of
 * changed cells whose rectangles meet.
 */
export function groundChanges(before: PlanView, after: PlanView, sharedAreas: SharedAreas): GroundChanges {
  const prints = [groundPrints(before), groundPrints(after)] as const;
  const olds = changed(before, after, prints);
  const news = changed(after, before, [prints[1], prints[0]]);
  const tree = new RBush<Box2D & { readonly at: number }>();
  tree.load(news.map(({ box }, at) => ({ ...box, at })));
  const pairs = olds.flatMap(({ box }, old) => tree.search(box).map(({ at }) => [old, at] as const));
  const areas = sharedAreas(
    olds.map(({ polygons }) => polygons),
    news.map(({ polygons }) => polygons),
    pairs,
  );
  const flows: GroundFlow[] = [];
  const left = olds.map(({ area }) => area);
  const found = news.map(({ area }) => area);
  pairs.forEach(([old, at], pair) => {
    const area = areas[pair] ?? 0;
    const [from, to] = [present(olds[old], 'old ground'), present(news[at], 'new ground')];
    left[old] = (left[old] ?? 0) - area;
    found[at] = (found[at] ?? 0) - area;
    if (area <= HAIRLINE) return;
    flows.push({ from: from.code, to: to.code, area: area * from.scale, share: area / from.area });
  });
  olds.forEach(({ code, scale, area }, at) => {
    const rest = left[at] ?? 0;
    if (rest > HAIRLINE) flows.push({ from: code, to: null, area: rest * scale, share: rest / area });
  });
  news.forEach(({ code, scale, area }, at) => {
    const rest = found[at] ?? 0;
    if (rest > HAIRLINE) flows.push({ from: null, to: code, area: rest * scale, share: rest / area });
  });
  flows.sort((a, b) => compareText(a.from ?? '', b.from ?? '') || compareText(a.to ?? '', b.to ?? ''));
  return { before: byCode(olds), after: byCode(news), flows };
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byCode(grounds: readonly ChangedGround[]): Map<string, ChangedGround> {
  return new Map(grounds.map((ground) => [ground.code, ground]));
}

/** Cells of `view` that `other` has not, or has with another boundary. */
function changed(
  view: PlanView,
  other: PlanView,
  [own, theirs]: readonly [ReadonlyMap<CellId, GroundPrint>, ReadonlyMap<CellId, GroundPrint>],
): ChangedGround[] {
  let measure: ReturnType<typeof createGeodesicArea> | undefined;
  const grounds: ChangedGround[] = [];
  for (const { id, code } of view.all('cell')) {
    const print = own.get(id);
    if (print === undefined) continue;
    const twin = theirs.get(other.cellByCode(code) ?? -1);
    if (twin !== undefined && samePrint(print, twin)) continue;
    const polygons = cellPolygons(view, id);
    const area = polygonsArea(polygons);
    measure ??= createGeodesicArea(rowOf(view, 'plan', 1).crs);
    const { minX, minY, maxX, maxY } = print;
    const scale = measure(polygons) / area;
    grounds.push({ code, id, box: { minX, minY, maxX, maxY }, polygons, area, scale });
  }
  return grounds.sort((a, b) => compareText(a.code, b.code));
}
