import type { Random } from '../base/random';
import { at } from './at';
import { addCutOuts } from './addCutOuts';
import { borderLine, borderRoom, safeShare } from './borderLine';
import { BEYOND, type Arc, type Face, type Ground } from './face';
import { joinArcs } from './joinArcs';
import { buildMesh, type Mesh } from './mesh';
import { lattice } from './lattice';
import type { Site } from './site';
import { starRing } from './starRing';
import { chooseStrips, stripArcs, stripFace, type Room } from './groundStrips';

/**
 * The whole ground as faces and arcs on the millimetre lattice: one face per site inside the network, strips
 * of street shops cut along borders in town, and cut-outs as holes in cells of the town. Everything that is
 * drawn keeps to room of its own (see Mesh), so nothing crosses before rounding to the lattice.
 */
export function buildGround(
  random: Random,
  sites: readonly Site[],
  strips: number,
  cutOuts: number,
  secondParts: number,
): Ground {
  const mesh = buildMesh(sites);
  const numbers = sites.map(() => BEYOND);
  const members: number[] = [];
  for (const [i, site] of sites.entries()) if (site.inside) numbers[i] = members.push(i) - 1;
  const rooms = roomsOf(random.fork('gates'), sites, mesh, numbers);
  const chosen = chooseStrips(random.fork('strips'), sites, rooms, strips);

  const faces: Face[] = siteFaces(sites, members, rooms);
  const arcs: Arc[] = [];
  const streets: number[][] = [];
  const neighbours: number[] = [];
  let nextNode = mesh.nodes.length / 2;
  const lines = random.fork('lines');
  for (const [i, { border, room }] of rooms.entries()) {
    const left = at(numbers, border.left);
    const right = at(numbers, border.right);
    if (left !== BEYOND && right !== BEYOND) neighbours.push(left, right);
    const strip = chosen.get(i);
    if (strip === undefined) {
      arcs.push({
        start: border.start,
        end: border.end,
        left,
        right,
        line: lattice(borderLine(lines, room)),
      });
      continue;
    }
    const face = faces.length;
    const host = strip.side === 'left' ? border.left : border.right;
    faces.push(stripFace(strip.strip, face, host));
    streets.push(lattice(strip.strip.street));
    arcs.push(...stripArcs(strip.strip, strip.side, face, left, right, border, nextNode));
    nextNode += 2;
  }
  addCutOuts(random.fork('cutOuts'), sites, faces, arcs, cutOuts, secondParts, nextNode);
  return { faces, arcs: joinArcs(arcs), neighbours, streets };
}

function roomsOf(random: Random, sites: readonly Site[], mesh: Mesh, numbers: readonly number[]): Room[] {
  return mesh.borders
    .filter((border) => at(numbers, border.left) !== BEYOND || at(numbers, border.right) !== BEYOND)
    .map((border) => ({ border, room: borderRoom(random, sites, mesh, border) }));
}

/** A face per site, with the star of nodes and gates around it, drawn in as far as borders may wander. */
function siteFaces(sites: readonly Site[], members: readonly number[], rooms: readonly Room[]): Face[] {
  const corners: number[][] = sites.map(() => []);
  const town: boolean[] = sites.map(() => true);
  for (const { border, room } of rooms) {
    for (const site of [border.left, border.right]) {
      at(corners, site).push(...room.a, ...room.gate, ...room.b);
      if (!room.isTown) town[site] = false;
    }
  }
  return members.map((site, face) => {
    const { x, y } = at(sites, site);
    const ring = starRing(x, y, at(corners, site), safeShare(at(town, site)));
    return { kind: 'SITE', site, partOf: face, ring, x, y, taken: [] };
  });
}
