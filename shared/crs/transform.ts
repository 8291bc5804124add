import proj4 from 'proj4';
import type { Degrees, Metres, Millimetres } from '../base/units';

/** Between the plan's lattice and longitude/latitude on the plan's own datum (CGCS2000 for Chinese plans). */
export interface Transform {
  /** Exact up to floating point: about 1e-13 degrees inside a zone. */
  toLonLat(x: Millimetres, y: Millimetres): [lon: Degrees, lat: Degrees];
  /** Rounded to the nearest lattice point. */
  toLattice(lon: Degrees, lat: Degrees): [x: Millimetres, y: Millimetres];
  /** Metres in the CRS instead of lattice millimetres. */
  metresToLonLat(x: Metres, y: Metres): [lon: Degrees, lat: Degrees];
}

/** `crs.proj4` must be a definition that `parseCrs` accepted. About a million points a second. */
export function createTransform(crs: { readonly proj4: string }): Transform {
  const converter = proj4(crs.proj4);
  const metresToLonLat = (x: Metres, y: Metres): [Degrees, Degrees] =>
    converter.inverse<[number, number]>([x, y]);
  return {
    metresToLonLat,
    toLonLat: (x, y) => metresToLonLat(x / 1000, y / 1000),
    toLattice: (lon, lat) => {
      const [x, y] = converter.forward<[number, number]>([lon, lat]);
      return [Math.round(x * 1000), Math.round(y * 1000)];
    },
  };
}
