import Delaunator from 'delaunator';
import { present } from '../base/invariant';
import type { Millimetres } from '../base/units';
import { shareInside } from './clipLines';

interface Rectangle {
  readonly minX: Millimetres;
  readonly minY: Millimetres;
  readonly maxX: Millimetres;
  readonly maxY: Millimetres;
}
type Place = readonly [x: number, y: number];

/**
 * Regular sites have circumcentres exactly half way between lattice points, where the last bit of a double
 * would decide; thousandths move the decision to where nothing regular lies.
 */
const OFF_CENTRE = 1e-3;

/**
 * The borders between the ground nearest to each of several places, as two-point lattice lines that reach into a
 * rectangle. Borders that meet there share the coordinate where they meet. Places at one point count once; fewer
 * than two give nothing. Costs the places times the logarithm of their number.
 */
export function voronoiEdges(sites: readonly Place[], box: Rectangle): number[][] {
  const distinct = [...new Map(sites.map((site) => [site.join(), site])).values()];
  const origin = distinct[0];
  if (origin === undefined || distinct.length < 2) return [];
  // Near the origin a double holds what a circumcentre needs.
  const near = distinct.map(([x, y]): Place => [x - origin[0], y - origin[1]]);
  const { triangles, halfedges, hull } = Delaunator.from(near);
  const site = (at: number | undefined): Place => present(near[present(at, 'site number')], 'site');
  const centres: (Place | undefined)[] = [];
  for (let t = 0; t < triangles.length; t += 3)
    centres.push(circumcentre(site(triangles[t]), site(triangles[t + 1]), site(triangles[t + 2])));
  const local = {
    minX: box.minX - origin[0],
    minY: box.minY - origin[1],
    maxX: box.maxX - origin[0],
    maxY: box.maxY - origin[1],
  };
  const lines: number[][] = [];
  const add = (left: Place, right: Place, from: Place | undefined, to: Place | undefined): void => {
    const line = border(left, right, from, to, local);
    if (line !== undefined)
      lines.push(line.map((value, at) => value + (at % 2 === 0 ? origin[0] : origin[1])));
  };
  if (triangles.length === 0) {
    for (let i = 0; i + 1 < hull.length; i++) add(site(hull[i]), site(hull[i + 1]), undefined, undefined);
  }
  for (let edge = 0; edge < triangles.length; edge++) {
    const opposite = present(halfedges[edge], 'half-edge');
    if (opposite > edge) continue;
    const start = site(triangles[edge]);
    const end = site(triangles[edge % 3 === 2 ? edge - 2 : edge + 1]);
    const own = centres[Math.floor(edge / 3)];
    add(start, end, own, opposite < 0 ? undefined : centres[Math.floor(opposite / 3)]);
  }
  return lines;
}

/**
 * The border between two places that lie on one edge of a triangle, whose own side is `from`: along their bisector
 * from one circumcentre to the other, to the end of the rectangle where there is none.
 */
function border(
  start: Place,
  end: Place,
  from: Place | undefined,
  to: Place | undefined,
  box: Rectangle,
): number[] | undefined {
  const [mx, my] = [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2];
  const length = Math.hypot(end[0] - start[0], end[1] - start[1]);
  // Triangles of the triangulation run clockwise, so that their inside is on the right of the edge.
  const [ux, uy] = [(end[1] - start[1]) / length, -(end[0] - start[0]) / length];
  const reach =
    Math.hypot(box.maxX - box.minX, box.maxY - box.minY) +
    Math.hypot(mx - (box.minX + box.maxX) / 2, my - (box.minY + box.maxY) / 2);
  const along = (place: Place | undefined, otherwise: number): number =>
    place === undefined
      ? otherwise
      : Math.max(-reach, Math.min(reach, (place[0] - mx) * ux + (place[1] - my) * uy));
  const [a, b] = [along(from, reach), along(to, -reach)];
  const at = (s: number): Place => [mx + s * ux, my + s * uy];
  const [ax, ay] = at(a);
  const [bx, by] = at(b);
  const inside = shareInside(ax, ay, bx, by, box);
  if (inside === undefined) return undefined;
  const first = inside[0] === 0 && from !== undefined ? from : at(a + inside[0] * (b - a));
  const last = inside[1] === 1 && to !== undefined ? to : at(a + inside[1] * (b - a));
  const line = [...first, ...last].map((value) => Math.round(value + OFF_CENTRE));
  return line[0] === line[2] && line[1] === line[3] ? undefined : line;
}

/** The point as far from three places; undefined where they lie on one line. */
function circumcentre([ax, ay]: Place, [bx, by]: Place, [cx, cy]: Place): Place | undefined {
  const [dx, dy, ex, ey] = [bx - ax, by - ay, cx - ax, cy - ay];
  const double = 2 * (dx * ey - dy * ex);
  if (double === 0) return undefined;
  const [d, e] = [dx * dx + dy * dy, ex * ex + ey * ey];
  return [ax + (ey * d - dy * e) / double, ay + (dx * e - ex * d) / double];
}
