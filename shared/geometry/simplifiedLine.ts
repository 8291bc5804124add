import { vertexWeights } from './vertexWeights';

/** A simplified line and, per segment of it, the heaviest vertex that was dropped there, by number; −1: none was. */
export interface SimplifiedLine {
  readonly line: readonly number[];
  readonly heaviest: readonly number[];
}

/**
 * Drops the vertices that the line can do without at a tolerance (see `vertexWeights`), apart from those to keep,
 * given by number. Both ends stay; a closed line keeps three corners. Costs its weights.
 */
export function simplifiedLine(
  line: readonly number[],
  tolerance: number,
  keep: ReadonlySet<number> = new Set(),
): SimplifiedLine {
  const weights = vertexWeights(line);
  const order = [...weights.keys()].sort((a, b) => (weights[b] as number) - (weights[a] as number) || a - b);
  const closed = line[0] === line.at(-2) && line[1] === line.at(-1);
  const least = new Set(closed ? order.slice(0, 4) : []);
  const kept: number[] = [];
  const points: number[] = [];
  weights.forEach((weight, at) => {
    if (weight <= tolerance && !keep.has(at) && !least.has(at)) return;
    kept.push(at);
    points.push(line[2 * at] as number, line[2 * at + 1] as number);
  });
  const heaviest = kept.slice(1).map((to, at) => {
    let best = -1;
    for (let v = (kept[at] as number) + 1; v < to; v++) {
      if (best < 0 || (weights[v] as number) > (weights[best] as number)) best = v;
    }
    return best;
  });
  return { line: points, heaviest };
}
