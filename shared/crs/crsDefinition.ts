/**
 * A coordinate reference system as a plan stores it. `epsg` is 0 for one without a code. `proj4` is anything
 * that proj4 reads (a proj string, or WKT where no proj string was derived), x = easting, y = northing.
 */
export interface CrsDefinition {
  readonly name: string;
  readonly epsg: number;
  readonly proj4: string;
}
