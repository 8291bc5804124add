import type { Random } from '../base/random';
import { at } from './at';
import type { SampleCounts } from './counts';
import { countrySites } from './countrySites';
import { createNoise } from './noise';
import { sampleCentres, sampleOutline } from './places';
import { relaxSites } from './relax';
import type { Site } from './site';
import { createSpacing } from './spacing';
import { townshipName, uniqueName } from './names';
import { placeTowns, type Town } from './townships';
import { townSites } from './townSites';

export interface SampleSites {
  readonly sites: readonly Site[];
  readonly towns: readonly Town[];
  /** Noise of the ground, in [0, 1): low along valleys. */
  readonly noise: (x: number, y: number, cell: number) => number;
}

/** Chooses the towns and a site for every cell that has ground of its own, evened out. */
export function sampleSites(random: Random, counts: SampleCounts): SampleSites {
  const noise = createNoise(random.fork('noise').integer(1, 2 ** 30));
  const outline = sampleOutline(counts.ratio);
  const far = random.fork('centres');
  const middle = [mean(outline.map(([x]) => x)), mean(outline.map(([, y]) => y))] as const;
  const centres = sampleCentres(counts.ratio, counts.level1, () => {
    // Between the middle and a random corner: inside for an outline that is nearly star-shaped.
    const [x, y] = at(outline, far.integer(0, outline.length - 1));
    const [nx, ny] = at(outline, far.integer(0, outline.length - 1));
    const t = 0.1 + 0.75 * Math.sqrt(far.next());
    const u = 0.35 * far.next();
    return [
      middle[0] + ((x - middle[0]) * (1 - u) + (nx - middle[0]) * u) * t,
      middle[1] + ((y - middle[1]) * (1 - u) + (ny - middle[1]) * u) * t,
    ];
  });
  const inTown = [...counts.town.values()].reduce((a, b) => a + b, 0);
  const inCountry = [...counts.country.values()].reduce((a, b) => a + b, 0);
  const titles = random.fork('names');
  const taken = new Set<string>();
  const places = placeTowns(
    random.fork('townships'),
    centres,
    outline,
    counts.townships,
    inTown,
    counts.ratio,
  );
  const towns = places.map((town) =>
    town.unit === null
      ? {
          ...town,
          name: uniqueName(
            taken,
            () => townshipName(titles),
            (name, no) => `${town.county.slice(0, 2)}${name}${no > 2 ? no : ''}`,
          ),
        }
      : town,
  );
  const spacing = createSpacing(400);
  const built = random.fork('towns');
  const sites: Site[] = towns.flatMap((town, i) => townSites(built, town, i, spacing, built.next() * 6));
  sites.push(...countrySites(random.fork('country'), noise, outline, towns, spacing, inCountry));
  relaxSites(sites, 3);
  return { sites, towns, noise };
}

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}
