import Flatbush from 'flatbush';
import { pointToSegment } from '../../geometry/pointToSegment';
import { segmentsTouch } from '../../geometry/segmentCrossing';
import { halvesOf, wallsOf, type Arrangement } from './arrangement';
import { addBreak, type Breaks } from './meetSegments';
import { widestCircle } from './widestCircle';

/** A cut must leave its walls at 30 degrees or more. */
const STEEPEST = Math.cos(Math.PI / 6);
/** A cut that ends so near a vertex, as a share of its length, ends in it. */
const TO_VERTEX = 0.3;

/**
 * Cuts uncovered ground across, so that pieces have few neighbours and go to the right ones: a narrow gap where
 * its wall passes from one polygon to another (else a neighbour would get a tentacle), wide ground and the
 * outside wherever two polygons face each other within the width (the mouths of slits). Cuts run to the
 * nearest facing wall and cross nothing. Returns the vertices that they set on walls.
 */
export function cutGaps(arrangement: Arrangement, gapWidth: number): Set<number> {
  const { covers, faces, vertices, table, walks } = arrangement;
  const { xs, ys } = vertices;
  const { origin, next, segment } = walks;
  const walls: number[] = [];
  const narrow: boolean[] = [];
  covers.polygons.forEach((polygons, face) => {
    if (polygons.length > 0) return;
    const halves = halvesOf(arrangement, face);
    const isNarrow = face > 0 && widestCircle(wallsOf(arrangement, halves)).diameter <= gapWidth;
    narrow[face] = isNarrow;
    if (isNarrow && neighbours(arrangement, halves) < 3) return;
    for (const half of halves) walls.push(half);
  });
  const set = new Set<number>();
  if (walls.length === 0) return set;
  const index = new Flatbush(walls.length);
  for (const half of walls) {
    const [p, q] = [origin[half] as number, origin[half ^ 1] as number];
    const [px, py, qx, qy] = [xs[p] as number, ys[p] as number, xs[q] as number, ys[q] as number];
    index.add(Math.min(px, qx), Math.min(py, qy), Math.max(px, qx), Math.max(py, qy));
  }
  index.finish();
  const behind = (half: number): readonly number[] => covers.polygons[faces.of[half ^ 1] as number] ?? [];
  const breaks: Breaks = new Map();
  const cuts: [number, number][] = [];
  for (const arriving of walls) {
    const leaving = next[arriving] as number;
    const face = faces.of[arriving] as number;
    const isNarrow = narrow[face] === true;
    const [before, after] = [behind(arriving), behind(leaving)];
    if (isNarrow && before.join() === after.join()) continue;
    const v = origin[leaving] as number;
    const [x, y] = [xs[v] as number, ys[v] as number];
    const found = index
      .search(x - gapWidth, y - gapWidth, x + gapWidth, y + gapWidth)
      .map((at) => walls[at] as number)
      .filter((half) => faces.of[half] === face && origin[half] !== v && origin[half ^ 1] !== v);
    let nearest: { half: number; t: number; squaredDistance: number } | undefined;
    for (const half of found) {
      const facing = behind(half);
      if (!isNarrow && facing.some((polygon) => before.includes(polygon) || after.includes(polygon)))
        continue;
      const [p, q] = [origin[half] as number, origin[half ^ 1] as number];
      const [px, py, qx, qy] = [xs[p] as number, ys[p] as number, xs[q] as number, ys[q] as number];
      const { t, squaredDistance } = pointToSegment(x, y, px, py, qx, qy);
      if (squaredDistance > gapWidth * gapWidth || squaredDistance < 4) continue;
      if (nearest !== undefined && squaredDistance >= nearest.squaredDistance) continue;
      const [tx, ty] = [px + t * (qx - px), py + t * (qy - py)];
      if (leavesSteeply(arrangement, arriving, leaving, tx, ty)) nearest = { half, t, squaredDistance };
    }
    if (nearest === undefined) continue;
    const { half, t, squaredDistance } = nearest;
    const [p, q] = [origin[half] as number, origin[half ^ 1] as number];
    const length = Math.hypot((xs[q] as number) - (xs[p] as number), (ys[q] as number) - (ys[p] as number));
    const reach = TO_VERTEX * Math.sqrt(squaredDistance);
    let w = t * length <= reach ? p : (1 - t) * length <= reach ? q : -1;
    const tx = Math.round((xs[p] as number) + t * ((xs[q] as number) - (xs[p] as number))) + 0;
    const ty = Math.round((ys[p] as number) + t * ((ys[q] as number) - (ys[p] as number))) + 0;
    const [ex, ey] = w === -1 ? [tx, ty] : [xs[w] as number, ys[w] as number];
    const blocked = found.some((other) => {
      const [c, d] = [origin[other] as number, origin[other ^ 1] as number];
      if (other === half || c === w || d === w) return false;
      return segmentsTouch(x, y, ex, ey, xs[c] as number, ys[c] as number, xs[d] as number, ys[d] as number);
    });
    if (blocked || !leavesSteeply(arrangement, arriving, leaving, ex, ey)) continue;
    if (w === -1) {
      const fresh = vertices.find(tx, ty) === -1;
      w = vertices.numberOf(tx, ty);
      if (fresh) set.add(w);
      const s = segment[half >> 1] as number;
      const share = table.a[s] === p ? t : 1 - t;
      if (w !== p && w !== q) addBreak(breaks, s, share, w);
    }
    cuts.push([v, w]);
  }
  for (const [s, list] of breaks) {
    list.sort((p, q) => p.t - q.t);
    table.breakAt(
      s,
      list.map(({ vertex }) => vertex),
    );
  }
  for (const [v, w] of cuts) table.addCut(v, w);
  return set;
}

function neighbours({ covers, faces }: Arrangement, halves: readonly number[]): number {
  return new Set(halves.map((half) => (covers.polygons[faces.of[half ^ 1] as number] ?? []).join())).size;
}

/** Whether a way from the corner between two half-segments runs into their face, away from both. */
function leavesSteeply(
  { vertices: { xs, ys }, walks: { origin } }: Arrangement,
  arriving: number,
  leaving: number,
  tx: number,
  ty: number,
): boolean {
  const v = origin[leaving] as number;
  const way = (px: number, py: number): [number, number] => {
    const [dx, dy] = [px - (xs[v] as number), py - (ys[v] as number)];
    const length = Math.hypot(dx, dy);
    return [dx / length, dy / length];
  };
  const [tail, head] = [origin[arriving] as number, origin[leaving ^ 1] as number];
  const [px, py] = way(xs[tail] as number, ys[tail] as number);
  const [nx, ny] = way(xs[head] as number, ys[head] as number);
  const [dx, dy] = way(tx, ty);
  if (dx * px + dy * py > STEEPEST || dx * nx + dy * ny > STEEPEST) return false;
  const turn = (ax: number, ay: number, bx: number, by: number): number => {
    const angle = Math.atan2(ax * by - ay * bx, ax * bx + ay * by);
    return angle <= 0 ? angle + 2 * Math.PI : angle;
  };
  return turn(nx, ny, dx, dy) < turn(nx, ny, px, py);
}
