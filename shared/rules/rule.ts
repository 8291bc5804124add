import type { Box2D, PlanView } from '../document/view';
import type { PlanGround } from '../topology/read/planGround';
import type { FindingLevel, Observation } from './finding';
import type { Scope } from './scope';

/** The step of the plan's life that an error stops: S submit, A approve, X export (domain §3). */
export type Gate = 'SUBMIT' | 'APPROVE' | 'EXPORT';

/** What a rule may look at. */
export interface RuleContext {
  readonly view: PlanView;
  readonly scope: Scope;
  /** Where things lie, for findings that want a place; computed when asked for. */
  readonly places: Places;
  /** What other parts of the same run have worked out; a rule that needs none of it may be given none. */
  readonly ground?: PlanGround;
  /** The plan as it was last approved; undefined before the first approval. */
  readonly base?: PlanView;
}

export interface Places {
  ofCell(cell: number): Box2D | null;
  ofGrid(grid: number): Box2D | null;
  ofPoint(x: number | null, y: number | null): Box2D | null;
}

/**
 * One statement about a plan (domain §3). `check` yields what breaks it, in a fixed order of the rows.
 * `level` is the level that the policy of the README gives it; `gate` is what an ERROR of it stops.
 */
export interface Rule {
  readonly id: string;
  readonly level: FindingLevel;
  readonly gate: Gate | null;
  check(context: RuleContext): Iterable<Observation>;
}
