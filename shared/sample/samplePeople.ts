import { categoryOf, type Category } from '../document/granularity';
import type {
  ClaimRecord,
  GridRecord,
  OutletRecord,
  StaffRecord,
  SupportRecord,
} from '../document/records/hierarchy';
import type { Random } from '../base/random';
import type { IdSource } from '../hierarchy/idSource';
import type { SampleCity } from './city';
import { personName } from './names';
import { sampleOutlets } from './sampleOutlets';

export interface SamplePeople {
  /** The grids again, with the persons responsible for them. */
  readonly grids: GridRecord[];
  readonly staff: StaffRecord[];
  readonly claims: ClaimRecord[];
  readonly outlets: OutletRecord[];
  readonly supports: SupportRecord[];
}

type Role = StaffRecord['role'];

/** Who claims cells of a category (S-50); vacant land is claimed by nobody. */
const CLAIMANTS: Readonly<Record<Category, Role | null>> = {
  RURAL: 'RURAL_CONTRACTOR',
  COMMUNITY: 'COMMUNITY_MANAGER',
  INDUSTRY: 'ENTERPRISE_AM',
  CLUSTER: 'ENTERPRISE_AM',
  NONCLUSTER: 'GRID_MANAGER',
  VACANT: null,
};

/** Parts of the organisation that are still open, as the source deck complains (S-41, S-71, S-86). */
const OPEN = { level2: 0.03, level3: 0.1, cell: 0.07 } as const;
const SINCE = '2011-03-28';

/**
 * Invented staff per unit, the persons responsible for grids, claims on cells, outlets and what they support; with
 * gaps: grids without a person or an outlet, cells that nobody claims, halls that support nothing.
 */
export function samplePeople(random: Random, ids: IdSource, city: SampleCity): SamplePeople {
  const { grids, cells } = city.hierarchy;
  const staff: StaffRecord[] = [];
  const hire = (role: Role, unit: number): number => {
    const id = ids.nextId();
    const staffNo = `SY${String(staff.length + 1).padStart(5, '0')}`;
    staff.push({ id, staffNo, name: personName(random), role, unit, active: true });
    return id;
  };
  const gridOf = new Map(grids.map((grid) => [grid.id, grid]));
  const parentOf = (id: number): number => gridOf.get(id)?.parent ?? id;
  const coordinators = new Map<number, number>();
  const accounts = new Map<number, number[]>();
  const responsible = new Map<number, number>();
  for (const { id, level } of grids) {
    if (level === 1) {
      responsible.set(id, hire('MANAGER', id));
      for (const role of ['PLANNER', 'NETWORK_OPS', 'UNIT_LIAISON', 'REVIEWER'] as const) hire(role, id);
      coordinators.set(id, hire('COORDINATOR', id));
    } else if (level === 2) {
      if (random.next() >= OPEN.level2) responsible.set(id, hire('GRID_MANAGER', id));
      accounts.set(id, [hire('ENTERPRISE_AM', id), hire('ENTERPRISE_AM', id)]);
    } else if (random.next() >= OPEN.level3) {
      responsible.set(id, hire('GRID_MANAGER', id));
    }
  }
  const locals = new Map<string, number>();
  const claimantOf = (role: Role, level3: number): number => {
    if (role === 'ENTERPRISE_AM') return random.pick(accounts.get(parentOf(level3)) ?? []);
    const key = `${role}/${level3}`;
    const known =
      locals.get(key) ??
      (role === 'GRID_MANAGER' ? responsible.get(level3) : undefined) ??
      hire(role, level3);
    locals.set(key, known);
    return known;
  };
  const claims: ClaimRecord[] = [];
  for (const cell of cells) {
    const role = CLAIMANTS[categoryOf(cell.granularity)];
    if (role === null || random.next() < OPEN.cell) continue;
    const person = claimantOf(role, cell.parent);
    claims.push({
      id: ids.nextId(),
      subjectType: 'CELL',
      subject: cell.id,
      staff: person,
      kind: 'PRIMARY',
      share: 100,
      from: SINCE,
      to: null,
      status: 'ACTIVE',
    });
  }
  for (const [grid, person] of responsible) {
    claims.push({
      id: ids.nextId(),
      subjectType: 'GRID',
      subject: grid,
      staff: person,
      kind: 'PRIMARY',
      share: 100,
      from: SINCE,
      to: null,
      status: 'ACTIVE',
    });
  }
  const level1Of = (level3: number): number => parentOf(parentOf(level3));
  const { outlets, supports } = sampleOutlets(
    random,
    ids,
    city,
    level1Of,
    (unit) => coordinators.get(unit) ?? null,
  );
  return {
    grids: grids.map((grid) => ({ ...grid, responsible: responsible.get(grid.id) ?? null })),
    staff,
    claims,
    outlets,
    supports,
  };
}
