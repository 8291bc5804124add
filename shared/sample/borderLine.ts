import type { Random } from '../base/random';
import { at } from './at';
import type { Border, Mesh } from './mesh';
import { noisyLine } from './noisyLine';
import type { Site } from './site';

type Point = readonly [number, number];

/** What a border may use: its two nodes, its two sites, and the point where it crosses between the sites. */
export interface BorderRoom {
  readonly a: Point;
  readonly b: Point;
  readonly left: Point;
  readonly right: Point;
  readonly gate: Point;
  readonly isTown: boolean;
}

/** Part of the way to a site that a border may wander: less in town, where streets are straighter. */
const WANDER = { town: 0.44, country: 0.9 } as const;

/** The room of a border. The gate lies between the sites by their sizes, drawn towards the straight way. */
export function borderRoom(random: Random, sites: readonly Site[], mesh: Mesh, border: Border): BorderRoom {
  const p = at(sites, border.left);
  const q = at(sites, border.right);
  const a: Point = [at(mesh.nodes, 2 * border.start), at(mesh.nodes, 2 * border.start + 1)];
  const b: Point = [at(mesh.nodes, 2 * border.end), at(mesh.nodes, 2 * border.end + 1)];
  const [dx, dy] = [q.x - p.x, q.y - p.y];
  const [ex, ey] = [b[0] - a[0], b[1] - a[1]];
  const turn = dx * ey - dy * ex;
  const share = p.size / (p.size + q.size);
  const straight = turn === 0 ? share : ((a[0] - p.x) * ey - (a[1] - p.y) * ex) / turn;
  const lowest = share * 0.55;
  const highest = 1 - (1 - share) * 0.55;
  const mixed = 0.3 * share + 0.7 * straight + (random.next() - 0.5) * 0.2 * Math.min(share, 1 - share);
  const r = Math.min(highest, Math.max(lowest, mixed));
  return {
    a,
    b,
    left: [p.x, p.y],
    right: [q.x, q.y],
    gate: [p.x + r * dx, p.y + r * dy],
    isTown: p.place >= 0 || q.place >= 0,
  };
}

/** How far a site's star of nodes and gates can be drawn out from the site without meeting a border. */
export function safeShare(isTown: boolean): number {
  return 1 - (isTown ? WANDER.town : WANDER.country) / 2 - 0.02;
}

/**
 * A border from node to node, x, y in metres, both included: rough in the country, calmer in town, with more
 * vertices on longer ways. Stays in the triangles (node, gate, towards the site) of its room.
 */
export function borderLine(random: Random, room: BorderRoom): number[] {
  const { a, b, gate } = room;
  const wander = room.isTown ? WANDER.town : WANDER.country;
  const roughness = room.isTown ? 0.42 : 0.72;
  const p = between(gate, room.left, wander);
  const q = between(gate, room.right, wander);
  const line = [a[0], a[1]];
  noisyLine(line, random, a, between(a, p, 0.5), gate, between(a, q, 0.5), depthOf(a, gate), roughness);
  noisyLine(line, random, gate, between(b, p, 0.5), b, between(b, q, 0.5), depthOf(gate, b), roughness);
  return line;
}

function depthOf(a: Point, b: Point): number {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  return length < 15 ? 1 : length < 45 ? 2 : length < 1150 ? 3 : 4;
}

function between(a: Point, b: Point, share: number): Point {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}
