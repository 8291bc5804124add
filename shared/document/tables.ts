import type { z } from 'zod';
import { edgeSchema, nodeSchema } from './records/graph';
import {
  cellSchema,
  claimSchema,
  gridSchema,
  lineageSchema,
  outletSchema,
  staffSchema,
  supportSchema,
} from './records/hierarchy';
import {
  bindingSchema,
  boxSchema,
  buildingSchema,
  coverageSchema,
  exchangeSchema,
  lineSchema,
} from './records/network';
import { planSchema } from './records/plan';
import { lockSchema } from './records/sharing';
import { areaSchema, competitorSchema, partySchema, surveySchema } from './records/surroundings';

/**
 * THE list of record tables of a plan document, in an order in which they can be written (a row refers only
 * to earlier tables, except for edges and boxes, which refer to rows of their own or of the next change).
 * Versions, the change log and products live in the plan file only: see main/project.
 */
export const TABLE_SCHEMAS = {
  plan: planSchema,
  node: nodeSchema,
  edge: edgeSchema,
  grid: gridSchema,
  cell: cellSchema,
  lineage: lineageSchema,
  staff: staffSchema,
  claim: claimSchema,
  outlet: outletSchema,
  support: supportSchema,
  exchange: exchangeSchema,
  coverage: coverageSchema,
  box: boxSchema,
  binding: bindingSchema,
  line: lineSchema,
  building: buildingSchema,
  lock: lockSchema,
  area: areaSchema,
  party: partySchema,
  competitor: competitorSchema,
  survey: surveySchema,
} as const;

export type TableName = keyof typeof TABLE_SCHEMAS;
export type Tables = { readonly [T in TableName]: Readonly<z.infer<(typeof TABLE_SCHEMAS)[T]>> };
export type AnyRecord = Tables[TableName];

export const TABLE_NAMES = Object.keys(TABLE_SCHEMAS) as readonly TableName[];
