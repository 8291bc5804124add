import { ReusedArrays } from '../../base/arrays';
import type { Polygons } from '../../document/records/network';
import type { CoverageDefect } from './coverageDefect';
import { createGroups } from './joinedGroups';
import { pairSegments } from './pairSegments';
import { polygonDefects } from './polygonDefects';
import { flattenPolygons, type PolygonSegments } from './polygonSegments';

const arrays = new ReusedArrays();

/**
 * Everything that is wrong with polygons that should cover `outline`; without one, what opens to the outside is
 * taken for the outline, and holes in it that are wider than `gapWidth` are taken to be meant.
 *
 * Every boundary segment must be met by the same segment of one neighbour in the other direction, or of the
 * outline. What is left over after pairing are closed walks: they are the boundary of the difference between the
 * sum of the polygons and the outline, so polygons that are sound each by themselves cover the outline exactly
 * when nothing is left; otherwise every gap and overlap lies in what is left. No polygon has to be compared with
 * another one. Costs the vertices, and for each polygon a comparison of its own segments.
 */
export function coverageDefects(
  polygons: readonly Polygons[],
  { outline, gapWidth = 0 }: { readonly outline?: Polygons; readonly gapWidth?: number } = {},
): CoverageDefect[] {
  const segments = flattenPolygons(polygons, outline ?? [], arrays.begin());
  const left = leftovers(segments, pairSegments(segments));
  const wrong = outline === undefined ? left.filter((cluster) => isWrong(cluster, left, gapWidth)) : left;
  return [...polygonDefects(segments), ...joined(wrong).map(defectOf)];
}

/**
 * Brings together what bounds the same ground: where a polygon with a hole is missing, what filled the hole is left
 * with a boundary of its own inside the gap.
 */
function joined(clusters: readonly Cluster[]): Cluster[][] {
  const groups = createGroups(clusters.length);
  clusters.forEach(({ vertex: [x, y] }, inner) => {
    clusters.forEach((cluster, outer) => {
      if (outer !== inner && cluster.winding(x, y) !== 0) groups.join(inner, outer);
    });
  });
  return groups.all().map((group) => group.map((at) => clusters[at] as Cluster));
}

function defectOf(clusters: readonly Cluster[]): CoverageDefect {
  const doubleArea = clusters.reduce((sum, cluster) => sum + cluster.doubleArea, 0);
  const isFlat = clusters.every((cluster) => cluster.doubleArea === 0);
  return {
    kind: isFlat ? 'seam' : doubleArea < 0 ? 'gap' : 'overlap',
    polygons: [...new Set(clusters.flatMap(({ owners }) => owners))],
    minX: Math.min(...clusters.map(({ box }) => box[0])),
    minY: Math.min(...clusters.map(({ box }) => box[1])),
    maxX: Math.max(...clusters.map(({ box }) => box[2])),
    maxY: Math.max(...clusters.map(({ box }) => box[3])),
  };
}

/** Segments that nothing met and that hang together. */
interface Cluster {
  /** Twice the area that they run around: positive around ground with one polygon too many. */
  readonly doubleArea: number;
  readonly length: number;
  readonly owners: readonly number[];
  readonly box: readonly [minX: number, minY: number, maxX: number, maxY: number];
  readonly vertex: readonly [x: number, y: number];
  /** How often it runs around a point. */
  readonly winding: (x: number, y: number) => number;
}

function leftovers(segments: PolygonSegments, unpaired: readonly number[]): Cluster[] {
  const { xs, ys } = segments;
  const groups = createGroups(unpaired.length);
  const byVertex = new Map<string, number>();
  unpaired.forEach((s, at) => {
    for (const v of [s, s + 1]) {
      const key = `${xs[v]},${ys[v]}`;
      const known = byVertex.get(key);
      if (known === undefined) byVertex.set(key, at);
      else groups.join(at, known);
    }
  });
  return groups.all().map((group) =>
    measured(
      segments,
      group.map((at) => unpaired[at] as number),
    ),
  );
}

function measured({ xs, ys, owner }: PolygonSegments, group: readonly number[]): Cluster {
  const first = group[0] as number;
  const [originX, originY] = [xs[first] as number, ys[first] as number];
  let [doubleArea, length] = [0, 0];
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  const lines = group.map(
    (s) => [xs[s] as number, ys[s] as number, xs[s + 1] as number, ys[s + 1] as number] as const,
  );
  for (const [ax, ay, bx, by] of lines) {
    doubleArea += (ax - originX) * (by - originY) - (bx - originX) * (ay - originY);
    length += Math.hypot(bx - ax, by - ay);
    [minX, minY] = [Math.min(minX, ax, bx), Math.min(minY, ay, by)];
    [maxX, maxY] = [Math.max(maxX, ax, bx), Math.max(maxY, ay, by)];
  }
  return {
    doubleArea,
    length,
    owners: [...new Set(group.map((s) => owner[s] as number))].filter((at) => at >= 0),
    box: [minX, minY, maxX, maxY],
    vertex: [originX, originY],
    winding: (x, y) => {
      if (x < minX || x > maxX || y < minY || y > maxY) return 0;
      let sum = 0;
      for (const [ax, ay, bx, by] of lines) {
        if (ay > y === by > y || ax + ((y - ay) / (by - ay)) * (bx - ax) <= x) continue;
        sum += by > ay ? 1 : -1;
      }
      return sum;
    },
  };
}

/** Without a known outline: whether left-over segments are no plausible part of one. */
function isWrong(cluster: Cluster, all: readonly Cluster[], gapWidth: number): boolean {
  if (cluster.doubleArea === 0) return true;
  const [x, , , y] = cluster.box;
  const around = all.reduce((sum, other) => sum + (other === cluster ? 0 : other.winding(x, y)), 0);
  if (cluster.doubleArea > 0) return around !== 0;
  return around !== 1 || -cluster.doubleArea / cluster.length <= gapWidth;
}
