import type { Box2D } from './view';

/** Bounding rectangle of lines or rings x0, y0 …; of none, one that meets nothing. Costs their vertices. */
export function boundsOfLines(lines: readonly (readonly number[])[]): Box2D {
  let minX = Infinity;
  let minY = Infinity;
  let maxX = -Infinity;
  let maxY = -Infinity;
  for (const line of lines) {
    for (let i = 0; i < line.length; i += 2) {
      const x = line[i] as number;
      const y = line[i + 1] as number;
      if (x < minX) minX = x;
      if (x > maxX) maxX = x;
      if (y < minY) minY = y;
      if (y > maxY) maxY = y;
    }
  }
  return { minX, minY, maxX, maxY };
}
