import { at } from './at';
import { createHeap } from '../base/heap';
import type { Site } from './site';
import type { Town } from './townships';

/** Reach of a city unit against a county branch: its ground ends at a part of the way to its neighbour. */
const CITY_REACH = 0.42;

/**
 * The level-1 unit of each face: spread from the seats over borders between neighbours, by distance, so that
 * every unit is one piece. City units stay small. Units are numbered as the first towns are.
 */
export function claimUnits(
  sites: readonly Site[],
  members: readonly number[],
  neighboursOf: (face: number) => readonly number[],
  towns: readonly Town[],
  units: number,
): number[] {
  const unit = new Array<number>(members.length).fill(-1);
  const cost = new Array<number>(members.length).fill(Infinity);
  const heap = createHeap();
  for (let i = 0; i < units; i++) {
    const { x, y } = at(towns, i);
    let nearest = -1;
    let best = Infinity;
    for (const [face, site] of members.entries()) {
      const { x: sx, y: sy } = at(sites, site);
      const distance = Math.hypot(sx - x, sy - y);
      if (distance < best && unit[face] === -1) [best, nearest] = [distance, face];
    }
    unit[nearest] = i;
    cost[nearest] = 0;
    heap.push(0, nearest);
  }
  const spread = (): void => {
    for (let face = heap.pop(); face !== undefined; face = heap.pop()) {
      const own = at(unit, face);
      const slow = at(towns, own).unit?.group === 'CITY' ? 1 / CITY_REACH : 1;
      const from = at(sites, at(members, face));
      for (const next of neighboursOf(face)) {
        const to = at(sites, at(members, next));
        const total = at(cost, face) + Math.hypot(to.x - from.x, to.y - from.y) * slow;
        if (total >= at(cost, next)) continue;
        cost[next] = total;
        unit[next] = own;
        heap.push(total, next);
      }
    }
  };
  spread();
  // Ground that the borders do not reach belongs to the nearest seat.
  for (const [face, own] of unit.entries()) {
    if (own !== -1) continue;
    const { x, y } = at(sites, at(members, face));
    let best = Infinity;
    for (let i = 0; i < units; i++) {
      const distance = Math.hypot(at(towns, i).x - x, at(towns, i).y - y);
      if (distance < best) [best, unit[face]] = [distance, i];
    }
  }
  return unit;
}
