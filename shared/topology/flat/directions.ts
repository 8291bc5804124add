/**
 * A set of the eight directions 45° apart, as bits: 1 east, 2 north-east, 4 north, and so on counter-clockwise.
 * A line that runs on in a direction with every step cannot come back to itself.
 */
export type Directions = number;

const ALL_DIRECTIONS: Directions = 255;

/** Steps below this many millimetres (a thousand kilometres) and their sums fit into 32 bits. */
export const LONGEST_STEP = 1e9;

/** The directions in which the same way leads when it is walked back. */
export function opposite(directions: Directions): Directions {
  return ((directions << 4) | (directions >> 4)) & ALL_DIRECTIONS;
}
