/**
 * Smooth noise in [0, 1): random values at the corners of a lattice of `cell` metres, blended between them.
 * Pure in (seed, x, y); integer hashing only, so it is the same on every machine.
 */
export function createNoise(seed: number): (x: number, y: number, cell: number) => number {
  const corner = (i: number, j: number): number => {
    let h = Math.imul(i, 0x27d4eb2d) ^ Math.imul(j, 0x165667b1) ^ seed;
    h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
  };
  return (x, y, cell) => {
    const i = Math.floor(x / cell);
    const j = Math.floor(y / cell);
    const u = ease(x / cell - i);
    const v = ease(y / cell - j);
    const low = corner(i, j) * (1 - u) + corner(i + 1, j) * u;
    const high = corner(i, j + 1) * (1 - u) + corner(i + 1, j + 1) * u;
    return low * (1 - v) + high * v;
  };
}

function ease(t: number): number {
  return t * t * (3 - 2 * t);
}
