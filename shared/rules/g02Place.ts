import { parseProjection } from '../crs/projection';
import { createTransform } from '../crs/transform';
import type { Observation } from './finding';
import type { Rule, RuleContext } from './rule';
import { cellSubject } from './subjects';

/** Degrees from the central meridian within which a Gauss-Kruger or UTM zone can still be used. */
const ZONE_REACH = 6;

/**
 * G02 (S-16): coordinates lie where the plan's CRS can be used. Swapped axes, a missing or superfluous zone
 * prefix and degrees taken for metres all end up outside. One finding per cell, from its first vertex.
 */
export const usablePlace: Rule = { id: 'G02', level: 'ERROR', gate: 'SUBMIT', check };

function* check({ view, scope, places }: RuleContext): Generator<Observation> {
  const crs = view.get('plan', 1)?.crs;
  const projection = crs && parseProjection(crs.proj4);
  if (crs === undefined || projection === undefined) return;
  const transform = createTransform(crs);
  const isUsable = (x: number, y: number): boolean => {
    const [lon, lat] = transform.toLonLat(x, y);
    if (!Number.isFinite(lon) || !Number.isFinite(lat) || Math.abs(lat) > 90 || Math.abs(lon) > 180)
      return false;
    if (projection.method === 'tmerc' && Math.abs(lon - projection.centralMeridian) > ZONE_REACH)
      return false;
    const [backX, backY] = transform.toLattice(lon, lat);
    return Math.abs(backX - x) <= 1 && Math.abs(backY - y) <= 1;
  };
  for (const cell of scope.rows('cell')) {
    const [first] = view.edgesOfFace(cell.id);
    const edge = first === undefined ? undefined : view.get('edge', first);
    const node = edge && view.get('node', edge.start);
    if (node === undefined || isUsable(node.x, node.y)) continue;
    yield {
      key: cell.code,
      subjects: [cellSubject(cell)],
      place: places.ofCell(cell.id),
      params: { name: cell.name, x: node.x / 1000, y: node.y / 1000, crs: crs.name },
    };
  }
}
