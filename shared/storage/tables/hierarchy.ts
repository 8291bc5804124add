import { categoryOf } from '../../document/granularity';
import type {
  CellRecord,
  ClaimRecord,
  GridRecord,
  LineageRecord,
  StaffRecord,
} from '../../document/records/hierarchy';
import { coded, codedOrNull, integer, integerOrNull, text, textOrNull, type RowMap } from './rowMap';

export const gridMap: RowMap<GridRecord> = {
  columns: ['id', 'code', 'name', 'level', 'parent', 'unit_type', 'unit_group', 'responsible'],
  toRow: (grid) => [
    grid.id,
    grid.code,
    grid.name,
    grid.level,
    grid.parent,
    grid.unitType,
    grid.unitGroup,
    grid.responsible,
  ],
  fromRow: (row) => ({
    id: integer(row, 'id'),
    level: integer(row, 'level') as GridRecord['level'],
    code: text(row, 'code'),
    name: text(row, 'name'),
    parent: integerOrNull(row, 'parent'),
    unitType: coded<GridRecord['unitType']>(row, 'unit_type'),
    unitGroup: codedOrNull<NonNullable<GridRecord['unitGroup']>>(row, 'unit_group'),
    responsible: integerOrNull(row, 'responsible'),
  }),
};

/** `category` is written for maps made elsewhere and never read; `geom` follows from the graph: cellGeometry.ts. */
export const cellMap: RowMap<CellRecord> = {
  columns: ['id', 'code', 'name', 'parent', 'granularity', 'category', 'households', 'admin_code', 'status'],
  toRow: (cell) => [
    cell.id,
    cell.code,
    cell.name,
    cell.parent,
    cell.granularity,
    categoryOf(cell.granularity),
    cell.households,
    cell.adminCode,
    cell.status,
  ],
  fromRow: (row) => ({
    id: integer(row, 'id'),
    code: text(row, 'code'),
    name: text(row, 'name'),
    parent: integer(row, 'parent'),
    granularity: coded<CellRecord['granularity']>(row, 'granularity'),
    households: integerOrNull(row, 'households'),
    adminCode: textOrNull(row, 'admin_code'),
    status: coded<CellRecord['status']>(row, 'status'),
  }),
};

export const lineageMap: RowMap<LineageRecord> = {
  columns: ['id', 'op', 'from_code', 'to_code', 'area_share', 'reason'],
  toRow: (row) => [row.id, row.op, row.from, row.to, row.areaShare, row.reason],
  fromRow: (row) => ({
    id: integer(row, 'id'),
    op: coded<LineageRecord['op']>(row, 'op'),
    from: textOrNull(row, 'from_code'),
    to: textOrNull(row, 'to_code'),
    areaShare: integer(row, 'area_share'),
    reason: text(row, 'reason'),
  }),
};

export const staffMap: RowMap<StaffRecord> = {
  columns: ['id', 'staff_no', 'name', 'role', 'unit', 'active'],
  toRow: (staff) => [staff.id, staff.staffNo, staff.name, staff.role, staff.unit, staff.active ? 1 : 0],
  fromRow: (row) => ({
    id: integer(row, 'id'),
    staffNo: text(row, 'staff_no'),
    name: text(row, 'name'),
    role: coded<StaffRecord['role']>(row, 'role'),
    unit: integerOrNull(row, 'unit'),
    active: integer(row, 'active') !== 0,
  }),
};

export const claimMap: RowMap<ClaimRecord> = {
  columns: ['id', 'subject_type', 'subject', 'staff', 'kind', 'share', 'from_date', 'to_date', 'status'],
  toRow: (claim) => [
    claim.id,
    claim.subjectType,
    claim.subject,
    claim.staff,
    claim.kind,
    claim.share,
    claim.from,
    claim.to,
    claim.status,
  ],
  fromRow: (row) => ({
    id: integer(row, 'id'),
    subjectType: coded<ClaimRecord['subjectType']>(row, 'subject_type'),
    subject: integer(row, 'subject'),
    staff: integer(row, 'staff'),
    kind: coded<ClaimRecord['kind']>(row, 'kind'),
    share: integer(row, 'share'),
    from: text(row, 'from_date'),
    to: textOrNull(row, 'to_date'),
    status: coded<ClaimRecord['status']>(row, 'status'),
  }),
};
