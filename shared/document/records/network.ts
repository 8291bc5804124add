import { z } from 'zod';

const id = z.int().positive();
const millimetres = z.int();
const code = z.string().min(1).max(80);
const name = z.string().max(120);
const ring = z.array(millimetres).readonly();

/**
 * Polygons that are not cells (coverage areas, buildings): per part its rings, outer first, each ring
 * x0, y0, x1, y1 … in lattice millimetres without the closing repeat.
 */
export const polygonsSchema = z.array(z.array(ring).readonly()).readonly();
export type Polygons = Readonly<z.infer<typeof polygonsSchema>>;

/** 端局: an exchange, module office or OLT room. */
export const exchangeSchema = z.strictObject({
  id,
  code,
  name,
  kind: z.enum(['EXCHANGE', 'MODULE', 'OLT_ROOM']),
  x: millimetres,
  y: millimetres,
});
export type ExchangeRecord = Readonly<z.infer<typeof exchangeSchema>>;

/** 端局线路覆盖: the ground that lines of one medium from one exchange reach. Not bound to cell boundaries. */
export const coverageSchema = z.strictObject({
  id,
  exchange: id,
  medium: z.enum(['COPPER', 'FIBRE']),
  polygons: polygonsSchema,
  surveyDate: z.iso.date(),
});
export type CoverageRecord = Readonly<z.infer<typeof coverageSchema>>;

/** J 电缆交接箱, FX 分线盒, GJ 光交接箱, GF 光分纤箱, OBD 分光器. */
export const BOX_TYPES = ['J', 'FX', 'GJ', 'GF', 'OBD'] as const;

/** 箱盒: the resource system's code is kept verbatim, it is the join key. Half of them have no coordinates. */
export const boxSchema = z.strictObject({
  id,
  code,
  type: z.enum(BOX_TYPES),
  medium: z.enum(['COPPER', 'FIBRE']),
  exchange: id.nullable(),
  parent: id.nullable(),
  x: millimetres.nullable(),
  y: millimetres.nullable(),
  /** Five-level address, levels separated by a space where known; empty when there is none. */
  address: z.string().max(300),
  capacity: z.int().nonnegative(),
  used: z.int().nonnegative(),
  status: z.enum(['PLANNED', 'IN_SERVICE', 'CUTTING_OVER', 'RETIRED']),
  unresolved: z.enum(['NO_ADDRESS', 'INCOMPLETE_ADDRESS', 'UNRESOLVABLE']).nullable(),
});
export type BoxRecord = Readonly<z.infer<typeof boxSchema>>;

/** 捆绑: the cell that a box belongs to, with the basis of that claim. At most one per box. */
export const bindingSchema = z.strictObject({
  id,
  box: id,
  cell: id,
  basis: z.enum(['GEOM', 'STD_ADDRESS', 'TEXT_ADDRESS', 'PARENT_BOX', 'SERVED_MAJORITY', 'MANUAL']),
  confidence: z.number().min(0).max(1),
  status: z.enum(['SUGGESTED', 'CONFIRMED', 'BROKEN']),
  reviewedBy: z.string().max(60).nullable(),
});
export type BindingRecord = Readonly<z.infer<typeof bindingSchema>>;

export const LINE_KINDS = ['TRUNK_ROAD', 'ROAD', 'STREET', 'RIVER', 'RAILWAY', 'BARRIER'] as const;

/** Roads, rivers and other lines to trace and split along: a picture of the ground, never a boundary itself. */
export const lineSchema = z.strictObject({
  id,
  kind: z.enum(LINE_KINDS),
  name,
  points: z.array(millimetres).readonly(),
});
export type LineRecord = Readonly<z.infer<typeof lineSchema>>;

export const BUILDING_KINDS = ['RESIDENTIAL', 'OFFICE', 'MARKET', 'INDUSTRIAL', 'PUBLIC', 'OTHER'] as const;
/** How lines reach a building: copper, fibre to a node or cabinet nearby, to the kerb, the building, the home. */
export const TECHNOLOGIES = [
  'COPPER',
  'FTTN',
  'FTTC',
  'FTTB',
  'FTTH',
  'HFC',
  'WIRELESS',
  'SATELLITE',
] as const;

/** 楼宇: a footprint, or where only its place is known a point. */
export const buildingSchema = z.strictObject({
  id,
  code,
  name,
  kind: z.enum(BUILDING_KINDS),
  /** 0: not known. */
  floors: z.int().nonnegative(),
  /** Empty where only the place is known. */
  polygons: polygonsSchema,
  x: millimetres.nullable(),
  y: millimetres.nullable(),
  address: z.string().max(300),
  technology: z.enum(TECHNOLOGIES).nullable(),
  households: z.int().nonnegative().nullable(),
  shops: z.int().nonnegative().nullable(),
  ports: z.int().nonnegative().nullable(),
  fibreReady: z.boolean().nullable(),
});
export type BuildingRecord = Readonly<z.infer<typeof buildingSchema>>;

/** What a building is beyond its shape, when nothing of it is known. */
export const PLAIN_BUILDING = {
  ...{ x: null, y: null, address: '', technology: null },
  ...{ households: null, shops: null, ports: null, fibreReady: null },
} as const satisfies Partial<BuildingRecord>;
