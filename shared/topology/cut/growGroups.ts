import { present } from '../../base/invariant';
import { distanceOf, type LoadGraph } from './loadGraph';

/**
 * A first division of a connected graph into `count` connected groups: seeds far apart, and always the group with
 * the least load takes the free neighbour that lies nearest to its seed. Returns the group of every block.
 */
export function growGroups(graph: LoadGraph, count: number): number[] {
  const seeds = seedsFarApart(graph, count);
  const group = graph.loads.map(() => -1);
  const load = seeds.map(() => 0);
  const free = seeds.map(() => new Set<number>());
  const take = (block: number, into: number): void => {
    group[block] = into;
    load[into] = (load[into] ?? 0) + (graph.loads[block] ?? 0);
    for (const near of free) near.delete(block);
    for (const other of graph.borders[block]?.keys() ?? []) if (group[other] === -1) free[into]?.add(other);
  };
  seeds.forEach(take);
  for (let left = group.length - seeds.length; left > 0; left--) {
    const hungry = seeds
      .map((_, at) => at)
      .filter((at) => (free[at]?.size ?? 0) > 0)
      .sort((a, b) => (load[a] ?? 0) - (load[b] ?? 0) || a - b)[0];
    const into = present(hungry, 'a group that can grow in a connected graph');
    const seed = present(seeds[into], 'seed');
    const next = [...present(free[into], 'free blocks')].sort(
      (a, b) => distanceOf(graph, a, seed) - distanceOf(graph, b, seed) || a - b,
    )[0];
    take(present(next, 'free block'), into);
  }
  return group;
}

/** The block farthest from the middle, then again and again the one farthest from those taken. */
function seedsFarApart(graph: LoadGraph, count: number): number[] {
  const { places } = graph;
  const x = places.reduce((sum, place) => sum + place.x, 0) / places.length;
  const y = places.reduce((sum, place) => sum + place.y, 0) / places.length;
  const remote = places.map((place) => Math.hypot(place.x - x, place.y - y));
  const seeds: number[] = [];
  while (seeds.length < count) {
    let best = -1;
    remote.forEach((distance, at) => {
      if (!seeds.includes(at) && (best === -1 || distance > (remote[best] ?? 0))) best = at;
    });
    if (seeds.length === 0) remote.fill(Infinity);
    seeds.push(best);
    remote.forEach((distance, at) => (remote[at] = Math.min(distance, distanceOf(graph, at, best))));
  }
  return seeds;
}
