import type { PolygonSegments } from './polygonSegments';

/**
 * Segments that no other one meets: the same two ends, the other direction, another owner. Costs the segments: a
 * hash table over flat arrays, because this is the longest loop of every proof about polygons.
 */
export function pairSegments({ xs, ys, next, owner }: PolygonSegments): number[] {
  let size = 1 << 10;
  while (size < 2 * xs.length) size *= 2;
  const slots = new Int32Array(size).fill(-1);
  const unpaired = new Uint8Array(xs.length).fill(1);
  for (let s = 0; s < xs.length; s++) {
    const e = next[s] as number;
    const ax = xs[s] as number;
    const ay = ys[s] as number;
    const bx = xs[e] as number;
    const by = ys[e] as number;
    // A vertex twice in a row bounds nothing.
    if (ax === bx && ay === by) {
      unpaired[s] = 0;
      continue;
    }
    // Sums are the same for both directions.
    let hash = Math.imul((ax + bx) | 0, 0x9e3779b1) ^ Math.imul((ay + by) | 0, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    hash ^= hash >>> 13;
    for (let slot = hash & (size - 1); ; slot = (slot + 1) & (size - 1)) {
      const t = slots[slot] as number;
      if (t < 0) {
        slots[slot] = s;
        break;
      }
      if (unpaired[t] === 0 || owner[t] === owner[s]) continue;
      if (xs[t] !== bx || ys[t] !== by) continue;
      const f = next[t] as number;
      if (xs[f] !== ax || ys[f] !== ay) continue;
      unpaired[t] = 0;
      unpaired[s] = 0;
      break;
    }
  }
  const left: number[] = [];
  for (let s = 0; s < unpaired.length; s++) if (unpaired[s] === 1) left.push(s);
  return left;
}
