import type { Box2D } from './view';

/** Side of the smallest squares: 33 m, so that most edges of a town lie in one of the first two layers. */
const SMALLEST_SIDE = 32_768;
/** How much wider the squares of the next layer are. */
const STEP = 4;
/** Numbers per entry of a square: id, minX, minY, maxX, maxY. */
const ENTRY = 5;

/** Rectangles no larger than a square, each in the square where its lower left corner lies. */
interface Layer {
  readonly side: number;
  /** By a hash of their place: squares that share one are told apart by the rectangles in them. */
  readonly squares: Map<number, number[]>;
}

/** What is asked of a map from ids to squares. */
interface SquareTable {
  get(id: number): number[] | undefined;
  set(id: number, square: number[]): unknown;
  delete(id: number): unknown;
}

/**
 * Rectangles by id, found by place: squares in layers, each four times as wide as the one before. A rectangle lies
 * in one square of the first layer that is wide enough, so that changing the index costs a look-up, and a search
 * looks into few squares of every layer, or into all that hold something where these are fewer.
 */
export class RectangleIndex {
  private readonly layers: Layer[] = [];

  /** `squareOf` holds the square of each rectangle: a map for few, which costs nothing to make, a table for a whole plan. */
  constructor(private readonly squareOf: SquareTable = new Map<number, number[]>()) {}

  has(id: number): boolean {
    return this.squareOf.get(id) !== undefined;
  }

  /** Adds a rectangle or moves it. */
  put(id: number, { minX, minY, maxX, maxY }: Box2D): void {
    const old = this.squareOf.get(id);
    if (old !== undefined) {
      const at = entryOf(old, id);
      // Most edges that an edit touches only change a face beside them.
      const stays =
        old[at + 1] === minX && old[at + 2] === minY && old[at + 3] === maxX && old[at + 4] === maxY;
      if (stays) return;
      takeOut(old, at);
    }
    const { side, squares } = this.layerFor(Math.max(maxX - minX, maxY - minY));
    const key = hash(Math.floor(minX / side), Math.floor(minY / side));
    let square = squares.get(key);
    if (square === undefined) squares.set(key, (square = []));
    square.push(id, minX, minY, maxX, maxY);
    this.squareOf.set(id, square);
  }

  remove(id: number): void {
    const square = this.squareOf.get(id);
    if (square === undefined) return;
    takeOut(square, entryOf(square, id));
    this.squareOf.delete(id);
  }

  /** Ids of the rectangles that meet a box, edges included, in order. */
  search(box: Box2D): number[] {
    const found: number[] = [];
    for (const { side, squares } of this.layers) {
      const left = Math.floor(box.minX / side) - 1;
      const right = Math.floor(box.maxX / side);
      const low = Math.floor(box.minY / side) - 1;
      const high = Math.floor(box.maxY / side);
      if ((right - left + 1) * (high - low + 1) > squares.size) {
        for (const square of squares.values()) meeting(square, box, found);
        continue;
      }
      for (let x = left; x <= right; x++) {
        for (let y = low; y <= high; y++) {
          const square = squares.get(hash(x, y));
          if (square !== undefined) meeting(square, box, found, { side, x, y });
        }
      }
    }
    return found.sort((a, b) => a - b);
  }

  private layerFor(size: number): Layer {
    let side = SMALLEST_SIDE;
    while (side < size) side *= STEP;
    let layer = this.layers.find((other) => other.side === side);
    if (layer === undefined) this.layers.push((layer = { side, squares: new Map() }));
    return layer;
  }
}

/** Adds the ids of a square's rectangles that meet a box; of those that share its hash, only the square's own. */
function meeting(
  square: readonly number[],
  { minX, minY, maxX, maxY }: Box2D,
  found: number[],
  own?: { readonly side: number; readonly x: number; readonly y: number },
): void {
  for (let at = 0; at < square.length; at += ENTRY) {
    const left = square[at + 1] as number;
    const low = square[at + 2] as number;
    if (left > maxX || (square[at + 3] as number) < minX) continue;
    if (low > maxY || (square[at + 4] as number) < minY) continue;
    if (own !== undefined && (Math.floor(left / own.side) !== own.x || Math.floor(low / own.side) !== own.y))
      continue;
    found.push(square[at] as number);
  }
}

function entryOf(square: readonly number[], id: number): number {
  let at = 0;
  while (square[at] !== id) at += ENTRY;
  return at;
}

/** The last entry takes the place of the one that goes. */
function takeOut(square: number[], at: number): void {
  square.copyWithin(at, square.length - ENTRY);
  square.length -= ENTRY;
}

/** A whole number below 2³⁰ for a square. */
function hash(x: number, y: number): number {
  return (Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca6b)) >>> 2;
}
