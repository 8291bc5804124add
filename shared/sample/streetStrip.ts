import type { Random } from '../base/random';
import { at } from './at';
import type { BorderRoom } from './borderLine';

/** A strip of street shops along a border: where it begins and ends on the street, and its two long sides. */
export interface StreetStrip {
  /** The whole street from node to node, x, y in metres. */
  readonly street: readonly number[];
  /** Vertex numbers on the street at which the strip begins and ends. */
  readonly first: number;
  readonly last: number;
  /** The side away from the street, without the two ends. */
  readonly back: readonly number[];
}

const PIECES = 8;

/** Least distance from a site to the street, metres, at which a strip of its ground can be cut. */
const LEAST_DEPTH = 70;
const LEAST_LENGTH = 60;

/**
 * Cuts a strip 12 to 28 m deep from the ground of the site on the given side. Street and back are moved towards
 * the site by small and by larger fractions along the same rays, so that they cannot meet. Undefined where the
 * room is too narrow. No strip takes more than a fifth of the way to its site.
 */
export function streetStrip(
  random: Random,
  room: BorderRoom,
  side: 'left' | 'right',
): StreetStrip | undefined {
  const [px, py] = room[side];
  const depth = Math.min(distance(px, py, room.a, room.gate), distance(px, py, room.gate, room.b));
  const length = Math.hypot(room.b[0] - room.a[0], room.b[1] - room.a[1]);
  if (depth < LEAST_DEPTH || length < LEAST_LENGTH) return undefined;
  const fraction = Math.min(0.2, (12 + 16 * random.next()) / depth);
  const straight: number[] = [];
  for (const [from, to] of [
    [room.a, room.gate],
    [room.gate, room.b],
  ] as const) {
    for (let i = 0; i < PIECES; i++) {
      const t = i / PIECES;
      straight.push(from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t);
    }
  }
  straight.push(room.b[0], room.b[1]);
  const first = random.integer(1, 3);
  const last = 2 * PIECES - random.integer(1, 3);
  const street: number[] = [];
  const back: number[] = [];
  for (let i = 0; i <= 2 * PIECES; i++) {
    const x = at(straight, 2 * i);
    const y = at(straight, 2 * i + 1);
    const isEnd = i === 0 || i === 2 * PIECES;
    const near = isEnd ? 0 : 0.12 * fraction * random.next();
    street.push(x + (px - x) * near, y + (py - y) * near);
    if (i < first || i > last) continue;
    const far = fraction * (0.85 + 0.15 * random.next());
    back.push(x + (px - x) * far, y + (py - y) * far);
  }
  return { street, first, last, back };
}

function distance(x: number, y: number, a: readonly [number, number], b: readonly [number, number]): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  return Math.abs(dx * (y - a[1]) - dy * (x - a[0])) / Math.max(1e-9, Math.hypot(dx, dy));
}
