import { z } from 'zod';
import { GRANULARITY_CODES } from '../granularity';

const id = z.int().positive();
/** Text of a person or a foreign file: bounded, never empty where a name is required. */
const name = z.string().min(1).max(120);
/** 12 digits: LAN(4) level(1) serial(6) check(1); see hierarchy/codes. */
const permanentCode = z.string().regex(/^\d{12}$/);

export const UNIT_TYPES = {
  1: ['COUNTY_BRANCH', 'CITY_DEPT'],
  2: ['SUB_OFFICE', 'BRANCH', 'DISTRICT'],
  3: ['OUTLET_AREA', 'CONTRACT_AREA', 'ASSIGNED_AREA'],
} as const;

/** 网格, level 1–3: a unit of organisation. Owns no geometry: its outline follows from its cells. */
export const gridSchema = z.strictObject({
  id,
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  code: permanentCode,
  name,
  parent: id.nullable(),
  unitType: z.enum([...UNIT_TYPES[1], ...UNIT_TYPES[2], ...UNIT_TYPES[3]]),
  unitGroup: z.enum(['CITY', 'COUNTY']).nullable(),
  responsible: id.nullable(),
});
export type GridRecord = Readonly<z.infer<typeof gridSchema>>;
export type GridLevel = GridRecord['level'];

/** 网元, level 4: a piece of ground; a face of the planar graph. Its geometry is the edges that name it. */
export const cellSchema = z.strictObject({
  id,
  code: permanentCode,
  name,
  parent: id,
  granularity: z.enum(GRANULARITY_CODES),
  households: z.int().nonnegative().nullable(),
  adminCode: z
    .string()
    .regex(/^\d{12}$/)
    .nullable(),
  status: z.enum(['PROPOSED', 'ACTIVE']),
});
export type CellRecord = Readonly<z.infer<typeof cellSchema>>;

/** What became of a cell: one row per predecessor and successor. Codes, because retired cells have no row. */
export const lineageSchema = z.strictObject({
  id,
  op: z.enum(['CREATE', 'RETIRE', 'SPLIT', 'MERGE', 'RESHAPE', 'REPARENT', 'RECLASSIFY']),
  from: permanentCode.nullable(),
  to: permanentCode.nullable(),
  areaShare: z.number().min(0).max(1),
  reason: z.string().max(500),
});
export type LineageRecord = Readonly<z.infer<typeof lineageSchema>>;

export const staffSchema = z.strictObject({
  id,
  staffNo: z.string().min(1).max(40),
  name,
  role: z.enum([
    'PLANNER',
    'NETWORK_OPS',
    'MANAGER',
    'REVIEWER',
    'GRID_MANAGER',
    'COMMUNITY_MANAGER',
    'RURAL_CONTRACTOR',
    'ENTERPRISE_AM',
    'COORDINATOR',
    'COLLECTOR',
    'UNIT_LIAISON',
  ]),
  unit: id.nullable(),
  active: z.boolean(),
});
export type StaffRecord = Readonly<z.infer<typeof staffSchema>>;

export const claimSchema = z.strictObject({
  id,
  subjectType: z.enum(['CELL', 'GRID']),
  subject: id,
  staff: id,
  kind: z.enum(['PRIMARY', 'CO', 'MENTOR']),
  share: z.number().min(0).max(100),
  from: z.iso.date(),
  to: z.iso.date().nullable(),
  status: z.enum(['PROPOSED', 'ACTIVE', 'TRANSFERRED', 'ENDED', 'DISPUTED']),
});
export type ClaimRecord = Readonly<z.infer<typeof claimSchema>>;

export const outletSchema = z.strictObject({
  id,
  code: z.string().min(1).max(60),
  name,
  kind: z.enum(['OWN_HALL', 'FRANCHISE', 'AGENT', 'COUNTER']),
  x: z.int().nullable(),
  y: z.int().nullable(),
  address: z.string().max(300),
  active: z.boolean(),
  coordinator: id.nullable(),
});
export type OutletRecord = Readonly<z.infer<typeof outletSchema>>;

/** 支撑: which outlet supports a grid (level 3 by default). */
export const supportSchema = z.strictObject({ id, grid: id, outlet: id });
export type SupportRecord = Readonly<z.infer<typeof supportSchema>>;
