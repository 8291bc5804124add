import type { Random } from '../base/random';
import { pointInRing } from '../geometry/pointInRing';
import { at } from './at';
import type { Face } from './face';

/** A random point that surely lies in the face, off its cut-outs. Lattice millimetres. */
export function pointInFace(random: Random, face: Face): readonly [number, number] {
  const { ring, x, y } = face;
  const corners = ring.length / 2;
  for (let tries = 0; tries < 12; tries++) {
    const i = random.integer(0, corners - 1);
    let point: readonly [number, number];
    if (face.kind === 'STRIP') {
      // Street side and back run against each other around the ring.
      const k = corners - 1 - i;
      point = [(at(ring, 2 * i) + at(ring, 2 * k)) / 2, (at(ring, 2 * i + 1) + at(ring, 2 * k + 1)) / 2];
    } else {
      const j = (i + 1) % corners;
      const out = Math.sqrt(random.next()) * 0.96;
      const along = random.next();
      point = [
        x + ((at(ring, 2 * i) - x) * (1 - along) + (at(ring, 2 * j) - x) * along) * out,
        y + ((at(ring, 2 * i + 1) - y) * (1 - along) + (at(ring, 2 * j + 1) - y) * along) * out,
      ];
    }
    const isTaken = face.taken.some(
      ([cx, cy, radius]) => Math.hypot(point[0] - cx, point[1] - cy) < radius + 1,
    );
    if (!isTaken && pointInRing(ring, point[0], point[1]))
      return [Math.round(point[0] * 1000), Math.round(point[1] * 1000)];
  }
  const [cx, cy, radius] = face.taken[0] ?? [x, y, 0];
  // Only a face whose middle is cut out comes here: just beside the cut-out.
  return [Math.round((cx + radius * 1.02) * 1000), Math.round(cy * 1000)];
}
