import type { Millimetres } from '../base/units';

interface Rectangle {
  readonly minX: Millimetres;
  readonly minY: Millimetres;
  readonly maxX: Millimetres;
  readonly maxY: Millimetres;
}

/** Segments up to this long stay whole, so that two clips of one line run through the same lattice points. */
const LONGEST_WHOLE: Millimetres = 1_000_000;
/** What is kept of a longer segment on either side of the rectangle. */
const OVERHANG: Millimetres = 100_000;

/**
 * The stretches of lines that come into a rectangle, in order. Segments stay whole unless they are very long.
 * Lines are x0, y0 …; costs their vertices.
 */
export function clipLines(lines: readonly (readonly number[])[], box: Rectangle): number[][] {
  const stretches: number[][] = [];
  const wide = {
    minX: box.minX - OVERHANG,
    minY: box.minY - OVERHANG,
    maxX: box.maxX + OVERHANG,
    maxY: box.maxY + OVERHANG,
  };
  for (const line of lines) {
    let open: number[] | undefined;
    for (let i = 0; i + 3 < line.length; i += 2) {
      const [ax, ay, bx, by] = line.slice(i, i + 4) as [number, number, number, number];
      if ((ax === bx && ay === by) || shareInside(ax, ay, bx, by, box) === undefined) {
        if (ax !== bx || ay !== by) open = undefined;
        continue;
      }
      const whole = Math.hypot(bx - ax, by - ay) <= LONGEST_WHOLE;
      const [from, to] = (whole ? undefined : shareInside(ax, ay, bx, by, wide)) ?? [0, 1];
      const at = (t: number): [number, number] =>
        t === 0
          ? [ax, ay]
          : t === 1
            ? [bx, by]
            : [Math.round(ax + t * (bx - ax)), Math.round(ay + t * (by - ay))];
      if (open === undefined || from > 0) stretches.push((open = [...at(from)]));
      open.push(...at(to));
      if (to < 1) open = undefined;
    }
  }
  return stretches;
}

/** The shares of the way from a to b between which a segment runs inside a rectangle. */
export function shareInside(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  { minX, minY, maxX, maxY }: Rectangle,
): readonly [from: number, to: number] | undefined {
  let from = 0;
  let to = 1;
  for (const [step, low, high] of [
    [bx - ax, minX - ax, maxX - ax],
    [by - ay, minY - ay, maxY - ay],
  ] as const) {
    if (step === 0) {
      if (low > 0 || high < 0) return undefined;
      continue;
    }
    from = Math.max(from, Math.min(low / step, high / step));
    to = Math.min(to, Math.max(low / step, high / step));
  }
  return from <= to ? [from, to] : undefined;
}
