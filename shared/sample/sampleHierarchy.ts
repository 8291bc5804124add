import type { CellRecord, GridRecord } from '../document/records/hierarchy';
import type { Granularity } from '../document/granularity';
import type { Random } from '../base/random';
import type { IdSource } from '../hierarchy/idSource';
import { at } from './at';
import type { Ground } from './face';
import type { Grouping } from './grouping';
import { cellName, districtStem, uniqueName } from './names';
import type { Site } from './site';
import type { Town } from './townships';

export interface SampleHierarchy {
  readonly grids: GridRecord[];
  readonly cells: CellRecord[];
  /** Row of the cell of each face, as an index of `cells`. */
  readonly cellOfFace: readonly number[];
  /** Face that each cell was made for, in the order of `cells`. */
  readonly faceOfCell: readonly number[];
  /** Town of each cell, as an index of the towns. */
  readonly townOfCell: readonly number[];
}

const COUNTY_DIGITS: Readonly<Record<string, string>> = {
  茅箭区: '420302',
  张湾区: '420303',
  郧县: '420321',
  郧西县: '420322',
  竹山县: '420323',
  竹溪县: '420324',
  房县: '420325',
  丹江口市: '420381',
};

/** Grids and cells with names and codes, numbered west to east, then north to south, inside each parent. */
export function sampleHierarchy(
  random: Random,
  ids: IdSource,
  sites: readonly Site[],
  towns: readonly Town[],
  ground: Ground,
  grouping: Grouping,
  kinds: readonly Granularity[],
): SampleHierarchy {
  const { faces } = ground;
  const nearTown = createNearest(towns);
  const townOf = faces.map((face) => {
    const { place } = at(sites, face.site);
    return place >= 0 ? place : nearTown(face.x, face.y);
  });
  const faces3 = collect(grouping.parentOf3.length, faces.keys(), (face) => at(grouping.level3, face));
  const groups2 = collect(grouping.parentOf2.length, grouping.parentOf3.keys(), (i) =>
    at(grouping.parentOf3, i),
  );
  const groups1 = collect(Math.max(...grouping.parentOf2) + 1, grouping.parentOf2.keys(), (i) =>
    at(grouping.parentOf2, i),
  );
  const place3 = faces3.map((group) => middle(group.map((face) => at(faces, face))));
  const place2 = groups2.map((group) => middle(group.map((i) => at(place3, i))));
  const place1 = groups1.map((group) => middle(group.map((i) => at(place2, i))));

  const grids: GridRecord[] = [];
  const cells: CellRecord[] = [];
  const cellOfFace = new Array<number>(faces.length).fill(-1);
  const faceOfCell: number[] = [];
  const townOfCell: number[] = [];
  const addCells = (group: readonly number[], parent: number): void => {
    const taken = new Set<string>();
    const own = group.filter((face) => at(faces, face).partOf === face);
    for (const face of ordered(own, (i) => at(faces, i))) {
      const town = at(towns, at(townOf, face));
      const kind = at(kinds, face);
      const name = uniqueName(
        taken,
        () => cellName(random, kind, town.name.replace(/[镇乡]$/, '')),
        numbered(kind),
      );
      cellOfFace[face] = cells.length;
      faceOfCell.push(face);
      townOfCell.push(at(townOf, face));
      cells.push({
        id: ids.nextId(),
        code: ids.nextCode(4),
        name,
        parent,
        granularity: kind,
        households: households(random, kind),
        adminCode: adminCode(town, at(townOf, face), kind, random),
        status: 'ACTIVE',
      });
    }
  };
  for (const one of ordered([...groups1.keys()], (i) => at(place1, i))) {
    const { unit, county } = at(towns, one);
    const isCity = unit?.group === 'CITY';
    const id1 = ids.nextId();
    grids.push({
      id: id1,
      level: 1,
      code: ids.nextCode(1),
      name: unit?.name ?? county,
      parent: null,
      unitType: isCity ? 'CITY_DEPT' : 'COUNTY_BRANCH',
      unitGroup: isCity ? 'CITY' : 'COUNTY',
      responsible: null,
    });
    const taken2 = new Set<string>();
    for (const two of ordered(at(groups1, one), (i) => at(place2, i))) {
      const id2 = ids.nextId();
      const type2 = isCity
        ? random.pick(['DISTRICT', 'DISTRICT', 'SUB_OFFICE'] as const)
        : random.pick(['BRANCH', 'BRANCH', 'BRANCH', 'SUB_OFFICE'] as const);
      const near2 = nameNear(at(towns, nearTown(...at(place2, two).xy)));
      const name2 = uniqueName(
        taken2,
        () =>
          `${near2}${taken2.has(`${near2}${SECOND[type2]}`) ? districtStem(random, true) : ''}${SECOND[type2]}`,
        (name, no) => name.replace(/(片区|分局|支局)$/, `第${no}$1`),
      );
      grids.push({
        id: id2,
        level: 2,
        code: ids.nextCode(2),
        name: name2,
        parent: id1,
        unitType: type2,
        unitGroup: null,
        responsible: null,
      });
      const taken3 = new Set<string>();
      for (const three of ordered(at(groups2, two), (i) => at(place3, i))) {
        const id3 = ids.nextId();
        const type3 = random.pick(['OUTLET_AREA', 'OUTLET_AREA', 'CONTRACT_AREA', 'ASSIGNED_AREA'] as const);
        const base = name2.replace(/(片区|分局|支局)$/, '');
        const name3 = uniqueName(
          taken3,
          () => `${base}${districtStem(random, isCity)}${THIRD[type3]}`,
          (name, no) => `${name}${no}`,
        );
        grids.push({
          id: id3,
          level: 3,
          code: ids.nextCode(3),
          name: name3,
          parent: id2,
          unitType: type3,
          unitGroup: null,
          responsible: null,
        });
        addCells(at(faces3, three), id3);
      }
    }
  }
  for (const [i, face] of faces.entries()) cellOfFace[i] = at(cellOfFace, face.partOf);
  return { grids, cells, cellOfFace, faceOfCell, townOfCell };
}

