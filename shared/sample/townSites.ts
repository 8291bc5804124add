import type { Random } from '../base/random';
import type { Site } from './site';
import type { Spacing } from './spacing';
import { COARSENING, type Town } from './townships';

/** How much longer than wide a town is, along its valley. */
const STRETCH = 1.5;

/** The sites of one town: dense in the middle, coarser outwards, drawn out along the valley. */
export function townSites(
  random: Random,
  town: Town,
  index: number,
  spacing: Spacing,
  wobble: number,
): Site[] {
  const sites: Site[] = [];
  const [ux, uy] = [Math.cos(town.valley), Math.sin(town.valley)];
  let near = 0.68;
  for (let tries = 0; sites.length < town.sites; tries++) {
    if (tries % 400 === 399) near *= 0.94;
    // Density falls outwards as 1 / size²: accept in that proportion.
    const reach = Math.sqrt(random.next());
    const size = town.core * (1 + COARSENING * reach * Math.sqrt(reach));
    const thin = town.core / size;
    const angle = random.next() * 2 * Math.PI;
    if (random.next() > thin * thin) continue;
    const lobes =
      1 +
      0.22 * Math.sin(2 * angle + wobble) +
      0.16 * Math.sin(3 * angle + 2 * wobble) +
      0.1 * Math.sin(7 * angle + 5 * wobble);
    const along = Math.cos(angle) * reach * town.radius * STRETCH * lobes;
    const bend = 0.12 * Math.sin((along / town.radius) * 2 + wobble) * town.radius;
    const across = (Math.sin(angle) * reach * town.radius * lobes) / STRETCH + bend;
    const x = town.x + along * ux - across * uy;
    const y = town.y + along * uy + across * ux;
    if (!spacing.isFree(x, y, near * size)) continue;
    spacing.add(x, y);
    sites.push({ x, y, size, place: index, centrality: reach, inside: true });
  }
  return sites;
}
