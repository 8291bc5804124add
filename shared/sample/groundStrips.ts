import { invariant } from '../base/invariant';
import type { Random } from '../base/random';
import { at } from './at';
import type { BorderRoom } from './borderLine';
import type { Arc, Face } from './face';
import { lattice } from './lattice';
import type { Border } from './mesh';
import type { Site } from './site';
import { streetStrip, type StreetStrip } from './streetStrip';

export interface Room {
  readonly border: Border;
  readonly room: BorderRoom;
}

export interface ChosenStrip {
  readonly side: 'left' | 'right';
  readonly strip: StreetStrip;
}

/** Borders in town that get a strip, the middle of towns first, with two strips at most per cell. */
export function chooseStrips(
  random: Random,
  sites: readonly Site[],
  rooms: readonly Room[],
  count: number,
): Map<number, ChosenStrip> {
  const order = rooms
    .map(({ border }, i) => ({ i, p: at(sites, border.left), q: at(sites, border.right) }))
    .filter(({ p, q }) => p.place >= 0 && q.place >= 0)
    .map(({ i, p, q }) => ({ i, rank: p.centrality + q.centrality + random.next() }))
    .sort((a, b) => a.rank - b.rank);
  const chosen = new Map<number, ChosenStrip>();
  const used = new Map<number, number>();
  for (const { i } of order) {
    if (chosen.size === count) break;
    const { border, room } = at(rooms, i);
    const side = random.next() < 0.5 ? 'left' : 'right';
    const host = side === 'left' ? border.left : border.right;
    if ((used.get(host) ?? 0) > 1) continue;
    const strip = streetStrip(random, room, side);
    if (strip === undefined) continue;
    used.set(host, (used.get(host) ?? 0) + 1);
    chosen.set(i, { side, strip });
  }
  invariant(chosen.size === count, `room for ${chosen.size} of ${count} street strips`);
  return chosen;
}

export function stripFace({ street, first, last, back }: StreetStrip, face: number, site: number): Face {
  const ring = street.slice(2 * first, 2 * last + 2);
  for (let i = back.length - 2; i >= 0; i -= 2) ring.push(at(back, i), at(back, i + 1));
  const middle = Math.floor(back.length / 4);
  return {
    kind: 'STRIP',
    site,
    partOf: face,
    ring,
    x: (at(back, 2 * middle) + at(street, 2 * (first + middle))) / 2,
    y: (at(back, 2 * middle + 1) + at(street, 2 * (first + middle) + 1)) / 2,
    taken: [],
  };
}

/** A border with a strip as four arcs: up to the strip, its street side, its back, and on to the end. */
export function stripArcs(
  { street, first, last, back }: StreetStrip,
  side: 'left' | 'right',
  face: number,
  left: number,
  right: number,
  border: Border,
  node: number,
): Arc[] {
  const line = lattice(street);
  const from = line.slice(2 * first, 2 * first + 2);
  const to = line.slice(2 * last, 2 * last + 2);
  return [
    { start: border.start, end: node, left, right, line: line.slice(0, 2 * first + 2) },
    {
      start: node,
      end: node + 1,
      left: side === 'left' ? face : left,
      right: side === 'left' ? right : face,
      line: line.slice(2 * first, 2 * last + 2),
    },
    {
      start: node,
      end: node + 1,
      left: side === 'left' ? left : face,
      right: side === 'left' ? face : right,
      line: [...from, ...lattice(back), ...to],
    },
    { start: node + 1, end: border.end, left, right, line: line.slice(2 * last) },
  ];
}
