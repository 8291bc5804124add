import { pointToSegment } from './pointToSegment';
import { wholeNumber } from './wholeNumber';
import { lineLength } from './lineLength';

/** A place on a line: on segment `segment` at share `t` of its way. */
interface Spot {
  readonly segment: number;
  readonly t: number;
  readonly x: number;
  readonly y: number;
  readonly distance: number;
}

export interface FollowedLine {
  /** x0, y0 … of the line as it now runs, rounded to whole numbers. */
  readonly line: readonly number[];
  /** How many pieces of it follow the guide. */
  readonly pieces: number;
}

/** A piece that follows the guide may not be shorter or longer than the piece it replaces by more than this factor. */
const FACTOR = 2;
/** Places between two corners that are asked whether they are near, too. */
const SHARES = [0.25, 0.5, 0.75];

/**
 * Lets the pieces of a line that run near a guide follow it: from corner to corner, where both and the way between
 * them are within the tolerance, the piece gives way to the guide between the nearest places. What merely crosses
 * the guide stays, and so do the line's ends unless they are free. Costs the product of the vertices.
 */
export function followLine(
  line: readonly number[],
  guide: readonly number[],
  tolerance: number,
  free: { readonly start: boolean; readonly end: boolean },
): FollowedLine {
  const last = line.length / 2 - 1;
  const spots = Array.from({ length: last + 1 }, (_, v) => {
    if ((v === 0 && !free.start) || (v === last && !free.end)) return undefined;
    return spotNear(guide, line[2 * v] as number, line[2 * v + 1] as number, tolerance);
  });
  const followed: number[] = [];
  let pieces = 0;
  for (let v = 0; v <= last; v++) {
    const from = spots[v];
    let to = v;
    while (from !== undefined && spots[to + 1] !== undefined && runsNear(line, to, guide, tolerance)) to++;
    const piece = from && to > v ? between(guide, from, spots[to] as Spot) : undefined;
    if (piece !== undefined && isLike(piece, line.slice(2 * v, 2 * to + 2))) {
      followed.push(...piece);
      pieces++;
    } else followed.push(...line.slice(2 * v, 2 * to + 2));
    v = to;
  }
  return { line: withoutRepeats(followed), pieces };
}

function spotNear(guide: readonly number[], x: number, y: number, tolerance: number): Spot | undefined {
  let best: Spot | undefined;
  for (let segment = 0; 2 * segment + 3 < guide.length; segment++) {
    const i = 2 * segment;
    const [ax, ay, bx, by] = [guide[i], guide[i + 1], guide[i + 2], guide[i + 3]] as [
      number,
      number,
      number,
      number,
    ];
    const { t, squaredDistance } = pointToSegment(x, y, ax, ay, bx, by);
    const distance = Math.sqrt(squaredDistance);
    if (distance > tolerance || (best !== undefined && best.distance <= distance)) continue;
    best = { segment, t, x: wholeNumber(ax + t * (bx - ax)), y: wholeNumber(ay + t * (by - ay)), distance };
  }
  return best;
}

function runsNear(line: readonly number[], v: number, guide: readonly number[], tolerance: number): boolean {
  const [ax, ay, bx, by] = line.slice(2 * v, 2 * v + 4) as [number, number, number, number];
  return SHARES.every(
    (share) => spotNear(guide, ax + share * (bx - ax), ay + share * (by - ay), tolerance) !== undefined,
  );
}

/** The guide from one place on it to another, in that direction. */
function between(guide: readonly number[], from: Spot, to: Spot): number[] {
  const backwards = from.segment + from.t > to.segment + to.t;
  const [low, high] = backwards ? [to, from] : [from, to];
  const corners: [number, number][] = [];
  for (let v = low.segment + 1; v <= high.segment; v++) {
    corners.push([guide[2 * v] as number, guide[2 * v + 1] as number]);
  }
  if (backwards) corners.reverse();
  return [from.x, from.y, ...corners.flat(), to.x, to.y];
}

function isLike(piece: readonly number[], replaced: readonly number[]): boolean {
  const ratio = lineLength(piece) / lineLength(replaced);
  return ratio >= 1 / FACTOR && ratio <= FACTOR;
}

function withoutRepeats(line: readonly number[]): number[] {
  const points: number[] = [];
  for (let i = 0; i < line.length; i += 2) {
    const [x, y] = [line[i] as number, line[i + 1] as number];
    if (points.at(-2) !== x || points.at(-1) !== y) points.push(x, y);
  }
  return points;
}
