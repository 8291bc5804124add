import { at } from './at';
import { buildMesh } from './mesh';
import type { Site } from './site';

/**
 * Evens the sites out: `rounds` times every site goes half way to the middle of the nodes around it. Sites
 * outside the network stay, so that the outline does.
 */
export function relaxSites(sites: readonly Site[], rounds: number): void {
  for (let round = 0; round < rounds; round++) {
    const { nodes, borders } = buildMesh(sites);
    const sums = new Float64Array(sites.length * 3);
    for (const { left, right, start, end } of borders) {
      for (const site of [left, right]) {
        for (const node of [start, end]) {
          sums[3 * site] = at(sums, 3 * site) + at(nodes, 2 * node);
          sums[3 * site + 1] = at(sums, 3 * site + 1) + at(nodes, 2 * node + 1);
          sums[3 * site + 2] = at(sums, 3 * site + 2) + 1;
        }
      }
    }
    for (const [i, site] of sites.entries()) {
      const count = at(sums, 3 * i + 2);
      if (!site.inside || count === 0) continue;
      site.x += (at(sums, 3 * i) / count - site.x) * 0.5;
      site.y += (at(sums, 3 * i + 1) / count - site.y) * 0.5;
    }
  }
}
