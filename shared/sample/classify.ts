import type { Granularity } from '../document/granularity';
import type { Random } from '../base/random';
import { at } from './at';
import type { SampleCounts } from './counts';
import type { Ground } from './face';
import type { Site } from './site';

/** Where in town a granularity is at home: 0 the middle, 1 the rim. */
const HOME: Readonly<Record<Granularity, number>> = {
  GOVERNMENT: 0.3,
  FINANCE: 0.1,
  LARGE_ENTERPRISE: 0.85,
  SMALL_ENTERPRISE: 0.62,
  HOTEL: 0.2,
  TOURISM: 0.9,
  SCHOOL: 0.45,
  HOSPITAL: 0.35,
  INTERNET_CAFE: 0.3,
  INDUSTRIAL_PARK: 0.95,
  OFFICE_BUILDING: 0.15,
  MARKET: 0.35,
  STREET_SHOPS: 0.3,
  OTHER: 0.7,
  ESTATE: 0.42,
  MIXED_RESIDENTIAL: 0.35,
  VACANT_LAND: 1,
  PUBLIC_FACILITY: 0.6,
  PARK: 0.5,
  VILLAGE: 1,
};

/** The granularity of every face, exactly as many of each as `counts` says. A second part is as its first. */
export function classifyFaces(
  random: Random,
  sites: readonly Site[],
  ground: Ground,
  counts: SampleCounts,
): Granularity[] {
  const kinds = new Array<Granularity>(ground.faces.length).fill('STREET_SHOPS');
  const own = [...ground.faces.entries()].filter(([i, face]) => face.partOf === i);
  const give = (faces: readonly number[], quota: ReadonlyMap<Granularity, number>): void => {
    const tokens = [...quota].flatMap(([kind, count]) =>
      Array.from({ length: count }, () => ({ kind, home: HOME[kind] + 0.22 * random.normal() })),
    );
    tokens.sort((a, b) => a.home - b.home);
    const places = faces.map((face) => ({
      face,
      centrality: at(sites, at(ground.faces, face).site).centrality + 0.02 * random.next(),
    }));
    places.sort((a, b) => a.centrality - b.centrality || a.face - b.face);
    if (places.length !== tokens.length)
      throw new RangeError(`${tokens.length} kinds for ${places.length} faces`);
    for (const [i, { kind }] of tokens.entries()) kinds[at(places, i).face] = kind;
  };
  const facesWhere = (test: (face: (typeof ground.faces)[number]) => boolean): number[] =>
    own.filter(([, face]) => test(face)).map(([i]) => i);
  give(
    facesWhere((face) => face.kind === 'SITE' && at(sites, face.site).place >= 0),
    counts.town,
  );
  give(
    facesWhere((face) => face.kind === 'SITE' && at(sites, face.site).place < 0),
    counts.country,
  );
  give(
    facesWhere((face) => face.kind === 'CUT_OUT'),
    counts.cutOuts,
  );
  return ground.faces.map((face) => at(kinds, face.partOf));
}
