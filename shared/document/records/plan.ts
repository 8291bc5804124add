import { z } from 'zod';

const id = z.int().positive();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const person = z.string().min(1).max(60);

/** What the plan is about and the ground it lies on; one row, id 1. */
export const planSchema = z.strictObject({
  id,
  name: z.string().min(1).max(120),
  /** 本地网 code, 4 digits, first part of every permanent code. */
  lan: z.string().regex(/^\d{4}$/),
  crs: z.strictObject({
    /** Name of the CRS for people and files, such as `EPSG:4546`; `LOCAL` when there is no authority. */
    name: z.string().min(1).max(80),
    /** EPSG code, or 0 for a CRS without one. */
    epsg: z.int().nonnegative(),
    /** proj4 definition, metric, x = easting, y = northing. */
    proj4: z.string().min(1).max(2000),
  }),
  /** Data date of the material, ISO. */
  dataDate: z.iso.date(),
});
export type PlanRecord = Readonly<z.infer<typeof planSchema>>;

export const VERSION_STATUSES = [
  'SUBMITTED',
  'APPROVED',
  'REJECTED',
  'WITHDRAWN',
  'EXPORTED',
  'ACKED',
  'REFUSED',
  'SUPERSEDED',
] as const;

/** A frozen state of the plan on its way to the central system. DRAFT is the absence of a version. */
export const versionSchema = z.strictObject({
  id,
  no: z.int().positive(),
  name: z.string().min(1).max(120),
  status: z.enum(VERSION_STATUSES),
  contentHash: sha256,
  /** Revision of the change log that was frozen. */
  revision: z.int().nonnegative(),
  submittedBy: person,
  submittedAt: z.iso.datetime({ offset: true }),
  decidedBy: person.nullable(),
  decidedAt: z.iso.datetime({ offset: true }).nullable(),
  comment: z.string().max(2000),
  /** Number of the approved version that it was built on; null for the first. */
  base: z.int().positive().nullable(),
  /** Day from which it is to hold. */
  effectiveFrom: z.iso.date().nullable(),
  /** Version of the rules that it was checked by before it was submitted. */
  ruleset: z.string().max(40),
  /** `receipt.json` of the central system as it came; null until then. */
  receipt: z.string().nullable(),
});
export type VersionRecord = Readonly<z.infer<typeof versionSchema>>;
export type VersionStatus = VersionRecord['status'];

export const ROLES = ['PLANNER', 'NETWORK_OPS', 'MANAGER'] as const;
/** Who sits at the desk: chosen at start, recorded with every change. */
export const actorSchema = z.strictObject({ name: person, role: z.enum(ROLES) });
export type Actor = Readonly<z.infer<typeof actorSchema>>;
export type Role = Actor['role'];
