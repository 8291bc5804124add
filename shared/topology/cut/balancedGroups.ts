import { present } from '../../base/invariant';
import { createRandom, type Random } from '../../base/random';
import { growGroups } from './growGroups';
import { connectedParts, type LoadGraph } from './loadGraph';

/** How much crooked borders weigh against uneven loads: little, it decides between divisions that are as even. */
const BORDER_WEIGHT = 0.02;
/** Spanning trees tried per pair of neighbouring groups. */
const TREES = 6;
/** Rounds in which pairs are divided anew, and after how many that bring nothing it is enough. */
const ROUNDS = 60;
const PATIENCE = 15;

/**
 * Divides a connected graph of blocks into `count` connected groups of loads as equal as it finds: groups grown from
 * seeds far apart, blocks moved across borders while that evens the loads (or, as even, shortens the borders), and
 * pairs of neighbours divided anew along spanning trees, also where that is only as good, to get on from there. The
 * same graph gives the same groups. Returns the group of every block; `count` must not exceed the blocks. Costs the
 * borders times groups, rounds and trees.
 */
export function balancedGroups(graph: LoadGraph, count: number): number[] {
  const group = growGroups(graph, count);
  const everything = group.map((_, at) => at);
  const random = createRandom('balancedGroups');
  const score = scorer(graph, count);
  moveBlocks(graph, group, score);
  let best = [...group];
  let bestScore = score(everything, best);
  for (let round = 0, idle = 0; round < ROUNDS && idle < PATIENCE; round++, idle++) {
    recombinePairs(graph, group, score, random);
    moveBlocks(graph, group, score);
    const reached = score(everything, group);
    if (reached >= bestScore - 1e-12) continue;
    [best, bestScore, idle] = [[...group], reached, 0];
  }
  return best;
}

/** What a division of some blocks costs: unevenness of its groups, and a little for its inner borders. */
type Score = (blocks: readonly number[], group: readonly number[]) => number;

function scorer({ loads, borders }: LoadGraph, count: number): Score {
  const target = loads.reduce((a, b) => a + b, 0) / count || 1;
  const border =
    borders.reduce((sum, lengths) => sum + [...lengths.values()].reduce((a, b) => a + b, 0), 0) || 1;
  return (blocks, group) => {
    const sums = new Map<number, number>();
    let cut = 0;
    for (const block of blocks) {
      const own = group[block] ?? 0;
      sums.set(own, (sums.get(own) ?? 0) + (loads[block] ?? 0));
      for (const [other, length] of borders[block] ?? []) if (group[other] !== own) cut += length;
    }
    const uneven = [...sums.values()].reduce((sum, load) => sum + (load / target - 1) ** 2, 0);
    return uneven + (BORDER_WEIGHT * cut) / border;
  };
}

/** Moves single blocks into neighbouring groups while that is better. */
function moveBlocks(graph: LoadGraph, group: number[], score: Score): void {
  for (let again = true; again;) {
    again = false;
    for (let block = 0; block < group.length; block++) {
      const from = present(group[block], 'group');
      const beside = [...(graph.borders[block]?.keys() ?? [])].map((other) => present(group[other], 'group'));
      for (const to of new Set(beside)) {
        if (to === from || group[block] !== from) continue;
        const both = membersOf(group, from, to);
        const before = score(both, group);
        group[block] = to;
        const rest = both.filter((other) => group[other] === from);
        if (score(both, group) < before - 1e-12 && connectedParts(graph, rest).length === 1) again = true;
        else group[block] = from;
      }
    }
  }
}

/** Divides pairs of neighbouring groups anew along random spanning trees, where that is no worse but for borders. */
function recombinePairs(graph: LoadGraph, group: number[], score: Score, random: Random): void {
  for (const [one, other] of neighbouringGroups(graph, group)) {
    const both = membersOf(group, one, other);
    const before = score(both, group);
    for (let tree = 0; tree < TREES; tree++) {
      const half = halfOfTree(graph, both, random);
      // Dividing other pairs may have parted these two.
      if (half === undefined) break;
      const old = both.map((block) => present(group[block], 'group'));
      for (const block of both) group[block] = half.has(block) ? one : other;
      if (score(both, group) < before + BORDER_WEIGHT / 4) break;
      both.forEach((block, at) => (group[block] = present(old[at], 'group')));
    }
  }
}

/**
 * The side of a random spanning tree's edge that parts the load of the blocks most evenly; undefined when they are not
 * connected.
 */
function halfOfTree(
  { loads, borders }: LoadGraph,
  blocks: readonly number[],
  random: Random,
): Set<number> | undefined {
  const open = new Set(blocks);
  const root = random.pick(blocks);
  open.delete(root);
  const order = [root];
  const parent = new Map<number, number>();
  const rim = [root];
  while (open.size > 0 && rim.length > 0) {
    const at = random.integer(0, rim.length - 1);
    const from = present(rim[at], 'rim of the tree');
    const ways = [...(borders[from]?.keys() ?? [])].filter((next) => open.has(next));
    if (ways.length === 0) {
      rim.splice(at, 1);
      continue;
    }
    const next = random.pick(ways);
    open.delete(next);
    parent.set(next, from);
    order.push(next);
    rim.push(next);
  }
  if (open.size > 0) return undefined;
  const below = new Map(order.map((block) => [block, loads[block] ?? 0]));
  for (const block of [...order].reverse()) {
    const up = parent.get(block);
    if (up !== undefined) below.set(up, (below.get(up) ?? 0) + (below.get(block) ?? 0));
  }
  const half = (below.get(root) ?? 0) / 2;
  const off = (block: number): number => Math.abs((below.get(block) ?? 0) - half);
  const top = order
    .slice(1)
    .reduce((best, block) => (off(block) < off(best) ? block : best), present(order[1], 'branch'));
  const branch = new Set([top]);
  for (const block of order) {
    const up = parent.get(block);
    if (up !== undefined && branch.has(up)) branch.add(block);
  }
  return branch;
}

function neighbouringGroups({ borders }: LoadGraph, group: readonly number[]): [number, number][] {
  const pairs = new Map<string, [number, number]>();
  borders.forEach((lengths, block) => {
    for (const other of lengths.keys()) {
      const [a, b] = [group[block] ?? 0, group[other] ?? 0];
      if (a < b) pairs.set(`${a},${b}`, [a, b]);
    }
  });
  return [...pairs.values()].sort(([a, b], [c, d]) => a - c || b - d);
}

function membersOf(group: readonly number[], ...wanted: readonly number[]): number[] {
  return group.flatMap((own, at) => (wanted.includes(own) ? [at] : []));
}
