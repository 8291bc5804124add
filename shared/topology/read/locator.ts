import { GAP, OUTSIDE, type CellId, type FaceId } from '../../base/ids';
import type { PlanView } from '../../document/view';
import { readBoundaries } from './boundaries';
import { createSideFinder } from './sideFinder';

/** Answers which face is where, for very many points of one plan state. */
export interface Locator {
  /** The face under a lattice point, the same as `faceAt` of locate.ts. */
  readonly faceAt: (x: number, y: number) => FaceId;
  /** The cell under a lattice point, or null on ground without a cell. */
  readonly cellAt: (x: number, y: number) => CellId | null;
  /** The faces under many points, given as x0, y0, x1, y1 …: faster than asking for each, which boxes its numbers. */
  readonly facesAt: (points: Float64Array) => Float64Array;
}

/**
 * A locator for a plan that does not change while it is used. Built at the first question, which costs the
 * vertices of the plan; each question costs a handful of segments wherever it falls.
 */
export function createLocator(view: PlanView): Locator {
  let built: Omit<Locator, 'cellAt'> | undefined;
  const locator = (): Omit<Locator, 'cellAt'> => (built ??= build(view));
  return {
    faceAt: (x, y) => locator().faceAt(x, y),
    facesAt: (points) => locator().facesAt(points),
    cellAt: (x, y) => {
      const face = locator().faceAt(x, y);
      return face === OUTSIDE || face === GAP ? null : face;
    },
  };
}

function build(view: PlanView): Omit<Locator, 'cellAt'> {
  const boundaries = readBoundaries(view);
  const { sideAt, sidesAt } = createSideFinder(boundaries);
  const faceOf = (side: number): FaceId => (side < 0 ? OUTSIDE : (boundaries.faces[side] as number));
  return {
    faceAt: (x, y) => faceOf(sideAt(x, y)),
    facesAt: (points) => {
      const found = new Float64Array(points.length / 2);
      sidesAt(points, found);
      for (let i = 0; i < found.length; i++) found[i] = faceOf(found[i] as number);
      return found;
    },
  };
}
