import type { Granularity } from '../document/granularity';
import type {
  BoxRecord,
  BindingRecord,
  CoverageRecord,
  ExchangeRecord,
  Polygons,
} from '../document/records/network';
import type {
  CellRecord,
  ClaimRecord,
  GridRecord,
  LineageRecord,
  OutletRecord,
  StaffRecord,
} from '../document/records/hierarchy';

/**
 * A plan as it leaves the program: rows name each other by code, never by row id, and cells carry polygons
 * instead of edges. Hashing, writing a bundle and checking a bundle all work on this one shape, so that a
 * bundle read back can be hashed and compared with the plan that it came from.
 * A reference to a row that does not exist becomes null.
 */
export interface PlanEntities {
  readonly plan: PlanEntity;
  readonly grids: readonly GridEntity[];
  readonly cells: readonly CellEntity[];
  readonly lineage: readonly LineageEntity[];
  readonly staff: readonly StaffEntity[];
  readonly claims: readonly ClaimEntity[];
  readonly outlets: readonly OutletEntity[];
  readonly supports: readonly SupportEntity[];
  readonly exchanges: readonly ExchangeEntity[];
  readonly coverage: readonly CoverageEntity[];
  readonly boxes: readonly BoxEntity[];
  readonly bindings: readonly BindingEntity[];
  /** Ground of a cell in lattice millimetres; computed when asked for. */
  cellPolygons(cell: CellEntity): Polygons;
}

export interface PlanEntity {
  readonly lan: string;
  readonly crs: { readonly name: string; readonly epsg: number; readonly proj4: string };
  readonly granularityTable: string;
}

export interface GridEntity extends Pick<GridRecord, 'level' | 'code' | 'name' | 'unitType' | 'unitGroup'> {
  /** Code of the grid one level up; null at level 1. */
  readonly parent: string | null;
  /** Staff number of the responsible person. */
  readonly responsible: string | null;
}

export interface CellEntity extends Pick<
  CellRecord,
  'code' | 'name' | 'households' | 'adminCode' | 'status'
> {
  readonly parent: string | null;
  readonly granularity: Granularity;
}

export type LineageEntity = Omit<LineageRecord, 'id'>;

export interface StaffEntity extends Pick<StaffRecord, 'staffNo' | 'name' | 'role' | 'active'> {
  /** Code of the grid that the person belongs to. */
  readonly unit: string | null;
}

export interface ClaimEntity extends Pick<
  ClaimRecord,
  'subjectType' | 'kind' | 'share' | 'from' | 'to' | 'status'
> {
  readonly subject: string | null;
  readonly staff: string | null;
}

export interface OutletEntity extends Pick<
  OutletRecord,
  'code' | 'name' | 'kind' | 'x' | 'y' | 'address' | 'active'
> {
  readonly coordinator: string | null;
}

export interface SupportEntity {
  readonly grid: string | null;
  readonly outlet: string | null;
}

export type ExchangeEntity = Omit<ExchangeRecord, 'id'>;

export interface CoverageEntity extends Pick<CoverageRecord, 'medium' | 'polygons' | 'surveyDate'> {
  readonly exchange: string | null;
}

export interface BoxEntity extends Omit<BoxRecord, 'id' | 'exchange' | 'parent'> {
  readonly exchange: string | null;
  readonly parent: string | null;
}

export interface BindingEntity extends Pick<BindingRecord, 'basis' | 'confidence' | 'status' | 'reviewedBy'> {
  readonly box: string | null;
  readonly cell: string | null;
}
