/** Blocks with loads, which of them touch, and where they are. */
export interface LoadGraph {
  readonly loads: readonly number[];
  /** Per block: the blocks that it touches, and the length of the common border. */
  readonly borders: readonly ReadonlyMap<number, number>[];
  readonly places: readonly { readonly x: number; readonly y: number }[];
}

/** The connected parts of some blocks, each in the order of its blocks. Costs their borders. */
export function connectedParts(graph: LoadGraph, blocks: readonly number[]): number[][] {
  const waiting = new Set(blocks);
  const parts: number[][] = [];
  for (const first of blocks) {
    if (!waiting.delete(first)) continue;
    const part = [first];
    for (const block of part) {
      for (const other of graph.borders[block]?.keys() ?? []) if (waiting.delete(other)) part.push(other);
    }
    parts.push(part);
  }
  return parts;
}

/**
 * The graph with a border of no length from every connected part to the largest one, between the two blocks that
 * are nearest to each other. Costs the blocks of the largest part times the others.
 */
export function linkParts(graph: LoadGraph): LoadGraph {
  const all = graph.loads.map((_, at) => at);
  const [main, ...others] = connectedParts(graph, all).sort((a, b) => b.length - a.length);
  if (main === undefined || others.length === 0) return graph;
  const borders = graph.borders.map((lengths) => new Map(lengths));
  for (const part of others) {
    let best: [number, number] = [main[0] as number, part[0] as number];
    let nearest = Infinity;
    for (const one of main) {
      for (const other of part) {
        const distance = distanceOf(graph, one, other);
        if (distance < nearest) [best, nearest] = [[one, other], distance];
      }
    }
    borders[best[0]]?.set(best[1], 0);
    borders[best[1]]?.set(best[0], 0);
  }
  return { ...graph, borders };
}

export function distanceOf({ places }: LoadGraph, one: number, other: number): number {
  const [a, b] = [places[one], places[other]];
  return a === undefined || b === undefined ? Infinity : Math.hypot(a.x - b.x, a.y - b.y);
}