const SECOND = { SUB_OFFICE: '分局', BRANCH: '支局', DISTRICT: '片区' } as const;
const THIRD = { OUTLET_AREA: '网点', CONTRACT_AREA: '承包区', ASSIGNED_AREA: '包保区' } as const;

function nameNear(town: Town): string {
  return town.name.replace(/[镇乡]$/, '');
}

function numbered(kind: Granularity): (name: string, no: number) => string {
  if (kind === 'ESTATE') return (name, no) => `${name}${no}期`;
  if (kind === 'VILLAGE') return (name, no) => name.replace(/村$/, `${no}组`);
  return (name, no) => `${name}(${no})`;
}

function households(random: Random, kind: Granularity): number | null {
  if (kind === 'VILLAGE') return random.integer(60, 620);
  if (kind === 'ESTATE') return random.integer(80, 1400);
  if (kind === 'MIXED_RESIDENTIAL') return random.integer(24, 260);
  return null;
}

/** Six digits of the county, three of the township, three of the committee (0xx residents', 2xx villagers'). */
function adminCode(town: Town, index: number, kind: Granularity, random: Random): string {
  const township = town.unit === null ? 100 + (index % 99) : 1 + (index % 14);
  const committee = kind === 'VILLAGE' ? random.integer(200, 240) : random.integer(1, 20);
  return `${COUNTY_DIGITS[town.county] ?? '420302'}${String(township).padStart(3, '0')}${String(committee).padStart(3, '0')}`;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

function middle(spots: readonly Spot[]): Spot & { readonly xy: readonly [number, number] } {
  const xs = spots.map(({ x }) => x);
  const ys = spots.map(({ y }) => y);
  const x = (Math.min(...xs) + Math.max(...xs)) / 2;
  const y = (Math.min(...ys) + Math.max(...ys)) / 2;
  return { x, y, xy: [x, y] };
}

function ordered(members: readonly number[], spotOf: (member: number) => Spot): number[] {
  return [...members].sort((a, b) => spotOf(a).x - spotOf(b).x || spotOf(b).y - spotOf(a).y || a - b);
}

function collect(count: number, members: Iterable<number>, groupOf: (member: number) => number): number[][] {
  const groups: number[][] = Array.from({ length: count }, () => []);
  for (const member of members) at(groups, groupOf(member)).push(member);
  return groups;
}

function createNearest(towns: readonly Town[]): (x: number, y: number) => number {
  return (x, y) => {
    let [best, nearest] = [Infinity, 0];
    for (const [i, town] of towns.entries()) {
      const distance = (town.x - x) ** 2 + (town.y - y) ** 2;
      if (distance < best) [best, nearest] = [distance, i];
    }
    return nearest;
  };
}
