import { pointInRing } from './pointInRing';
import { doubleRingArea } from './ringArea';

/**
 * Puts rings of one area together: counter-clockwise rings are parts, clockwise ones are holes of the
 * smallest part around them. Parts come largest first. Rings may touch at vertices but not cross. A hole
 * without a part around it is left out. The rings are handed on, not copied.
 */
export function nestRings<R extends readonly number[]>(rings: readonly R[]): R[][] {
  const parts: { area: number; rings: R[] }[] = [];
  const holes: { area: number; ring: R }[] = [];
  for (const ring of rings) {
    const area = doubleRingArea(ring);
    if (area > 0) parts.push({ area, rings: [ring] });
    else if (area < 0) holes.push({ area: -area, ring });
  }
  parts.sort((a, b) => a.area - b.area);
  for (const hole of holes) {
    // A part that is no larger lies in the hole, also where it shares the hole's whole boundary.
    const wider = parts.filter((part) => part.area > hole.area);
    const host =
      wider.length === 1 ? wider[0] : wider.find((part) => ringInRing(hole.ring, part.rings[0] ?? []));
    host?.rings.push(hole.ring);
  }
  return parts.reverse().map((part) => part.rings);
}

/** Whether `inner` lies in `outer`, which it may touch but not cross. */
export function ringInRing(inner: readonly number[], outer: readonly number[]): boolean {
  const vertices = new Set<string>();
  for (let i = 0; i < outer.length; i += 2) vertices.add(`${outer[i]},${outer[i + 1]}`);
  for (let i = 0; i < inner.length; i += 2) {
    const x = inner[i] as number;
    const y = inner[i + 1] as number;
    if (!vertices.has(`${x},${y}`)) return pointInRing(outer, x, y);
  }
  // Every vertex is shared: a point just inside the ring decides, half way along its first edge.
  const x = ((inner[0] as number) + (inner[2] as number)) / 2;
  const y = ((inner[1] as number) + (inner[3] as number)) / 2;
  return pointInRing(outer, x, y);
}
