import type { LineRecord } from '../document/records/network';
import type { Random } from '../base/random';
import type { IdSource } from '../hierarchy/idSource';
import { at } from './at';
import type { SampleCity } from './city';
import { BEYOND, type Arc } from './face';
import { roadName, uniqueName } from './names';
import { noisyLine } from './noisyLine';
import { waysAlong, type WaysAlong } from './waysAlong';

type Kind = LineRecord['kind'];

/**
 * Streets along the shop strips, roads from townships to their seats and rivers down to one mouth: all of them
 * exactly on cell boundaries, to be traced. Trunk roads and the railway run from seat to seat across cells.
 */
export function sampleLines(random: Random, ids: IdSource, city: SampleCity): LineRecord[] {
  const { ground, towns, sites, noise } = city;
  const lines: LineRecord[] = [];
  const taken = new Set<string>();
  const again = (name: string, no: number): string => `${name}${no}`;
  const add = (kind: Kind, name: string, points: readonly number[]): void => {
    lines.push({ id: ids.nextId(), kind, name, points });
  };
  for (const street of ground.streets)
    add(
      'STREET',
      uniqueName(taken, () => roadName(random), again),
      street,
    );

  const isOpen = (arc: Arc): boolean => arc.left !== BEYOND && arc.right !== BEYOND && arc.start !== arc.end;
  const townNode = nodesNear(
    ground.arcs.filter(isOpen),
    towns.map(({ x, y }) => [x * 1000, y * 1000]),
  );
  const seats = towns.flatMap(({ unit }, i) => (unit === null ? [] : [at(townNode, i)]));
  const roads = waysAlong(ground.arcs, seats, (arc) => (isOpen(arc) ? lengthOf(arc.line) : Infinity));
  for (const [i, { unit, name }] of towns.entries()) {
    const way = unit === null ? roads.trace(at(townNode, i)) : undefined;
    if (way !== undefined)
      add(
        'ROAD',
        uniqueName(taken, () => `${name.replace(/[镇乡]$/, '')}公路`, again),
        way,
      );
  }

  const isCountry = (face: number): boolean => at(sites, at(ground.faces, face).site).place < 0;
  const riverCost = (arc: Arc): number => {
    if (!isOpen(arc) || !isCountry(arc.left) || !isCountry(arc.right)) return Infinity;
    const valley = noise(at(arc.line, 0) / 1000 + 3e6, at(arc.line, 1) / 1000, 22_000);
    return lengthOf(arc.line) * (0.25 + 2 * valley);
  };
  const costs = ground.arcs.map(riverCost);
  const banks = ground.arcs.filter((_, i) => at(costs, i) < Infinity);
  if (banks.length > 0) {
    const rivers = drainage(ground.arcs, banks, costs);
    const springs = Math.max(3, Math.round(14 * city.counts.ratio));
    for (let i = 0; i < springs; i++) {
      const way = rivers.trace(random.pick(banks).start);
      if (way !== undefined)
        add('RIVER', at(RIVERS, i % RIVERS.length) + (i < RIVERS.length ? '' : `${i}`), way);
    }
  }

  const seatTowns = towns.filter(({ unit }) => unit !== null);
  for (const [i, town] of seatTowns.entries()) {
    const earlier = seatTowns
      .slice(0, i)
      .sort((a, b) => Math.hypot(a.x - town.x, a.y - town.y) - Math.hypot(b.x - town.x, b.y - town.y));
    const [to] = earlier;
    if (to === undefined) continue;
    add(
      'TRUNK_ROAD',
      uniqueName(taken, () => `${to.name}至${town.name}公路`, again),
      across(random, [to.x, to.y], [town.x, town.y], 0.5),
    );
  }
  // Along the main valley, through every other seat beside the first.
  const valley = seatTowns
    .filter(({ y }) => Math.abs(y - at(seatTowns, 0).y) < 22_000)
    .sort((a, b) => a.x - b.x);
  const stations = valley.filter((_, i) => i % 2 === 0);
  const rails = stations.slice(1).flatMap((town, i) => {
    const from = at(stations, i);
    const part = across(random, [from.x + 900, from.y - 700], [town.x + 900, town.y - 700], 0.25);
    return i === 0 ? part : part.slice(2);
  });
  if (rails.length > 0) add('RAILWAY', '襄渝铁路', rails);
  return lines;
}

const RIVERS = [
  '汉江',
  '堵河',
  '金钱河',
  '天河',
  '丹江',
  '马栏河',
  '汇湾河',
  '官渡河',
  '泗河',
  '神定河',
  '犟河',
  '剑河',
  '浪河',
  '滔河',
  '曲远河',
  '五龙河',
];

/** Ways of all water to one mouth far in the east, off which most banks are reached: not a pocket of them. */
function drainage(arcs: readonly Arc[], banks: readonly Arc[], costs: readonly number[]): WaysAlong {
  const eastern = [...banks].sort((a, b) => at(b.line, 0) - at(a.line, 0));
  let best: WaysAlong | undefined;
  for (let i = 0; i < Math.min(10, eastern.length); i++) {
    const ways = waysAlong(arcs, [at(eastern, i).start], (_, arc) => at(costs, arc));
    if (best === undefined || ways.reached > best.reached) best = ways;
    if (ways.reached > banks.length / 8) return ways;
  }
  return best ?? waysAlong(arcs, [], () => Infinity);
}

/** A winding line between two places in metres, as lattice millimetres. */
function across(
  random: Random,
  a: readonly [number, number],
  b: readonly [number, number],
  roughness: number,
): number[] {
  const [dx, dy] = [(b[0] - a[0]) * 0.22, (b[1] - a[1]) * 0.22];
  const [mx, my] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  const line = [a[0], a[1]];
  noisyLine(line, random, a, [mx - dy, my + dx], b, [mx + dy, my - dx], 7, roughness);
  return line.map((metres) => Math.round(metres * 1000));
}

function lengthOf(line: readonly number[]): number {
  let length = 0;
  for (let i = 0; i + 3 < line.length; i += 2) {
    length += Math.hypot(at(line, i + 2) - at(line, i), at(line, i + 3) - at(line, i + 1));
  }
  return length;
}

/** A node of the arcs near each place, all in lattice millimetres: the nearest within some kilometres. */
function nodesNear(arcs: readonly Arc[], places: readonly (readonly [number, number])[]): number[] {
  const bucket = 4_000_000;
  const key = (x: number, y: number): number => Math.floor(x / bucket) * 100_003 + Math.floor(y / bucket);
  const near = new Map<number, Arc[]>();
  for (const arc of arcs) {
    const own = key(at(arc.line, 0), at(arc.line, 1));
    const list = near.get(own);
    if (list === undefined) near.set(own, [arc]);
    else list.push(arc);
  }
  return places.map(([x, y]) => {
    let [best, node] = [Infinity, -1];
    for (const dx of [-bucket, 0, bucket]) {
      for (const dy of [-bucket, 0, bucket]) {
        for (const { start, line } of near.get(key(x + dx, y + dy)) ?? []) {
          const distance = (at(line, 0) - x) ** 2 + (at(line, 1) - y) ** 2;
          if (distance < best) [best, node] = [distance, start];
        }
      }
    }
    return node;
  });
}
