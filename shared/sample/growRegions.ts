import type { Random } from '../base/random';
import { at } from './at';

/**
 * Divides connected members into `count` connected regions of about the same weight: seeds as far apart as
 * steps go, then the lightest region takes its next neighbour. Members that no region reaches (the ground may
 * fall apart) go to the region whose seed is nearest. Returns the region of each member, in the members'
 * order. Costs members × regions for the seeds.
 */
export function growRegions(
  random: Random,
  members: readonly number[],
  neighboursOf: (member: number) => readonly number[],
  weightOf: (member: number) => number,
  placeOf: (member: number) => readonly [number, number],
  count: number,
): number[] {
  const index = new Map(members.map((member, i) => [member, i]));
  const seeds = chooseSeeds(random, members, index, neighboursOf, count);
  const region = new Array<number>(members.length).fill(-1);
  const weights = new Array<number>(count).fill(0);
  const fronts: number[][] = seeds.map(() => []);
  const heads = new Array<number>(count).fill(0);
  const take = (member: number, into: number): void => {
    region[member] = into;
    weights[into] = at(weights, into) + weightOf(at(members, member));
    for (const next of neighboursOf(at(members, member))) {
      const i = index.get(next);
      if (i !== undefined && region[i] === -1) at(fronts, into).push(i);
    }
  };
  for (const [i, seed] of seeds.entries()) take(seed, i);
  const growing = new Set(seeds.keys());
  while (growing.size > 0) {
    let lightest = -1;
    for (const i of growing) if (lightest < 0 || at(weights, i) < at(weights, lightest)) lightest = i;
    const front = at(fronts, lightest);
    let head = at(heads, lightest);
    while (head < front.length && region[at(front, head)] !== -1) head++;
    heads[lightest] = head;
    if (head === front.length) growing.delete(lightest);
    else take(at(front, head), lightest);
  }
  for (const [i, member] of members.entries()) {
    if (region[i] !== -1) continue;
    const [x, y] = placeOf(member);
    let best = Infinity;
    for (const [k, seed] of seeds.entries()) {
      const [sx, sy] = placeOf(at(members, seed));
      const distance = Math.hypot(sx - x, sy - y);
      if (distance < best) [best, region[i]] = [distance, k];
    }
  }
  return region;
}

/** Members far apart in steps: each next one is the farthest from those chosen so far. */
function chooseSeeds(
  random: Random,
  members: readonly number[],
  index: ReadonlyMap<number, number>,
  neighboursOf: (member: number) => readonly number[],
  count: number,
): number[] {
  if (count > members.length) throw new RangeError(`${members.length} members cannot make ${count} regions`);
  const steps = new Array<number>(members.length).fill(Infinity);
  const seeds: number[] = [];
  let next = random.integer(0, members.length - 1);
  while (seeds.length < count) {
    seeds.push(next);
    const queue = [next];
    steps[next] = 0;
    for (let head = 0; head < queue.length; head++) {
      const current = at(queue, head);
      for (const neighbour of neighboursOf(at(members, current))) {
        const i = index.get(neighbour);
        if (i === undefined || at(steps, i) <= at(steps, current) + 1) continue;
        steps[i] = at(steps, current) + 1;
        queue.push(i);
      }
    }
    let farthest = 0;
    for (const [i, step] of steps.entries()) if (step > at(steps, farthest)) farthest = i;
    next = farthest;
  }
  return seeds;
}
