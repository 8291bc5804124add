import { createTransform } from '../../shared/crs/transform';
import type { PlanView } from '../../shared/document/view';
import { readOrdinate } from '../../shared/import/readDegrees';

/** Two numbers or degrees with a comma, semicolon or space between them. */
const PAIR = /^\s*\(?\s*(.+?)\s*[,，;；\t]\s*(.+?)\s*\)?\s*$/;
const SPACED = /^\s*([-+\d.]+)\s+([-+\d.]+)\s*$/;
/** Signs of degrees and of the four winds. */
const MARKED = /[°度′'″"NSEW东西南北]/i;
/** Eastings and northings of a plan are larger than any degree. */
const DEGREES = 180;

/**
 * A place that was written as coordinates, on the lattice: longitude and latitude in either order (degrees, or degrees
 * with minutes and seconds), or easting and northing of the plan in metres. Undefined where the text is none.
 */
export function readPlace(view: PlanView, text: string): readonly [x: number, y: number] | undefined {
  const [, first = '', second = ''] = PAIR.exec(text) ?? SPACED.exec(text) ?? [];
  const [a, b] = [readOrdinate(first), readOrdinate(second)];
  const crs = view.get('plan', 1)?.crs;
  if (a === undefined || b === undefined || crs === undefined) return undefined;
  if (Math.abs(a) > DEGREES || Math.abs(b) > DEGREES) {
    if (MARKED.test(text)) return undefined;
    // Northings in China are beyond 1.8 million metres; only the larger one can be that.
    const [x, y] = b >= a || a < 1e6 ? [a, b] : [b, a];
    return [Math.round(x * 1000), Math.round(y * 1000)];
  }
  const isLatitudeFirst = Math.abs(b) > 90 || /[NS北南]/i.test(first);
  const [longitude, latitude] = isLatitudeFirst ? [b, a] : [a, b];
  if (Math.abs(latitude) > 90) return undefined;
  const [x, y] = createTransform(crs).toLattice(longitude, latitude);
  return Number.isFinite(x) && Number.isFinite(y) ? [x, y] : undefined;
}
