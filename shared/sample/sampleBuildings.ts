import type { Granularity } from '../document/granularity';
import { PLAIN_BUILDING, type BuildingRecord } from '../document/records/network';
import type { Random } from '../base/random';
import { pointInRing } from '../geometry/pointInRing';
import type { IdSource } from '../hierarchy/idSource';
import { at } from './at';
import type { SampleCity } from './city';

type Kind = BuildingRecord['kind'];

/** Kind of building, how many a cell of its own tries to hold, their half length and half width in metres, floors. */
const BUILT: Readonly<Partial<Record<Granularity, readonly [Kind, number, number, number, number]>>> = {
  ESTATE: ['RESIDENTIAL', 4, 24, 7, 18],
  MIXED_RESIDENTIAL: ['RESIDENTIAL', 3, 18, 6, 8],
  OFFICE_BUILDING: ['OFFICE', 1, 22, 14, 26],
  MARKET: ['MARKET', 2, 26, 12, 4],
  GOVERNMENT: ['PUBLIC', 2, 22, 9, 9],
  FINANCE: ['OFFICE', 1, 16, 10, 14],
  HOTEL: ['OFFICE', 1, 20, 11, 16],
  SCHOOL: ['PUBLIC', 3, 24, 8, 6],
  HOSPITAL: ['PUBLIC', 2, 26, 11, 12],
  LARGE_ENTERPRISE: ['INDUSTRIAL', 3, 38, 16, 3],
  SMALL_ENTERPRISE: ['INDUSTRIAL', 2, 22, 11, 3],
  INDUSTRIAL_PARK: ['INDUSTRIAL', 3, 34, 15, 4],
};

/** Footprints in the town cells, rectangles and L-shapes, apart from each other and inside one cell. */
export function sampleBuildings(random: Random, ids: IdSource, city: SampleCity): BuildingRecord[] {
  const { cells, faceOfCell } = city.hierarchy;
  const buildings: BuildingRecord[] = [];
  for (const [i, cell] of cells.entries()) {
    const face = at(city.ground.faces, at(faceOfCell, i));
    const built = BUILT[cell.granularity];
    if (built === undefined || at(city.sites, face.site).place < 0) continue;
    const [kind, count, long, wide, highest] = built;
    const add = (ring: readonly number[], no: number): void => {
      const name = kind === 'RESIDENTIAL' ? `${no}栋` : count > 1 ? `${cell.name}${no}号楼` : cell.name;
      buildings.push({
        id: ids.nextId(),
        code: `LY${String(buildings.length + 1).padStart(6, '0')}`,
        name,
        kind,
        floors: random.integer(Math.max(1, Math.floor(highest / 4)), highest),
        polygons: [[ring.map((metres) => Math.round(metres * 1000))]],
        ...PLAIN_BUILDING,
      });
    };
    if (face.kind === 'CUT_OUT') {
      add(
        face.ring.map((value, k) => {
          const c = k % 2 === 0 ? face.x : face.y;
          return c + (value - c) * 0.8;
        }),
        1,
      );
      continue;
    }
    if (face.kind !== 'SITE') continue;
    const angle = at(city.towns, at(city.sites, face.site).place).valley + 0.15 * random.normal();
    const placed: (readonly [number, number])[] = [];
    const reach = Math.hypot(long, wide);
    for (let tries = 0; placed.length < count && tries < 6 * count; tries++) {
      const corner = random.integer(0, face.ring.length / 2 - 1);
      const out = Math.sqrt(random.next()) * 0.85;
      const x = face.x + (at(face.ring, 2 * corner) - face.x) * out;
      const y = face.y + (at(face.ring, 2 * corner + 1) - face.y) * out;
      if (placed.some(([px, py]) => Math.hypot(px - x, py - y) < 2 * reach)) continue;
      if (face.taken.some(([px, py, radius]) => Math.hypot(px - x, py - y) < reach + radius)) continue;
      const ring = footprint(random, x, y, long, wide, angle);
      let isInside = true;
      for (let k = 0; k + 1 < ring.length; k += 2)
        isInside &&= pointInRing(face.ring, at(ring, k), at(ring, k + 1));
      if (!isInside) continue;
      placed.push([x, y]);
      add(ring, placed.length);
    }
  }
  return buildings;
}

/** A rectangle, or an L with a wing of half the length; counter-clockwise. */
function footprint(
  random: Random,
  x: number,
  y: number,
  long: number,
  wide: number,
  angle: number,
): number[] {
  const [a, b] = [long * (0.75 + 0.25 * random.next()), wide * (0.8 + 0.2 * random.next())];
  const frame =
    random.next() < 0.75
      ? [-a, -b, a, -b, a, b, -a, b]
      : [-a, -b, a, -b, a, 0, -0.3 * a, 0, -0.3 * a, b, -a, b];
  const [ux, uy] = [Math.cos(angle), Math.sin(angle)];
  return frame.map((_, k) => {
    const u = at(frame, k - (k % 2));
    const v = at(frame, k - (k % 2) + 1);
    return k % 2 === 0 ? x + u * ux - v * uy : y + u * uy + v * ux;
  });
}
