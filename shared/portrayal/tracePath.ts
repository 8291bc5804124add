import type { Canvas2D } from './canvas';
import type { Frame } from './frame';
import type { Polyline } from './polyline';

/** Deviations below this many pixels are not drawn. */
export const THINNING = 0.35;

/**
 * Adds a line to the canvas's path, thinned to the frame's scale. `join` continues the path where the line
 * begins instead of starting a new part. Returns how many vertices it added.
 */
export function tracePath(
  canvas: Pick<Canvas2D, 'moveTo' | 'lineTo'>,
  frame: Frame,
  { line, weights }: Polyline,
  backwards = false,
  join = false,
): number {
  const { minX, maxY, resolution } = frame;
  const tolerance = resolution * THINNING;
  const scale = 1 / resolution;
  const count = weights.length;
  let added = 0;
  for (let step = 0; step < count; step++) {
    const i = backwards ? count - 1 - step : step;
    if ((weights[i] as number) <= tolerance) continue;
    const x = ((line[i * 2] as number) - minX) * scale;
    const y = (maxY - (line[i * 2 + 1] as number)) * scale;
    if (step > 0) canvas.lineTo(x, y);
    else if (!join) canvas.moveTo(x, y);
    added++;
  }
  return added;
}
