/** A polygon feature of a foreign file, before it is understood: coordinates as the file has them. */
export interface ForeignPolygon {
  /** Row, line or feature number in the file, from 1, for people. */
  readonly row: number;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Parts → rings → x0, y0, x1, y1 …, x before y, without the closing repeat. */
  readonly parts: readonly (readonly (readonly number[])[])[];
}

/** The polygons of one file. `crs`: text for `parseCrs`, null when the file does not say. */
export interface ForeignFile {
  readonly crs: string | null;
  readonly polygons: readonly ForeignPolygon[];
  /** Features that hold no polygon, by row. */
  readonly skipped: readonly number[];
}
