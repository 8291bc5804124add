/** Remembers points in a grid of buckets, to ask quickly whether another lies near. Metres. */
export interface Spacing {
  isFree(x: number, y: number, distance: number): boolean;
  add(x: number, y: number): void;
}

/** `bucket`: about the largest distance that will be asked often. */
export function createSpacing(bucket: number): Spacing {
  const buckets = new Map<number, number[]>();
  const key = (i: number, j: number): number => i * 1_000_003 + j;
  return {
    isFree(x, y, distance) {
      const limit = distance * distance;
      for (let i = Math.floor((x - distance) / bucket); i <= Math.floor((x + distance) / bucket); i++) {
        for (let j = Math.floor((y - distance) / bucket); j <= Math.floor((y + distance) / bucket); j++) {
          const points = buckets.get(key(i, j)) ?? [];
          for (let k = 0; k + 1 < points.length; k += 2) {
            const dx = (points[k] ?? 0) - x;
            const dy = (points[k + 1] ?? 0) - y;
            if (dx * dx + dy * dy < limit) return false;
          }
        }
      }
      return true;
    },
    add(x, y) {
      const at = key(Math.floor(x / bucket), Math.floor(y / bucket));
      const points = buckets.get(at);
      if (points === undefined) buckets.set(at, [x, y]);
      else points.push(x, y);
    },
  };
}
