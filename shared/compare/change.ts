import type { Box2D } from '../document/view';

/**
 * What can become of a plan between two states, in the order in which a person wants to read it. Ground first, then
 * the tree, then people, then the network.
 */
export const CHANGE_KINDS = [
  'SPLIT',
  'MERGE',
  'CUT_OUT',
  'REDRAWN',
  'RECODED',
  'BOUNDARY',
  'GROUND_GAINED',
  'GROUND_LOST',
  'CELL_ADDED',
  'CELL_RETIRED',
  'VERTICES',
  'RECLASSIFIED',
  'REPARENTED',
  'RENAMED',
  'ATTRIBUTES',
  'GRID_ADDED',
  'GRID_RETIRED',
  'GRID_MOVED',
  'GRID_RENAMED',
  'GRID_ATTRIBUTES',
  'RESPONSIBLE',
  'CLAIM',
  'SUPPORT',
  'BOX_CELL',
  'BOX_ADDED',
  'BOX_REMOVED',
  'BOX_CHANGED',
  'OUTLET',
  'EXCHANGE',
  'COVERAGE',
  'STAFF',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One difference with a meaning. Its sentence is `compare.<kind>` of shared/i18n. */
export interface PlanDifference {
  readonly kind: ChangeKind;
  /** Codes of what it was and of what it is; the same code where it lives on. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Ground that changed hands, square metres on the ellipsoid; 0 where none did. */
  readonly area: number;
  /** Place to zoom to, lattice millimetres; null when it lies nowhere. */
  readonly place: Box2D | null;
  /** Fill the sentence: names, old and new values. */
  readonly params: Readonly<Record<string, string | number>>;
}
