import type { Polygons } from '../document/records/network';

type Ring = readonly number[];

/**
 * The one way to write down these polygons: every ring starts at its lexicographically smallest vertex (x,
 * then y), outer rings run counter-clockwise and holes clockwise, holes and parts are ordered by their
 * vertices. Every vertex is kept: a vertex on a straight stretch is content, because a neighbour may meet
 * there one day. Integer lattice millimetres in and out. Cost: the vertices.
 */
export function canonicalPolygons(polygons: Polygons): Polygons {
  return polygons
    .map((rings) => {
      const [outer, ...holes] = rings.map((ring, index) => canonicalRing(ring, index === 0));
      return outer === undefined ? [] : [outer, ...holes.sort(compareRings)];
    })
    .sort((a, b) => compareRings(a[0] ?? [], b[0] ?? []));
}

function canonicalRing(ring: Ring, counterClockwise: boolean): Ring {
  const turned = isCounterClockwise(ring) === counterClockwise ? ring : reversed(ring);
  return rotated(turned, smallestStart(turned));
}

/** Offset of the start that makes the smallest sequence; a ring that touches itself has several candidates. */
function smallestStart(ring: Ring): number {
  let best = 0;
  for (let at = 2; at < ring.length; at += 2) {
    const dx = (ring[at] ?? 0) - (ring[best] ?? 0);
    const order = dx !== 0 ? dx : (ring[at + 1] ?? 0) - (ring[best + 1] ?? 0);
    if (order < 0 || (order === 0 && compareRings(rotated(ring, at), rotated(ring, best)) < 0)) best = at;
  }
  return best;
}

function rotated(ring: Ring, start: number): Ring {
  return start === 0 ? ring : [...ring.slice(start), ...ring.slice(0, start)];
}

function reversed(ring: Ring): Ring {
  const turned: number[] = new Array<number>(ring.length);
  for (let at = 0; at < ring.length; at += 2) {
    turned[at] = ring[ring.length - 2 - at] ?? 0;
    turned[at + 1] = ring[ring.length - 1 - at] ?? 0;
  }
  return turned;
}

/** Sign of the shoelace sum, taken from the first vertex so that large eastings lose no digits. */
function isCounterClockwise(ring: Ring): boolean {
  const originX = ring[0] ?? 0;
  const originY = ring[1] ?? 0;
  let sum = 0;
  let beforeX = 0;
  let beforeY = 0;
  for (let at = 2; at < ring.length; at += 2) {
    const x = (ring[at] ?? 0) - originX;
    const y = (ring[at + 1] ?? 0) - originY;
    sum += beforeX * y - x * beforeY;
    beforeX = x;
    beforeY = y;
  }
  return sum > 0;
}

function compareRings(a: Ring, b: Ring): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
