import type { Box2D } from './view';

/** The rectangle around all that are given; null when there is none. */
export function mergeBounds(boxes: Iterable<Box2D | null | undefined>): Box2D | null {
  let all: Box2D | null = null;
  for (const box of boxes) {
    if (box === null || box === undefined) continue;
    all =
      all === null
        ? box
        : {
            minX: Math.min(all.minX, box.minX),
            minY: Math.min(all.minY, box.minY),
            maxX: Math.max(all.maxX, box.maxX),
            maxY: Math.max(all.maxY, box.maxY),
          };
  }
  return all;
}
