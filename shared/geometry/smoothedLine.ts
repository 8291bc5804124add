import { wholeNumber } from './wholeNumber';

/** A smoothed line and, per segment of it, the corner that was rounded there, by number; −1: none was. */
export interface SmoothedLine {
  readonly line: readonly number[];
  readonly rounded: readonly number[];
}

export interface Smoothing {
  /** The line moves no farther than this from a corner, in units of its coordinates. */
  readonly tolerance: number;
  /** Corners at which the line turns by more than this stay, in degrees. */
  readonly sharpest: number;
}

/** Points per rounded corner, between where the curve leaves the old line and where it comes back to it. */
const STEPS = 4;

/**
 * Rounds the corners of a line: each gives way to a quadratic curve between points on its two segments, at most
 * half way along them, so that corners do not disturb each other. Both ends stay, and so do corners to keep, given
 * by number, and bends too slight to show on a lattice of whole numbers. New vertices are rounded to the lattice.
 * This is the curve that Chaikin's corner cutting tends to. Costs the vertices.
 */
export function smoothedLine(
  line: readonly number[],
  { tolerance, sharpest }: Smoothing,
  keep: ReadonlySet<number> = new Set(),
): SmoothedLine {
  const points: number[] = [];
  const rounded: number[] = [];
  const push = (x: number, y: number, cause: number): void => {
    if (points.at(-2) === x && points.at(-1) === y) return;
    if (points.length > 0) rounded.push(cause);
    points.push(x, y);
  };
  let before = -1;
  for (let v = 0; v < line.length / 2; v++) {
    const [x, y] = [line[2 * v] as number, line[2 * v + 1] as number];
    const curve = keep.has(v) ? undefined : curveAt(line, v, tolerance, sharpest);
    if (curve === undefined) {
      push(x, y, before);
      before = -1;
      continue;
    }
    for (let i = 0; i < curve.length; i += 2) push(curve[i] as number, curve[i + 1] as number, v);
    before = v;
  }
  return { line: points, rounded };
}

function curveAt(
  line: readonly number[],
  v: number,
  tolerance: number,
  sharpest: number,
): number[] | undefined {
  if (v === 0 || v === line.length / 2 - 1) return undefined;
  const [ax, ay, x, y, bx, by] = line.slice(2 * v - 2, 2 * v + 4) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const lengthA = Math.hypot(ax - x, ay - y);
  const lengthB = Math.hypot(bx - x, by - y);
  const [ux, uy, wx, wy] = [(ax - x) / lengthA, (ay - y) / lengthA, (bx - x) / lengthB, (by - y) / lengthB];
  const turn = 180 - (Math.acos(Math.max(-1, Math.min(1, ux * wx + uy * wy))) * 180) / Math.PI;
  // The middle of the curve lies this share of the reach away from the corner.
  const share = Math.hypot(ux + wx, uy + wy) / 4;
  const reach = Math.min(lengthA / 2, lengthB / 2, tolerance / Math.max(share, 1e-9));
  if (turn > sharpest || share * reach < 1) return undefined;
  const curve: number[] = [];
  for (let step = 0; step <= STEPS; step++) {
    const t = step / STEPS;
    const [toA, toB] = [(1 - t) * (1 - t) * reach, t * t * reach];
    curve.push(wholeNumber(x + ux * toA + wx * toB), wholeNumber(y + uy * toA + wy * toB));
  }
  return curve;
}
