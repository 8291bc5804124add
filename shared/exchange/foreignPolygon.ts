import type { GridLevel } from '../document/records/hierarchy';

/** A polygon feature of a foreign file, before it is understood: coordinates as the file has them. */
export interface ForeignPolygon {
  /** Row, line or feature number in the file, from 1, for people. */
  readonly row: number;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Parts → rings → x0, y0, x1, y1 …, x before y, without the closing repeat. */
  readonly parts: readonly (readonly (readonly number[])[])[];
}

/** Polygons in one coordinate system. `crs`: text for `parseCrs`, null when the file does not say. */
export interface ForeignPolygons {
  readonly crs: string | null;
  readonly polygons: readonly ForeignPolygon[];
}

/** Grids of one level as a file draws them, above the cells. */
export interface ForeignLayer extends ForeignPolygons {
  /** Of the file or table, for people. */
  readonly name: string;
  /** Where a row has no level of its own. */
  readonly level: GridLevel;
}

/** The polygons of one file. */
export interface ForeignFile extends ForeignPolygons {
  /** Features that hold no polygon, by row. */
  readonly skipped: readonly number[];
  /** Layers of the same file that are known to hold grids. */
  readonly layers?: readonly ForeignLayer[];
}
