/**
 * A set of the eight directions 45° apart, as bits: 1 east, 2 north-east, 4 north, and so on counter-clockwise.
 * A line that runs on in a direction with every step cannot come back to itself.
 */
export type Directions = number;

export const ALL_DIRECTIONS: Directions = 255;

/** Steps up to this many millimetres (a thousand kilometres) and their sums fit into 32 bits. */
const LONGEST = 1e9;

/**
 * The directions in which a step makes way. Exact on the lattice. None for a step that stands still, and none for
 * one that is too long to be told without branches, which would cost more than all else here.
 */
export function directionsOf(dx: number, dy: number): Directions {
  if (!(dx < LONGEST && dx > -LONGEST && dy < LONGEST && dy > -LONGEST)) return 0;
  const x = dx | 0;
  const y = dy | 0;
  const across = (x + y) | 0;
  const along = (y - x) | 0;
  // The sign bit of a number, and of its negative.
  return (
    (-x >>> 31) |
    ((-across >>> 31) << 1) |
    ((-y >>> 31) << 2) |
    ((-along >>> 31) << 3) |
    ((x >>> 31) << 4) |
    ((across >>> 31) << 5) |
    ((y >>> 31) << 6) |
    ((along >>> 31) << 7)
  );
}

/** The directions in which the same way leads when it is walked back. */
export function opposite(directions: Directions): Directions {
  return ((directions << 4) | (directions >> 4)) & ALL_DIRECTIONS;
}
