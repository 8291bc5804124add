import type { Random } from '../base/random';

/** Outlines of cut-outs in a frame from -1 to 1, counter-clockwise: 4 to 12 corners. */
const SHAPES: readonly (readonly number[])[] = [
  [-1, -1, 1, -1, 1, 1, -1, 1],
  [-1, -1, 1, -1, 1, 0.1, 0.2, 0.1, 0.2, 1, -1, 1],
  [-1, -1, 1, -1, 1, 1, 0.45, 1, 0.45, 0.2, -0.4, 0.2, -0.4, 1, -1, 1],
  [-1, -1, 0.7, -1, 0.7, -0.6, 1, -0.6, 1, 0.8, 0.3, 0.8, 0.3, 1, -1, 1],
  [
    -1, -0.6, -0.5, -0.6, -0.5, -1, 0.6, -1, 0.6, -0.5, 1, -0.5, 1, 0.7, 0.5, 0.7, 0.5, 1, -0.6, 1, -0.6, 0.6,
    -1, 0.6,
  ],
];

/** A built-up outline inside the circle, metres, counter-clockwise, turned by `angle`. */
export function cutOut(random: Random, x: number, y: number, radius: number, angle: number): number[] {
  const shape = random.pick(SHAPES);
  const slim = 0.35 + 0.4 * random.next();
  const scale = radius / Math.sqrt(1 + slim * slim);
  const [ux, uy] = [Math.cos(angle) * scale, Math.sin(angle) * scale];
  const ring: number[] = [];
  for (let i = 0; i + 1 < shape.length; i += 2) {
    const u = shape[i] ?? 0;
    const v = (shape[i + 1] ?? 0) * slim;
    ring.push(x + u * ux - v * uy, y + u * uy + v * ux);
  }
  return ring;
}
