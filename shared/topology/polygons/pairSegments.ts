import type { PolygonSegments } from './polygonSegments';

/** One of so many segments, a power of two, is looked for at first: neighbours share long lines of them. */
const LANDMARKS = 4;

/**
 * Segments that no other one meets: the same two ends, the other direction, another owner. Costs the segments, and
 * this is the longest loop of every proof about polygons: only landmarks go through a hash table over flat arrays;
 * from a pair of them the lines of both neighbours are followed in both directions. What is still alone then goes
 * through a table once more.
 */
export function pairSegments(segments: PolygonSegments): number[] {
  const { xs, starts, arrays } = segments;
  const isAlone = arrays.uint8Zeros(xs.length).fill(1);
  // The last vertex of a ring begins no segment.
  for (let r = 1; r < starts.length; r++) isAlone[(starts[r] as number) - 1] = 0;
  pair(segments, isAlone, candidates(segments, isAlone, LANDMARKS));
  const left = candidates(segments, isAlone, 1);
  pair(segments, isAlone, left);
  return Array.from(left.segments.filter((s) => isAlone[s] === 1));
}

/** Segments that look for their partners. */
interface Candidates {
  readonly segments: Int32Array;
  /** The same for both directions. */
  readonly hashes: Int32Array;
}

/** One of so many segments that are alone. Those that are points bound nothing: they are taken out. */
function candidates({ xs, ys, arrays }: PolygonSegments, isAlone: Uint8Array, every: number): Candidates {
  const found = arrays.int32(xs.length);
  const hashes = arrays.int32(xs.length);
  let count = 0;
  for (let s = 0; s + 1 < xs.length; s++) {
    if (isAlone[s] === 0) continue;
    const ax = xs[s] as number;
    const ay = ys[s] as number;
    const bx = xs[s + 1] as number;
    const by = ys[s + 1] as number;
    if (ax === bx && ay === by) {
      isAlone[s] = 0;
      continue;
    }
    let hash = Math.imul((ax + bx) | 0, 0x9e3779b1) ^ Math.imul((ay + by) | 0, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    hash ^= hash >>> 13;
    if (((hash >>> 28) & (every - 1)) !== 0) continue;
    found[count] = s;
    hashes[count++] = hash;
  }
  return { segments: found.subarray(0, count), hashes };
}

function pair(segments: PolygonSegments, isAlone: Uint8Array, among: Candidates): void {
  const { xs, ys, owner, arrays } = segments;
  const count = among.segments.length;
  let size = 1 << 10;
  while (size < 2 * count) size *= 2;
  const slots = arrays.int32(size).fill(-1);
  for (let i = 0; i < count; i++) {
    const s = among.segments[i] as number;
    if (isAlone[s] === 0) continue;
    for (let slot = (among.hashes[i] as number) & (size - 1); ; slot = (slot + 1) & (size - 1)) {
      const t = slots[slot] as number;
      if (t < 0) {
        slots[slot] = s;
        break;
      }
      if (xs[t] !== xs[s + 1] || ys[t] !== ys[s + 1] || xs[t + 1] !== xs[s] || ys[t + 1] !== ys[s]) continue;
      if (isAlone[t] === 0 || owner[t] === owner[s]) continue;
      isAlone[s] = 0;
      isAlone[t] = 0;
      follow(segments, isAlone, s, t);
      break;
    }
  }
}

/** Pairs what follows and precedes two segments that meet, as long as it meets as well. */
function follow({ xs, ys }: PolygonSegments, isAlone: Uint8Array, s: number, t: number): void {
  for (let i = s + 1, j = t - 1; isAlone[i] === 1 && isAlone[j] === 1; i++, j--) {
    if (xs[i + 1] !== xs[j] || ys[i + 1] !== ys[j]) break;
    isAlone[i] = 0;
    isAlone[j] = 0;
  }
  for (let i = s - 1, j = t + 1; isAlone[i] === 1 && isAlone[j] === 1; i--, j++) {
    if (xs[i] !== xs[j + 1] || ys[i] !== ys[j + 1]) break;
    isAlone[i] = 0;
    isAlone[j] = 0;
  }
}
