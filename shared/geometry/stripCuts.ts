import type { Millimetres } from '../base/units';

/** Rings of the ground to be cut: outer ones and holes, told apart by their direction; x0, y0 … */
type Rings = readonly (readonly number[])[];

/** A load at a place. */
export interface PointLoad {
  readonly x: number;
  readonly y: number;
  readonly load: number;
}

/**
 * Straight cuts across the long axis of some ground that divide its area into `count` equal strips: `count` − 1
 * two-point lattice lines that reach beyond the ground. Costs the vertices times the cuts.
 */
export function areaStripCuts(rings: Rings, count: number): number[][] {
  const frame = longFrame(rings);
  const turned = rings.map((ring) => turnInto(frame, ring));
  const alongs = turned.flatMap((ring) => ring.filter((_, at) => at % 2 === 0));
  const total = areaBelow(turned, Infinity);
  const cuts: number[] = [];
  for (let strip = 1; strip < count; strip++) {
    let low = alongs.reduce((a, b) => Math.min(a, b), Infinity);
    let high = alongs.reduce((a, b) => Math.max(a, b), -Infinity);
    while (high - low > 0.1) {
      const middle = (low + high) / 2;
      if (areaBelow(turned, middle) < (total * strip) / count) low = middle;
      else high = middle;
    }
    cuts.push((low + high) / 2);
  }
  return cuts.map((along) => across(frame, along));
}

/**
 * The same for loads at places: each cut runs half way between the two neighbouring places that part the load most
 * evenly. Fewer cuts where places share a position along the axis. Costs the places times the logarithm of their number.
 */
export function loadStripCuts(rings: Rings, places: readonly PointLoad[], count: number): number[][] {
  const frame = longFrame(rings);
  const sorted = places
    .map(({ x, y, load }) => ({ along: turnInto(frame, [x, y])[0] as number, load }))
    .sort((a, b) => a.along - b.along);
  const total = sorted.reduce((sum, { load }) => sum + load, 0);
  const steps: { along: Millimetres; below: number }[] = [];
  let below = 0;
  sorted.forEach(({ along, load }, at) => {
    below += load;
    const next = sorted[at + 1];
    if (next !== undefined && next.along - along > 2) steps.push({ along: (along + next.along) / 2, below });
  });
  const cuts = new Set<Millimetres>();
  for (let strip = 1; strip < count; strip++) {
    const off = (step: { below: number }): number => Math.abs(step.below - (total * strip) / count);
    const [first, ...rest] = steps;
    if (first === undefined) return [];
    cuts.add(rest.reduce((best, step) => (off(step) < off(best) ? step : best), first).along);
  }
  return [...cuts].map((along) => across(frame, along));
}

/** A frame of reference: its middle, the direction of the long axis, and a length that reaches beyond the ground. */
interface Frame {
  readonly x: number;
  readonly y: number;
  readonly ux: number;
  readonly uy: number;
  readonly reach: Millimetres;
}

/** The frame along the main axis of the boundary, each stretch of which weighs as much as it is long. */
function longFrame(rings: Rings): Frame {
  let [sum, x, y] = [0, 0, 0];
  const each = (visit: (mx: number, my: number, length: number) => void): void => {
    for (const ring of rings) {
      for (let i = 0; i < ring.length; i += 2) {
        const [ax, ay] = [ring[i] as number, ring[i + 1] as number];
        const [bx, by] = [ring[(i + 2) % ring.length] as number, ring[(i + 3) % ring.length] as number];
        visit((ax + bx) / 2, (ay + by) / 2, Math.hypot(bx - ax, by - ay));
      }
    }
  };
  each((mx, my, length) => {
    sum += length;
    x += mx * length;
    y += my * length;
  });
  [x, y] = [x / sum, y / sum];
  let [xx, xy, yy] = [0, 0, 0];
  each((mx, my, length) => {
    xx += (mx - x) ** 2 * length;
    xy += (mx - x) * (my - y) * length;
    yy += (my - y) ** 2 * length;
  });
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  let reach = 0;
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2)
      reach = Math.max(reach, Math.hypot((ring[i] as number) - x, (ring[i + 1] as number) - y));
  }
  return { x, y, ux: Math.cos(angle), uy: Math.sin(angle), reach: reach + 1000 };
}

function turnInto({ x, y, ux, uy }: Frame, line: readonly number[]): number[] {
  const turned: number[] = [];
  for (let i = 0; i + 1 < line.length; i += 2) {
    const [dx, dy] = [(line[i] as number) - x, (line[i + 1] as number) - y];
    turned.push(dx * ux + dy * uy, dy * ux - dx * uy);
  }
  return turned;
}

function across({ x, y, ux, uy, reach }: Frame, along: number): number[] {
  const [mx, my] = [x + along * ux, y + along * uy];
  return [mx + uy * reach, my - ux * reach, mx - uy * reach, my + ux * reach].map(Math.round);
}

/** Area of the ground whose first coordinate is below a limit: what lies beyond is folded onto the limit. */
function areaBelow(rings: Rings, limit: number): number {
  let area = 0;
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      const [a, b] = [ring[i] as number, ring[i + 1] as number];
      const [c, d] = [ring[(i + 2) % ring.length] as number, ring[(i + 3) % ring.length] as number];
      if (a > limit === c > limit) area += ((Math.min(a, limit) + Math.min(c, limit)) / 2) * (d - b);
      else {
        const t = (limit - a) / (c - a);
        area += ((Math.min(a, limit) + limit) / 2) * t * (d - b);
        area += ((limit + Math.min(c, limit)) / 2) * (1 - t) * (d - b);
      }
    }
  }
  return area;
}
