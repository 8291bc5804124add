import Flatbush from 'flatbush';
import { invariant } from '../../base/invariant';
import type { VertexNumbers } from '../../base/vertexNumbers';
import { meetSegments, type Breaks, type Touches } from './meetSegments';
import { segmentStretches, type SegmentStretches } from './segmentStretches';
import type { SegmentTable } from './segmentTable';

/** More rounds than this have not been seen; without a bound a defect here would hang the import. */
const MOST_ROUNDS = 60;
/** Segments that come nearer than this may meet. */
const REACH = 1;

interface Layer {
  readonly index: Flatbush;
  readonly stretches: SegmentStretches;
}

/**
 * Breaks segments where they cross or touch until none does: rounding a crossing to the lattice bends a
 * segment and may make it meet another. The first round looks at all segments, later ones at new ones only.
 */
export class Noder {
  private readonly layers: Layer[] = [];

  constructor(
    private readonly vertices: VertexNumbers,
    private readonly table: SegmentTable,
    private readonly crossed: (s: number, o: number, vertex: number) => void,
    /** Whether a vertex meets a segment that runs within a rounding of it, or only one that runs through it. */
    private readonly touches: Touches = 'rounded',
  ) {}

  /** Nodes what came since the last time. Costs the new segments times the logarithm of all of them. */
  run(): void {
    for (let round = 0; this.table.fresh.length > 0; round++) {
      invariant(round < MOST_ROUNDS, 'noding comes to rest');
      const breaks = this.meetings();
      for (const [segment, list] of breaks) {
        list.sort((p, q) => p.t - q.t);
        this.table.breakAt(
          segment,
          list.map(({ vertex }) => vertex),
        );
      }
    }
  }

  /** Calls `visit` for every segment whose rectangle, grown with its neighbours', meets a rectangle. */
  near(minX: number, minY: number, maxX: number, maxY: number, visit: (segment: number) => void): void {
    for (const { index, stretches } of this.layers) {
      for (const stretch of index.search(minX, minY, maxX, maxY)) {
        for (let i = stretches.from[stretch] as number; i < (stretches.to[stretch] as number); i++) {
          const segment = stretches.segment[i] as number;
          if (this.table.alive[segment] === true) visit(segment);
        }
      }
    }
  }

  private meetings(): Breaks {
    const breaks: Breaks = new Map();
    const stretches = segmentStretches(this.vertices, this.table, this.table.fresh);
    this.table.fresh = [];
    const layer = { index: indexOf(stretches), stretches };
    this.layers.push(layer);
    const { boxes, runsOn } = stretches;
    for (let p = 0; p < stretches.count; p++) {
      // On a lattice, what always runs on in one direction keeps a millimetre from itself.
      if (runsOn[p] === 0) this.compare(layer, p, layer, p, breaks);
      const minX = (boxes[4 * p] as number) - REACH;
      const minY = (boxes[4 * p + 1] as number) - REACH;
      const maxX = (boxes[4 * p + 2] as number) + REACH;
      const maxY = (boxes[4 * p + 3] as number) + REACH;
      for (const other of this.layers) {
        const isLater = other === layer ? (q: number): boolean => q > p : undefined;
        for (const q of other.index.search(minX, minY, maxX, maxY, isLater))
          this.compare(layer, p, other, q, breaks);
      }
    }
    return breaks;
  }

  private compare(
    { stretches: one }: Layer,
    p: number,
    { stretches: two }: Layer,
    q: number,
    breaks: Breaks,
  ): void {
    // Where both rectangles are: segments that stay out of there meet nothing of the other stretch.
    const left = Math.max(one.boxes[4 * p] as number, two.boxes[4 * q] as number) - REACH;
    const low = Math.max(one.boxes[4 * p + 1] as number, two.boxes[4 * q + 1] as number) - REACH;
    const right = Math.min(one.boxes[4 * p + 2] as number, two.boxes[4 * q + 2] as number) + REACH;
    const high = Math.min(one.boxes[4 * p + 3] as number, two.boxes[4 * q + 3] as number) + REACH;
    const isSame = one === two && p === q;
    const { xs, ys } = two;
    const start = two.from[q] as number;
    const end = two.to[q] as number;
    for (let i = one.from[p] as number; i < (one.to[p] as number); i++) {
      const ax = one.xs[i] as number;
      const bx = one.xs[i + 1] as number;
      if ((ax < left && bx < left) || (ax > right && bx > right)) continue;
      const ay = one.ys[i] as number;
      const by = one.ys[i + 1] as number;
      if ((ay < low && by < low) || (ay > high && by > high)) continue;
      const minX = (ax < bx ? ax : bx) - REACH;
      const maxX = (ax < bx ? bx : ax) + REACH;
      const minY = (ay < by ? ay : by) - REACH;
      const maxY = (ay < by ? by : ay) + REACH;
      for (let j = isSame ? i + 1 : start; j < end; j++) {
        const cx = xs[j] as number;
        const dx = xs[j + 1] as number;
        if ((cx < minX && dx < minX) || (cx > maxX && dx > maxX)) continue;
        const cy = ys[j] as number;
        const dy = ys[j + 1] as number;
        if ((cy < minY && dy < minY) || (cy > maxY && dy > maxY)) continue;
        this.meet(one.segment[i] as number, two.segment[j] as number, breaks);
      }
    }
  }

  private meet(s: number, o: number, breaks: Breaks): void {
    const { alive } = this.table;
    if (s === o || alive[s] !== true || alive[o] !== true) return;
    meetSegments(this.vertices, this.table, s, o, breaks, this.crossed, this.touches);
  }
}

function indexOf({ count, boxes }: SegmentStretches): Flatbush {
  const index = new Flatbush(count);
  for (let p = 0; p < count; p++) {
    index.add(boxes[4 * p] as number, boxes[4 * p + 1] as number, boxes[4 * p + 2], boxes[4 * p + 3]);
  }
  index.finish();
  return index;
}
