import { invariant } from '../base/invariant';
import type { Polygons } from '../document/records/network';
import { BUNDLE_SHAPES, type BundleTableName } from './bundleColumns';
import type { BundleRow, BundleValue } from './bundleTable';
import type { CellEntity, GridEntity, PlanEntities, PlanEntity } from './entities';

/** Rows of a bundle's tables by name, columns in the order of `BUNDLE_SHAPES`. */
export type BundleRows = Readonly<Record<BundleTableName, readonly BundleRow[]>>;

/**
 * The entities that a bundle's tables describe: the way back from `bundleTables`, so that a bundle read from a
 * file can be hashed and reported on. Values are taken as they are; whoever reads a foreign file checks them
 * before. Throws where a column is missing, which a checked bundle never has.
 */
export function entitiesFromTables(plan: PlanEntity, rows: BundleRows): PlanEntities {
  const grounds = new Map<string, Polygons>();
  const records = <T extends BundleTableName>(
    table: T,
  ): { get: (column: string) => BundleValue; row: BundleRow }[] => {
    const places = new Map<string, number>(BUNDLE_SHAPES[table].columns.map(({ name }, at) => [name, at]));
    return rows[table].map((row) => ({
      row,
      get: (column) => {
        const at = places.get(column);
        invariant(at !== undefined, `${table} has a column ${column}`);
        return row.values[at] ?? null;
      },
    }));
  };
  const text = (value: BundleValue): string => String(value ?? '');
  const textOrNull = (value: BundleValue): string | null => (value === null ? null : String(value));
  const point = ({ geometry }: BundleRow): { x: number | null; y: number | null } =>
    geometry !== null && 'x' in geometry ? { x: geometry.x, y: geometry.y } : { x: null, y: null };
  const polygons = ({ geometry }: BundleRow): Polygons =>
    geometry !== null && !('x' in geometry) ? geometry : [];
  const grids = ([1, 2, 3] as const).flatMap((level) =>
    records(`grids_l${level}`).map(({ get }): GridEntity => ({
      level,
      code: text(get('code')),
      name: text(get('name')),
      parent: textOrNull(get('parent_code')),
      unitType: text(get('unit_type')) as GridEntity['unitType'],
      unitGroup: textOrNull(get('unit_group')) as GridEntity['unitGroup'],
      responsible: textOrNull(get('responsible')),
    })),
  );
  const cells = records('cells').map(({ get, row }): CellEntity => {
    const code = text(get('code'));
    grounds.set(code, polygons(row));
    return {
      code,
      name: text(get('name')),
      parent: textOrNull(get('parent_code')),
      granularity: text(get('granularity')) as CellEntity['granularity'],
      households: get('households') === null ? null : Number(get('households')),
      adminCode: textOrNull(get('admin_code')),
      status: text(get('status')) as CellEntity['status'],
    };
  });
  type Entity<K extends keyof PlanEntities> = PlanEntities[K] extends readonly (infer E)[] ? E : never;
  return {
    plan,
    grids,
    cells,
    cellPolygons: ({ code }) => grounds.get(code) ?? [],
    lineage: records('lineage').map(({ get }) => ({
      op: text(get('op')) as Entity<'lineage'>['op'],
      from: textOrNull(get('from_code')),
      to: textOrNull(get('to_code')),
      areaShare: Number(get('area_share')),
      reason: text(get('reason')),
    })),
    staff: records('staff').map(({ get }) => ({
      staffNo: text(get('staff_no')),
      name: text(get('name')),
      role: text(get('role')) as Entity<'staff'>['role'],
      unit: textOrNull(get('unit_code')),
      active: get('active') === 1,
    })),
    claims: records('claims').map(({ get }) => ({
      subjectType: text(get('subject_type')) as Entity<'claims'>['subjectType'],
      subject: textOrNull(get('subject_code')),
      staff: textOrNull(get('staff_no')),
      kind: text(get('kind')) as Entity<'claims'>['kind'],
      share: Number(get('share')),
      from: text(get('from_date')),
      to: textOrNull(get('to_date')),
      status: text(get('status')) as Entity<'claims'>['status'],
    })),
    outlets: records('outlets').map(({ get, row }) => ({
      code: text(get('code')),
      name: text(get('name')),
      kind: text(get('kind')) as Entity<'outlets'>['kind'],
      ...point(row),
      address: text(get('address')),
      active: get('active') === 1,
      coordinator: textOrNull(get('coordinator')),
    })),
    supports: records('support_links').map(({ get }) => ({
      grid: textOrNull(get('grid_code')),
      outlet: textOrNull(get('outlet_code')),
    })),
    exchanges: records('exchanges').map(({ get, row }) => {
      const { x, y } = point(row);
      return {
        code: text(get('code')),
        name: text(get('name')),
        kind: text(get('kind')) as Entity<'exchanges'>['kind'],
        x: x ?? 0,
        y: y ?? 0,
      };
    }),
    coverage: records('coverage').map(({ get, row }) => ({
      exchange: textOrNull(get('exchange_code')),
      medium: text(get('medium')) as Entity<'coverage'>['medium'],
      polygons: polygons(row),
      surveyDate: text(get('survey_date')),
    })),
    boxes: records('boxes').map(({ get, row }) => ({
      code: text(get('code')),
      type: text(get('type')) as Entity<'boxes'>['type'],
      medium: text(get('medium')) as Entity<'boxes'>['medium'],
      exchange: textOrNull(get('exchange_code')),
      parent: textOrNull(get('parent_code')),
      ...point(row),
      address: text(get('address')),
      capacity: Number(get('capacity')),
      used: Number(get('used')),
      status: text(get('status')) as Entity<'boxes'>['status'],
      unresolved: textOrNull(get('unresolved')) as Entity<'boxes'>['unresolved'],
    })),
    bindings: records('bindings').map(({ get }) => ({
      box: textOrNull(get('box_code')),
      cell: textOrNull(get('cell_code')),
      basis: text(get('basis')) as Entity<'bindings'>['basis'],
      confidence: Number(get('confidence')),
      status: text(get('status')) as Entity<'bindings'>['status'],
      reviewedBy: textOrNull(get('reviewed_by')),
    })),
  };
}
