import { invariant } from '../base/invariant';
import type { Random } from '../base/random';
import { at } from './at';
import { cutOut } from './cutOut';
import type { Arc, Face } from './face';
import { lattice } from './lattice';
import type { Site } from './site';
import { innerRadius } from './starRing';

/** Widest cut-out, metres from its middle. */
const WIDEST = 110;
/** Least radius of a cut-out, metres: keeps it above the smallest cell that the rules allow. */
const LEAST = 9;

/**
 * Cuts `count` cells out of cells in town, as holes, and gives `secondParts` of them a second part in the same
 * host. Each stays in a circle that no border reaches. Appends the faces and their closed arcs.
 */
export function addCutOuts(
  random: Random,
  sites: readonly Site[],
  faces: Face[],
  arcs: Arc[],
  count: number,
  secondParts: number,
  firstNode: number,
): void {
  const hosts = faces
    .map((face, i) => ({ face, i, site: at(sites, face.site) }))
    .filter(({ face, site }) => face.kind === 'SITE' && site.place >= 0)
    .map(({ face, i, site }) => ({
      face,
      site,
      rank: site.centrality + 1.4 * random.next(),
      radius: innerRadius(face.x, face.y, face.ring),
      i,
    }))
    .filter(({ radius }) => radius > 2.5 * LEAST)
    .sort((a, b) => a.rank - b.rank || a.i - b.i);
  invariant(hosts.length >= count, `room for ${hosts.length} of ${count} cut-outs`);
  let node = firstNode;
  const cut = (
    host: Face,
    radius: number,
    x: number,
    y: number,
    angle: number,
    partOf: number | undefined,
  ): number => {
    const face = faces.length;
    const ring = cutOut(random, x, y, radius, angle);
    const line = lattice(ring);
    host.taken.push([x, y, radius]);
    faces.push({ kind: 'CUT_OUT', site: host.site, partOf: partOf ?? face, ring, x, y, taken: [] });
    arcs.push({
      start: node,
      end: node,
      left: face,
      right: host.partOf,
      line: [...line, at(line, 0), at(line, 1)],
    });
    node++;
    return face;
  };
  for (const [k, { face, radius }] of hosts.slice(0, count).entries()) {
    const angle = random.next() * Math.PI;
    const room = Math.min(WIDEST, radius * (0.5 + 0.4 * random.next()));
    if (k >= secondParts) {
      cut(face, room, face.x, face.y, angle, undefined);
      continue;
    }
    const aside = radius * 0.5;
    const each = Math.min(room, radius * 0.42);
    const [dx, dy] = [Math.cos(angle) * aside, Math.sin(angle) * aside];
    const first = cut(face, each, face.x + dx, face.y + dy, angle, undefined);
    cut(face, each * 0.8, face.x - dx, face.y - dy, angle, first);
  }
}
