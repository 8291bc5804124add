import type { Random } from '../base/random';
import { pointInRing } from '../geometry/pointInRing';
import { at } from './at';
import { largestRemainder } from './largestRemainder';
import type { Place } from './places';
import { createSpacing } from './spacing';

/** A place with the number of cells in town and the reach of its built-up ground. */
export interface Town extends Place {
  readonly sites: number;
  /** Spacing of the cells in the middle, metres; grows outwards. */
  readonly core: number;
  /** Radius of a circle as large as the built-up ground, metres. */
  readonly radius: number;
}

/** How much coarser the cells at the rim are than in the middle. */
export const COARSENING = 1.5;
/** Half of ∫ 2u du / (1 + 1.5 u^1.5)² over [0, 1]: turns a number of cells into a radius. */
const FILL = 0.1655;
/** Part of the cells in town that lies in the unit seats; the rest is in the townships. */
const SEATS = 0.68;

/** Townships spread over the region between the seats, then cells in town for all of them. Costs their square. */
export function placeTowns(
  random: Random,
  centres: readonly Place[],
  outline: readonly (readonly [number, number])[],
  townships: number,
  sites: number,
  ratio: number,
): Town[] {
  const ring = outline.flat();
  const spacing = createSpacing(10_000);
  for (const centre of centres) spacing.add(centre.x, centre.y);
  const xs = outline.map(([x]) => x);
  const ys = outline.map(([, y]) => y);
  const [minX, maxX, minY, maxY] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const places: Place[] = [...centres];
  for (let tries = 0; places.length < centres.length + townships; tries++) {
    const x = minX + random.next() * (maxX - minX);
    const y = minY + random.next() * (maxY - minY);
    const clear = 9000 * Math.pow(0.97, Math.floor(tries / 2000));
    if (!pointInRing(ring, x, y) || !spacing.isFree(x, y, clear)) continue;
    if (!isDeepInside(ring, x, y, 3000 * Math.min(1, Math.sqrt(ratio)))) continue;
    spacing.add(x, y);
    const home = nearest(centres, x, y);
    places.push({
      name: '',
      unit: null,
      county: home.county,
      x,
      y,
      weight: 0.5 + random.next() * random.next() * 2.5,
      valley: random.next() * 3.14,
    });
  }
  const seats = largestRemainder(
    Math.round(sites * SEATS),
    centres.map((centre) => centre.weight),
  );
  const rest = sites - seats.reduce((a, b) => a + b, 0);
  const others = largestRemainder(
    rest,
    places.slice(centres.length).map((place) => place.weight),
  );
  const shares = [...seats, ...others];
  return places.map((place, i) => {
    const count = at(shares, i);
    const core = place.unit === null ? 210 : place.unit.group === 'CITY' ? 200 : 190;
    return {
      ...place,
      sites: count,
      core,
      radius: core * Math.sqrt(Math.max(count, 1) / (2 * Math.PI * FILL)),
    };
  });
}

function nearest(centres: readonly Place[], x: number, y: number): Place {
  return centres.reduce((best, centre) =>
    Math.hypot(centre.x - x, centre.y - y) < Math.hypot(best.x - x, best.y - y) ? centre : best,
  );
}

function isDeepInside(ring: readonly number[], x: number, y: number, margin: number): boolean {
  return [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ].every(([dx = 0, dy = 0]) => pointInRing(ring, x + dx * margin, y + dy * margin));
}
