import type { Millimetres, SquareMillimetres } from '../../base/units';
import type { EdgeRecord, NodeRecord } from '../../document/records/graph';
import type { Polygons } from '../../document/records/network';

/**
 * Who gets ground that several polygons claim, or none. `longestBorder`: the claimant with the longest border
 * with it. `priority`: the lowest order number. `nearestCode`: the claimant whose code shares the longest
 * beginning with the codes around, the lowest of them. `ask`: it stays a gap for a person to give away.
 */
export type BuildPolicy = 'largerArea' | 'longestBorder' | 'priority' | 'nearestCode' | 'ask';

/** Rings in any direction, closed or not, lattice millimetres that may have decimals. */
export interface BuildPolygon {
  /** Cell id that the ground gets. */
  readonly owner: number;
  readonly polygons: Polygons;
  /** Its source had to cut it apart, so that its parts may share borders. */
  readonly isCut?: boolean;
  /** For the policy `priority`: lower goes first; without one a polygon goes last. */
  readonly priority?: number;
  /** For the policy `nearestCode`. */
  readonly code?: string;
}

export interface BuildOptions {
  /** Corners nearer than this that disputed ground leaves behind become one; no vertex moves farther. */
  readonly tolerance: Millimetres;
  /** Uncovered ground into which no wider circle fits is a gap; wider ground belongs to others. */
  readonly gapWidth: Millimetres;
  /** Without one, overlaps go by `largerArea` and gaps by `longestBorder`. */
  readonly policy?: BuildPolicy;
  nextId(): number;
}

export type InvalidReason =
  // A ring was left out.
  | 'coordinate'
  | 'collapsed'
  | 'noArea'
  // A polygon breaks a rule; the first that fits is told.
  | BrokenRule;

/** Rules of polygons, the gravest first. */
export const BROKEN_RULES = [
  'holeOutside',
  'partsOverlap',
  'holesOverlap',
  'selfCrossing',
  'sharedBorder',
  'runsBack',
  'touchesItself',
  'fallsApart',
] as const;
export type BrokenRule = (typeof BROKEN_RULES)[number];

/** Something that the build had to decide, with its place. Nothing is decided silently. */
export interface BuildFinding {
  /**
   * `gap` stays a gap, `gapFilled` went to the first polygon; `hole` is uncovered ground too wide to be a gap;
   * `invalid` is a polygon that breaks a rule of polygons, see `reason`; `vertexJoined` moved by `width`;
   * `spike` is a corner of less than a degree beside decided ground, which no claimant could do without.
   */
  readonly kind:
    'overlap' | 'gap' | 'gapFilled' | 'hole' | 'vertexJoined' | 'spike' | 'polygonLost' | 'invalid';
  /** Input polygons concerned: claimants and neighbours; the one that got (most of) the ground comes first. */
  readonly polygons: readonly number[];
  readonly area: SquareMillimetres;
  /** Diameter of the widest circle inside. */
  readonly width: Millimetres;
  readonly x: Millimetres;
  readonly y: Millimetres;
  /** Whether the ground went to the first polygon; otherwise it waits for a person, or belongs to nobody. */
  readonly given: boolean;
  readonly reason?: InvalidReason;
}

export interface BuiltCoverage {
  readonly nodes: readonly NodeRecord[];
  /** Sides name the owner of the ground, OUTSIDE or GAP. */
  readonly edges: readonly EdgeRecord[];
  readonly findings: readonly BuildFinding[];
}
