import type { Millimetres, Pixels } from '../base/units';
import type { Box2D } from '../document/view';

/** What part of the plan a picture shows, and how large. Pixels are CSS pixels, y downwards. */
export interface Frame {
  readonly width: Pixels;
  readonly height: Pixels;
  /** Millimetres of ground per pixel. */
  readonly resolution: number;
  /** Lattice coordinate of the upper left corner. */
  readonly minX: Millimetres;
  readonly maxY: Millimetres;
}

/** Ground that one pixel of 1/96 inch shows at scale 1:n, in millimetres: 25.4 / 96 × n. */
export const MM_PER_PIXEL_AT_1 = 25.4 / 96;

/** n of the scale 1:n that a frame has on a screen of 96 dpi. */
export function scaleOf(frame: Pick<Frame, 'resolution'>): number {
  return frame.resolution / MM_PER_PIXEL_AT_1;
}

/** The ground that a frame shows, widened by a rim of pixels. */
export function groundOf(frame: Frame, rim: Pixels = 0): Box2D {
  const { minX, maxY, width, height, resolution } = frame;
  return {
    minX: minX - rim * resolution,
    minY: maxY - (height + rim) * resolution,
    maxX: minX + (width + rim) * resolution,
    maxY: maxY + rim * resolution,
  };
}

/** A frame around a point of the lattice. */
export function frameAround(
  x: Millimetres,
  y: Millimetres,
  resolution: number,
  width: Pixels,
  height: Pixels,
): Frame {
  return {
    width,
    height,
    resolution,
    minX: x - (width / 2) * resolution,
    maxY: y + (height / 2) * resolution,
  };
}

/** The frame that shows a rectangle as large as possible, with a margin on every side. */
export function frameFor(box: Box2D, width: Pixels, height: Pixels, margin: Pixels = 24): Frame {
  const across = (box.maxX - box.minX) / Math.max(1, width - 2 * margin);
  const up = (box.maxY - box.minY) / Math.max(1, height - 2 * margin);
  const resolution = Math.max(across, up, 1);
  return frameAround((box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2, resolution, width, height);
}
