import type { Polygons } from '../document/records/network';

export type BundleValue = string | number | null;

/** A column of a bundle table, with its meaning for the dictionary that ships with the bundle. */
export interface BundleColumn {
  readonly name: string;
  /** GeoPackage type. BOOLEAN values are 0 and 1. */
  readonly type: 'TEXT' | 'INTEGER' | 'REAL' | 'BOOLEAN' | 'DATE';
  readonly zh: string;
  readonly en: string;
  /** Code list that its values come from. */
  readonly codes?: string;
}

export interface BundlePoint {
  readonly x: number;
  readonly y: number;
}

export interface BundleRow {
  /** In the order of the columns. */
  readonly values: readonly BundleValue[];
  /** Lattice millimetres: polygons, a point, or null for a row without a place. */
  readonly geometry: Polygons | BundlePoint | null;
}

/** One table as a bundle holds it, in the GeoPackage and as text. Rows are sorted by their first column. */
export interface BundleTable {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly geometry: 'POINT' | 'MULTIPOLYGON' | null;
  readonly columns: readonly BundleColumn[];
  readonly rows: readonly BundleRow[];
}
