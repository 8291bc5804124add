import Flatbush from 'flatbush';
import { pointInRing } from './pointInRing';
import { doubleRingArea } from './ringArea';

interface Part<R> {
  readonly area: number;
  readonly rings: R[];
  /** Its vertices as `x,y`, made when the first hole asks. */
  vertices: ReadonlySet<string> | undefined;
}

/**
 * Puts rings of one area together: counter-clockwise rings are parts, clockwise ones are holes of the
 * smallest part around them. Parts come largest first. Rings may touch at vertices but not cross. A hole
 * without a part around it is left out. The rings are handed on, not copied. Costs the vertices times the logarithm
 * of the parts, and for each hole the vertices of the parts whose rectangles it is in.
 */
export function nestRings<R extends readonly number[]>(rings: readonly R[]): R[][] {
  const parts: Part<R>[] = [];
  const holes: { area: number; ring: R }[] = [];
  for (const ring of rings) {
    const area = doubleRingArea(ring);
    if (area > 0) parts.push({ area, rings: [ring], vertices: undefined });
    else if (area < 0) holes.push({ area: -area, ring });
  }
  parts.sort((a, b) => a.area - b.area);
  const around = partsAround(parts, holes.length);
  for (const { ring, area } of holes) {
    // A part that is no larger lies in the hole, also where it shares the hole's whole boundary.
    const wider = around(ring).filter((part) => part.area > area);
    const host =
      wider.length === 1 && parts.length === 1 ? wider[0] : wider.find((part) => holds(part, ring));
    host?.rings.push(ring);
  }
  return parts.reverse().map((part) => part.rings);
}

/** Finds the parts that may lie around a ring, smallest first. */
function partsAround<R extends readonly number[]>(
  parts: Part<R>[],
  holes: number,
): (ring: R) => readonly Part<R>[] {
  if (parts.length <= 1 || holes === 0) return () => parts;
  const index = new Flatbush(parts.length);
  for (const { rings } of parts) index.add(...boxOf(rings[0] ?? []));
  index.finish();
  return (ring) => {
    const [x = 0, y = 0] = ring;
    const found = index.search(x, y, x, y).sort((a, b) => a - b);
    return found.flatMap((at) => parts[at] ?? []);
  };
}

function boxOf(ring: readonly number[]): [minX: number, minY: number, maxX: number, maxY: number] {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i + 1 < ring.length; i += 2) {
    const [x, y] = [ring[i] as number, ring[i + 1] as number];
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  return [minX, minY, maxX, maxY];
}

function holds<R extends readonly number[]>(part: Part<R>, ring: R): boolean {
  const outer = part.rings[0] ?? [];
  part.vertices ??= verticesOf(outer);
  return isInside(ring, outer, part.vertices);
}

/** Whether `inner` lies in `outer`, which it may touch but not cross. */
export function ringInRing(inner: readonly number[], outer: readonly number[]): boolean {
  return isInside(inner, outer, verticesOf(outer));
}

function verticesOf(ring: readonly number[]): ReadonlySet<string> {
  const vertices = new Set<string>();
  for (let i = 0; i < ring.length; i += 2) vertices.add(`${ring[i]},${ring[i + 1]}`);
  return vertices;
}

function isInside(
  inner: readonly number[],
  outer: readonly number[],
  outerVertices: ReadonlySet<string>,
): boolean {
  for (let i = 0; i < inner.length; i += 2) {
    const x = inner[i] as number;
    const y = inner[i + 1] as number;
    if (!outerVertices.has(`${x},${y}`)) return pointInRing(outer, x, y);
  }
  // Every vertex is shared: a point just inside the ring decides, half way along its first edge.
  const x = ((inner[0] as number) + (inner[2] as number)) / 2;
  const y = ((inner[1] as number) + (inner[3] as number)) / 2;
  return pointInRing(outer, x, y);
}
