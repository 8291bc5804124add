import { at } from './at';
import type { Arc } from './face';

/**
 * Joins arcs at nodes where only two of them meet: along the outline, where borders between sites outside were
 * left out. A ring without any other node keeps one. Costs the arcs.
 */
export function joinArcs(arcs: readonly Arc[]): Arc[] {
  const ends = new Map<number, number[]>();
  for (const [i, { start, end }] of arcs.entries()) {
    for (const node of [start, end]) {
      const list = ends.get(node);
      if (list === undefined) ends.set(node, [i]);
      else list.push(i);
    }
  }
  const isPassed = (node: number): boolean => {
    const [a, b, ...more] = ends.get(node) ?? [];
    return a !== b && more.length === 0;
  };
  const done = new Set<number>();
  const joined: Arc[] = [];
  const follow = (first: number, isForward: boolean): void => {
    const { start, left, right, line, end } = isForward ? at(arcs, first) : turned(at(arcs, first));
    const parts = [line];
    let node = end;
    let current = first;
    done.add(first);
    while (isPassed(node) && node !== start) {
      const next = (ends.get(node) ?? []).find((i) => i !== current);
      if (next === undefined) break;
      done.add(next);
      const arc = at(arcs, next).start === node ? at(arcs, next) : turned(at(arcs, next));
      parts.push(arc.line.slice(2));
      node = arc.end;
      current = next;
    }
    joined.push({ start, end: node, left, right, line: parts.flat() });
  };
  for (const [i, { start, end }] of arcs.entries()) {
    if (done.has(i)) continue;
    if (!isPassed(start)) follow(i, true);
    else if (!isPassed(end)) follow(i, false);
  }
  // What is left are rings of passed nodes only.
  for (const i of arcs.keys()) if (!done.has(i)) follow(i, true);
  return joined;
}

function turned({ start, end, left, right, line }: Arc): Arc {
  const back: number[] = [];
  for (let i = line.length - 2; i >= 0; i -= 2) back.push(at(line, i), at(line, i + 1));
  return { start: end, end: start, left: right, right: left, line: back };
}
