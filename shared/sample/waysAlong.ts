import { at } from './at';
import type { Arc } from './face';
import { createHeap } from '../base/heap';

export interface WaysAlong {
  /** How many nodes have a way, roots included. */
  readonly reached: number;
  /**
   * The way from a node towards its root as one line of lattice millimetres, up to where it meets an arc that
   * an earlier way has used; undefined where there is no way or all of it was used.
   */
  trace(node: number): number[] | undefined;
}

/**
 * Cheapest ways over arcs from every node back to its root, all roots at once (Dijkstra). `costOf` an arc is
 * its cost; Infinity keeps off it. Costs the arcs times the logarithm of the nodes.
 */
export function waysAlong(
  arcs: readonly Arc[],
  roots: readonly number[],
  costOf: (arc: Arc, index: number) => number,
): WaysAlong {
  const arcsAt = new Map<number, number[]>();
  for (const [i, { start, end }] of arcs.entries()) {
    for (const node of [start, end]) {
      const list = arcsAt.get(node);
      if (list === undefined) arcsAt.set(node, [i]);
      else list.push(i);
    }
  }
  const costs = new Map<number, number>();
  const back = new Map<number, number>();
  const heap = createHeap();
  for (const root of roots) {
    costs.set(root, 0);
    heap.push(0, root);
  }
  const settled = new Set<number>();
  for (let node = heap.pop(); node !== undefined; node = heap.pop()) {
    if (settled.has(node)) continue;
    settled.add(node);
    const so = costs.get(node) ?? Infinity;
    for (const i of arcsAt.get(node) ?? []) {
      const arc = at(arcs, i);
      const next = arc.start === node ? arc.end : arc.start;
      const total = so + costOf(arc, i);
      if (!(total < (costs.get(next) ?? Infinity))) continue;
      costs.set(next, total);
      back.set(next, i);
      heap.push(total, next);
    }
  }
  const used = new Set<number>();
  return {
    reached: settled.size,
    trace(from) {
      const line: number[] = [];
      for (let node = from, i = back.get(node); i !== undefined && !used.has(i); i = back.get(node)) {
        used.add(i);
        const arc = at(arcs, i);
        const forward = arc.start === node;
        for (let k = 0; k < arc.line.length; k += 2) {
          const at0 = forward ? k : arc.line.length - 2 - k;
          if (k > 0 || line.length === 0) line.push(at(arc.line, at0), at(arc.line, at0 + 1));
        }
        node = forward ? arc.end : arc.start;
      }
      return line.length === 0 ? undefined : line;
    },
  };
}
