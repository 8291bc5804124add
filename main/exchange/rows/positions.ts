import type { Transform } from '../../../shared/crs/transform';

/** Nine decimals of a degree are a tenth of a millimetre. */
const DECIMALS = 9;

/** Longitude and latitude of lattice points as texts. */
export function positionOf(
  transform: Pick<Transform, 'toLonLat'>,
): (x: number, y: number) => readonly [longitude: string, latitude: string] {
  return (x, y) => {
    const [longitude, latitude] = transform.toLonLat(x, y);
    return [longitude.toFixed(DECIMALS), latitude.toFixed(DECIMALS)];
  };
}

/** Metres of the plan's CRS of lattice points as texts. */
export function metresOf(x: number, y: number): readonly [x: string, y: string] {
  return [String(x / 1000), String(y / 1000)];
}
