import { z } from 'zod';
import { polygonsSchema } from './network';

const id = z.int().positive();
const name = z.string().max(120);
const count = z.int().nonnegative();

/**
 * 行政区划: an administrative area with its 12-digit code (GB/T 2260, GB/T 10114 and the village digits), as a
 * polygon, a point, or neither. Its parent is named by code, because files of one level come alone.
 */
export const areaSchema = z.strictObject({
  id,
  code: z.string().regex(/^\d{12}$/),
  name: z.string().min(1).max(120),
  /** 1 province, 2 city, 3 county, 4 township or street, 5 village or residents' committee. */
  level: z.int().min(1).max(5),
  parent: z
    .string()
    .regex(/^\d{12}$/)
    .nullable(),
  /** Urban and rural class of the statistics office, 111 to 220. */
  urbanRural: z
    .string()
    .regex(/^\d{3}$/)
    .nullable(),
  x: z.int().nullable(),
  y: z.int().nullable(),
  polygons: polygonsSchema,
  /** Five-level address of the area, levels separated by a space; empty where the file does not tell. */
  address: z.string().max(300),
});
export type AreaRecord = Readonly<z.infer<typeof areaSchema>>;

export const PARTY_ROLES = ['DEVELOPER', 'PROPERTY', 'COMMITTEE', 'DEMOLITION', 'OWNERS'] as const;
export const INFLUENCES = ['HIGH', 'MEDIUM', 'LOW'] as const;

/** 第三方: an organisation with a say about a cell or building. Never a person: no contact, no phone (P08). */
export const partySchema = z.strictObject({
  id,
  role: z.enum(PARTY_ROLES),
  name: z.string().min(1).max(120),
  subjectType: z.enum(['CELL', 'BUILDING']),
  subject: id,
  influence: z.enum(INFLUENCES).nullable(),
  relation: name,
  attitude: name,
});
export type PartyRecord = Readonly<z.infer<typeof partySchema>>;

export const OPERATORS = ['TELECOM', 'MOBILE', 'UNICOM', 'CABLE', 'OTHER'] as const;

/** 竞争信息: what another operator does in a cell. */
export const competitorSchema = z.strictObject({
  id,
  cell: id,
  operator: z.enum(OPERATORS),
  business: name,
  enteredOn: z.iso.date().nullable(),
  users: count.nullable(),
  tariff: name,
  strength: z.enum(INFLUENCES).nullable(),
  recordedOn: z.iso.date().nullable(),
});
export type CompetitorRecord = Readonly<z.infer<typeof competitorSchema>>;

export const SURVEY_KINDS = ['PORT', 'TRUNK', 'DISTRIBUTION'] as const;

/** 资源清查: how far a unit is with one of the three surveys (S-65). */
export const surveySchema = z.strictObject({
  id,
  /** Grid of level 1 or 2. */
  unit: id,
  kind: z.enum(SURVEY_KINDS),
  total: count,
  done: count,
  plannedFrom: z.iso.date().nullable(),
  plannedTo: z.iso.date().nullable(),
  asOf: z.iso.date().nullable(),
});
export type SurveyRecord = Readonly<z.infer<typeof surveySchema>>;
