import type { MEANINGS } from '../../shared/exchange/columnMeanings';

export type GeometryType = 'POINT' | 'LINESTRING' | 'MULTIPOLYGON' | 'GEOMETRY';

/** A table as other programs are told about it. Columns: name → key of the dictionary; `id` and `geom` go without saying. */
export interface PlanTable {
  readonly table: string;
  readonly title: string;
  readonly description: string;
  readonly geometry?: GeometryType;
  readonly columns: Readonly<Record<string, keyof typeof MEANINGS>>;
}
