import type { Stretches } from './boundaryStretches';
import type { FlatGraph } from './flatGraph';

/** Up to this many stretches of a face are compared pair by pair; more are swept from left to right. */
const FEW = 24;

/**
 * Calls `visit` for pairs of stretches on the boundary of one face whose rectangles meet; a pair that bounds two
 * common faces may come twice. Costs the stretches and, for faces with many, sorting them.
 */
export function nearStretches(
  graph: FlatGraph,
  stretches: Stretches,
  among: Iterable<number>,
  visit: (p: number, q: number) => void,
): void {
  const { face, faces, arrays } = graph;
  const halvesFrom = arrays.int32Zeros(faces.length + 1);
  for (let half = 0; half < face.length; half++) {
    const at = (face[half] as number) + 1;
    halvesFrom[at] = (halvesFrom[at] as number) + 1;
  }
  for (let f = 0; f < faces.length; f++) {
    halvesFrom[f + 1] = (halvesFrom[f + 1] as number) + (halvesFrom[f] as number);
  }
  const halves = arrays.int32(face.length);
  const filled = arrays.int32(halvesFrom.length);
  filled.set(halvesFrom);
  for (let half = 0; half < face.length; half++) {
    const f = face[half] as number;
    const at = filled[f] as number;
    halves[at] = half;
    filled[f] = at + 1;
  }
  for (const f of among) {
    const list: number[] = [];
    for (let at = halvesFrom[f] as number; at < (halvesFrom[f + 1] as number); at++) {
      const half = halves[at] as number;
      // An edge with one face on both sides is a defect of its own; here it counts once.
      if (half % 2 === 1 && face[half - 1] === f) continue;
      const e = half >> 1;
      for (let p = stretches.ofEdge[e] as number; p < (stretches.ofEdge[e + 1] as number); p++) list.push(p);
    }
    nearAmong(stretches, list, visit);
  }
}

/** Calls `visit` for the pairs of a list of stretches whose rectangles meet. Sorts the list when it is long. */
export function nearAmong(stretches: Stretches, list: number[], visit: (p: number, q: number) => void): void {
  if (list.length <= FEW) compareAll(stretches, list, visit);
  else sweep(stretches, list, visit);
}

/** Rectangles of the list at hand, side by side: they come from all over the plan, and each is compared many times. */
const near = new Float64Array(4 * FEW);

function compareAll(
  { boxes }: Stretches,
  list: readonly number[],
  visit: (p: number, q: number) => void,
): void {
  for (let i = 0; i < list.length; i++) {
    const at = 4 * (list[i] as number);
    near[4 * i] = boxes[at] as number;
    near[4 * i + 1] = boxes[at + 1] as number;
    near[4 * i + 2] = boxes[at + 2] as number;
    near[4 * i + 3] = boxes[at + 3] as number;
  }
  for (let i = 0; i < list.length; i++) {
    const left = near[4 * i] as number;
    const low = near[4 * i + 1] as number;
    const right = near[4 * i + 2] as number;
    const high = near[4 * i + 3] as number;
    for (let j = i + 1; j < list.length; j++) {
      if ((near[4 * j] as number) > right || (near[4 * j + 2] as number) < left) continue;
      if ((near[4 * j + 1] as number) > high || (near[4 * j + 3] as number) < low) continue;
      visit(list[i] as number, list[j] as number);
    }
  }
}

/** Goes through the rectangles by their left sides; those that still reach the present one stay on a list. */
function sweep({ boxes }: Stretches, list: number[], visit: (p: number, q: number) => void): void {
  list.sort((p, q) => (boxes[4 * p] as number) - (boxes[4 * q] as number));
  const open: number[] = [];
  for (const p of list) {
    const left = boxes[4 * p] as number;
    const low = boxes[4 * p + 1] as number;
    const high = boxes[4 * p + 3] as number;
    let kept = 0;
    for (let i = 0; i < open.length; i++) {
      const q = open[i] as number;
      if ((boxes[4 * q + 2] as number) < left) continue;
      open[kept++] = q;
      if ((boxes[4 * q + 1] as number) <= high && (boxes[4 * q + 3] as number) >= low) visit(q, p);
    }
    open.length = kept;
    open.push(p);
  }
}
