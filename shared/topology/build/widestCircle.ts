/** Boundary of some ground: segments ax, ay, bx, by …, with the ground on their left. */
export type Walls = readonly number[];

export interface WidestCircle {
  readonly x: number;
  readonly y: number;
  readonly diameter: number;
}

/** Boundary points from which circles are grown; more find the widest place of rough ground more exactly. */
const SAMPLES = 48;
const REFINEMENTS = 14;
/** The best place on one wall may lead to a better one on the wall opposite, and so on. */
const CLIMBS = 4;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** A circle that touches a wall at a share of its way and another wall, which kept it from growing. */
interface Touching extends WidestCircle {
  readonly wall: number;
  readonly share: number;
  readonly opposite: number;
}

/**
 * The widest circle inside some ground: its width, in the way a person would measure a gap. From points of the
 * boundary grows the circle that touches it there until it meets another wall, then seeks the best place on
 * the best wall and on those opposite. Exact where walls run parallel. Costs the segments times the number of
 * samples.
 */
export function widestCircle(walls: Walls): WidestCircle {
  const count = walls.length / 4;
  const each = Math.max(1, Math.ceil(SAMPLES / count));
  const skip = Math.max(1, Math.floor(count / SAMPLES));
  let best: Touching = { x: walls[0] ?? 0, y: walls[1] ?? 0, diameter: 0, wall: 0, share: 0, opposite: 0 };
  const tryAt = (wall: number, share: number): number => {
    const circle = circleAt(walls, wall, share);
    if (circle.diameter > best.diameter) best = circle;
    return circle.diameter;
  };
  for (let wall = 0; wall < count; wall += skip) {
    for (let i = 0; i < each; i++) tryAt(wall, (i + 0.5) / each);
  }
  let [wall, middle] = [best.wall, best.share];
  for (let climb = 0; climb < CLIMBS && count > 0; climb++) {
    const before = best;
    let [low, high] = [Math.max(0, middle - 0.5 / each), Math.min(1, middle + 0.5 / each)];
    for (let round = 0; round < REFINEMENTS; round++) {
      const [p, q] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
      if (tryAt(wall, p) < tryAt(wall, q)) low = p;
      else high = q;
    }
    if (climb > 0 && best === before) break;
    wall = wall === best.wall ? best.opposite : best.wall;
    middle = footOf(walls, wall, best);
  }
  return best;
}

/** The share of the way of a wall that lies nearest to the centre of a circle. */
function footOf(walls: Walls, wall: number, { x, y }: WidestCircle): number {
  const at = 4 * wall;
  const [ax, ay] = [walls[at] as number, walls[at + 1] as number];
  const [dx, dy] = [(walls[at + 2] as number) - ax, (walls[at + 3] as number) - ay];
  return Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
}

/** The widest circle inside that touches a wall at a share of its way. */
function circleAt(walls: Walls, wall: number, share: number): Touching {
  const at = 4 * wall;
  const ax = walls[at] as number;
  const ay = walls[at + 1] as number;
  const dx = (walls[at + 2] as number) - ax;
  const dy = (walls[at + 3] as number) - ay;
  const length = Math.sqrt(dx * dx + dy * dy);
  const [nx, ny] = [-dy / length, dx / length];
  const [px, py] = [ax + share * dx, ay + share * dy];
  let radius = Infinity;
  let opposite = wall;
  for (let i = 0; i < walls.length; i += 4) {
    if (i === at) continue;
    const limit = radiusTo(walls, i, px, py, nx, ny, radius);
    if (limit >= radius) continue;
    radius = limit;
    opposite = i / 4;
  }
  if (radius === Infinity) radius = 0;
  return { x: px + radius * nx, y: py + radius * ny, diameter: 2 * radius, wall, share, opposite };
}

/** How far a circle that touches p with its centre along n may grow until it meets a wall. */
function radiusTo(
  walls: Walls,
  at: number,
  px: number,
  py: number,
  nx: number,
  ny: number,
  most: number,
): number {
  // Seen from p: along the wall's tangent (u) and along n (v).
  const ux = ny;
  const uy = -nx;
  const ax = (walls[at] as number) - px;
  const ay = (walls[at + 1] as number) - py;
  const bx = (walls[at + 2] as number) - px;
  const by = (walls[at + 3] as number) - py;
  const [au, av] = [ax * ux + ay * uy, ax * nx + ay * ny];
  const [bu, bv] = [bx * ux + by * uy, bx * nx + by * ny];
  let radius = most;
  if (av > 0) radius = Math.min(radius, (au * au + av * av) / (2 * av));
  if (bv > 0) radius = Math.min(radius, (bu * bu + bv * bv) / (2 * bv));
  // The circle touches the inside of the segment where the centre's distance to its line equals the radius:
  // |m · (0, r) − m · a| = r with m the unit normal of the wall towards its ground.
  const [du, dv] = [bu - au, bv - av];
  const length = Math.sqrt(du * du + dv * dv);
  const [mu, mv] = [-dv / length, du / length];
  const offset = mu * au + mv * av;
  const touching = offset / (mv - 1);
  if (mv < 1 && touching > 0 && touching < radius) {
    // Its foot on the line must lie on the segment.
    const along = (-touching * mu - au) * du + (touching - touching * mv - av) * dv;
    if (along > 0 && along < length * length) radius = touching;
  }
  return radius;
}
