import { GAP, OUTSIDE, type CellId, type FaceId } from '../base/ids';
import type { PlanView } from '../document/view';
import { readBoundaries } from './boundaries';
import { createSideFinder } from './sideFinder';

/** Answers which face is where, for very many points of one plan state. */
export interface Locator {
  /** The face under a lattice point, the same as `faceAt` of locate.ts. */
  readonly faceAt: (x: number, y: number) => FaceId;
  /** The cell under a lattice point, or null on ground without a cell. */
  readonly cellAt: (x: number, y: number) => CellId | null;
}

/**
 * A locator for a plan that does not change while it is used. Built at the first question, which costs the
 * vertices of the plan; each question costs a handful of segments wherever it falls.
 */
export function createLocator(view: PlanView): Locator {
  let find: ((x: number, y: number) => FaceId) | undefined;
  const faceAt = (x: number, y: number): FaceId => {
    find ??= finder(view);
    return find(x, y);
  };
  return {
    faceAt,
    cellAt: (x, y) => {
      const face = faceAt(x, y);
      return face === OUTSIDE || face === GAP ? null : face;
    },
  };
}

function finder(view: PlanView): (x: number, y: number) => FaceId {
  const boundaries = readBoundaries(view);
  const { faces } = boundaries;
  const sideAt = createSideFinder(boundaries);
  return (x, y) => {
    const side = sideAt(x, y);
    return side < 0 ? OUTSIDE : (faces[side] as number);
  };
}
