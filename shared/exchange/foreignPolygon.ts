import type { GridLevel } from '../document/records/hierarchy';
import type { Polygons } from '../document/records/network';

/** A polygon of a foreign file on the plan's lattice, before its attributes are understood. */
export interface ForeignPolygon {
  /** Row, line or feature number in the file, from 1, for people. */
  readonly row: number;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly polygons: Polygons;
  /** Whether the file cuts it where the Earth's longitudes begin anew (RFC 7946): its parts then share borders. */
  readonly isCut?: boolean;
}

/** Grids of one level as a file draws them, above the cells. */
export interface ForeignLayer {
  /** Of the file or table, for people. */
  readonly name: string;
  /** Where a row has no level of its own. */
  readonly level: GridLevel;
  readonly polygons: readonly ForeignPolygon[];
}

/** The polygons of one file. */
export interface ForeignFile {
  readonly polygons: readonly ForeignPolygon[];
  /** Features that hold no polygon, by row. */
  readonly skipped: readonly number[];
  /** Layers of the same file that are known to hold grids. */
  readonly layers?: readonly ForeignLayer[];
}
