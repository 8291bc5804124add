/**
 * Two things that come nearer than this on the 1 mm lattice are the same thing: half the diagonal of a
 * lattice square, the farthest that rounding moves a point (0.707 mm). Squared millimetres.
 */
export const TOUCH_SQUARED = 0.5;
