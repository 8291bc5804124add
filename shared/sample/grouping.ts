import type { Random } from '../base/random';
import { at } from './at';
import { claimUnits } from './claimUnits';
import type { SampleCounts } from './counts';
import type { Ground } from './face';
import { growRegions } from './growRegions';
import { largestRemainder } from './largestRemainder';
import type { Site } from './site';
import type { Town } from './townships';

/** Membership of the cells: by face its level-3 group; by group its parent. Groups are numbered per level. */
export interface Grouping {
  readonly level3: readonly number[];
  readonly parentOf3: readonly number[];
  readonly parentOf2: readonly number[];
}

/** Groups the faces by neighbourhood: seats give level 1, and each level is divided into pieces of even weight. */
export function groupFaces(
  random: Random,
  sites: readonly Site[],
  ground: Ground,
  towns: readonly Town[],
  counts: SampleCounts,
): Grouping {
  const { faces, neighbours } = ground;
  const ownGround = faces.filter((face) => face.kind === 'SITE');
  const beside: number[][] = ownGround.map(() => []);
  for (let i = 0; i + 1 < neighbours.length; i += 2) {
    at(beside, at(neighbours, i)).push(at(neighbours, i + 1));
    at(beside, at(neighbours, i + 1)).push(at(neighbours, i));
  }
  const faceOfSite = new Map(ownGround.map((face, i) => [face.site, i]));
  const hostOf = faces.map((face) => faceOfSite.get(face.site) ?? -1);
  const weights = ownGround.map(() => 0);
  for (const [i, face] of faces.entries())
    if (face.partOf === i) weights[at(hostOf, i)] = at(weights, at(hostOf, i)) + 1;

  const neighboursOf = (face: number): readonly number[] => at(beside, face);
  const weightOf = (face: number): number => at(weights, face);
  const placeOf = (face: number): readonly [number, number] => [at(faces, face).x, at(faces, face).y];
  const members = ownGround.map((face) => face.site);
  const unit = claimUnits(sites, members, neighboursOf, towns, counts.level1);

  const divide = (groups: readonly (readonly number[])[], total: number, name: string): Division => {
    const sizes = groups.map((group) => group.reduce((sum, face) => sum + weightOf(face), 0));
    const shares = largestRemainder(total, sizes, 1).map((share, i) => Math.min(share, at(groups, i).length));
    spreadRest(shares, groups, total);
    const parts: number[][] = [];
    const parent: number[] = [];
    for (const [i, group] of groups.entries()) {
      const first = parts.length;
      const region = growRegions(
        random.fork(`${name}${i}`),
        group,
        neighboursOf,
        weightOf,
        placeOf,
        at(shares, i),
      );
      for (let k = 0; k < at(shares, i); k++) {
        parts.push([]);
        parent.push(i);
      }
      for (const [m, face] of group.entries()) at(parts, first + at(region, m)).push(face);
    }
    return { parts, parent };
  };
  const level1: number[][] = Array.from({ length: counts.level1 }, () => []);
  for (const [face, own] of unit.entries()) at(level1, own).push(face);
  const second = divide(level1, counts.level2, 'two');
  const third = divide(second.parts, counts.level3, 'three');
  const group = ownGround.map(() => -1);
  for (const [i, part] of third.parts.entries()) for (const face of part) group[face] = i;
  return { level3: hostOf.map((host) => at(group, host)), parentOf3: third.parent, parentOf2: second.parent };
}

interface Division {
  readonly parts: readonly (readonly number[])[];
  readonly parent: readonly number[];
}

/** Gives shares that a group is too small for to the groups with the most room. */
function spreadRest(shares: number[], groups: readonly (readonly number[])[], total: number): void {
  for (let rest = total - shares.reduce((a, b) => a + b, 0); rest > 0; rest--) {
    let roomiest = 0;
    for (const i of shares.keys()) {
      const room = at(groups, i).length / at(shares, i);
      if (room > at(groups, roomiest).length / at(shares, roomiest)) roomiest = i;
    }
    shares[roomiest] = at(shares, roomiest) + 1;
  }
}
