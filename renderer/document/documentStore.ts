import { InvariantError } from '../../shared/base/invariant';
import { EMPTY_CHANGE, invert, type ChangeSet } from '../../shared/document/changeSet';
import { draftWith } from '../../shared/document/draftWith';
import { PlanDocument } from '../../shared/document/planDocument';
import { TABLE_NAMES, type TableName } from '../../shared/document/tables';
import type { PlanView } from '../../shared/document/view';
import { PlanScene } from '../../shared/portrayal/scene';
import { checkTouched } from '../../shared/topology/proof/checkTouched';
import type { IdCounters } from '../../shared/hierarchy/idSource';

/** A state of the plan before the present one, to look at. */
export interface PastState {
  readonly view: PlanView;
  readonly scene: PlanScene;
  /** From the draft back to it. */
  readonly back: ChangeSet;
}

export type ChangeListener = (change: ChangeSet, revision: number) => void;

/**
 * The plan that the window shows. Everyone reads `view`; only commit.ts calls `apply`. `revision` counts
 * what was applied here, so that a picture or a list can tell whether it is of the present state.
 */
export class DocumentStore {
  private plan = new PlanDocument();
  private shown = new PlanScene(this.plan);
  private applied = 0;
  private readonly touched = new Map<TableName, number>();
  private replaced = 0;
  private given: IdCounters = { nextId: 1, nextSerial: [0, 1, 1, 1, 1] };
  private readonly listeners = new Set<ChangeListener>();
  private past: PastState | null = null;
  private other: PastState | null = null;

  /** The state that is looked at: the draft, or an earlier one while nothing may be changed. */
  get view(): PlanView {
    return this.past?.view ?? this.plan;
  }

  /** What the map draws from; always in step with `view`. */
  get scene(): PlanScene {
    return this.past?.scene ?? this.shown;
  }

  /** An earlier state is shown instead of the draft. */
  get looksBack(): boolean {
    return this.past !== null;
  }

  /** The way from the draft back to the state that is looked at; null while that is the draft. */
  get back(): ChangeSet | null {
    return this.past?.back ?? null;
  }

  /** The state on the other side of the map's divider, while two are compared. */
  get compared(): PastState | null {
    return this.other;
  }

  /** An earlier state of the plan laid over the draft: costs what has changed since, not the plan. */
  pastState(back: ChangeSet): PastState {
    const view = draftWith(this.plan, back);
    return { view, scene: new PlanScene(view), back };
  }

  /** Shows an earlier state instead of the draft, or with null the draft again; whoever listens is told. */
  look(past: PastState | null): void {
    this.past = past;
    this.refresh();
  }

  /** Puts a state beside the one that is looked at, or with null takes it away. */
  compareWith(other: PastState | null): void {
    this.other = other;
    this.refresh();
  }

  private refresh(): void {
    this.applied += 1;
    this.replaced = this.applied;
    for (const listener of [...this.listeners]) listener(EMPTY_CHANGE, this.applied);
  }

  get revision(): number {
    return this.applied;
  }

  /** Revision of the last change that concerned one of the tables. */
  revisionOf(tables: readonly TableName[]): number {
    return Math.max(this.replaced, ...tables.map((table) => this.touched.get(table) ?? 0));
  }

  /** How far row ids and code serials have been given out; they never go back. */
  get counters(): IdCounters {
    return this.given;
  }

  /** Numbers were given out elsewhere, such as to a part: from here on only later ones are. */
  raiseCounters({ nextId, nextSerial }: IdCounters): void {
    const { given } = this;
    this.given = {
      ...given,
      nextId: Math.max(given.nextId, nextId),
      nextSerial: given.nextSerial.map((serial, level) => Math.max(serial, nextSerial[level] ?? 0)),
    };
  }

  /**
   * Another plan takes the place of this one, with its scene where that was begun while the plan was read.
   * Listeners belong to a plan: they are forgotten.
   */
  replace(plan: PlanDocument, counters: IdCounters, scene = new PlanScene(plan)): void {
    this.plan = plan;
    this.shown = scene;
    this.past = null;
    this.other = null;
    this.given = counters;
    this.applied += 1;
    this.replaced = this.applied;
    this.listeners.clear();
  }

  /** Applies an edit after proving that the coverage stays sound; otherwise throws and nothing was applied. */
  applyChecked(change: ChangeSet, counters: IdCounters): void {
    this.other = null;
    this.plan.apply(change);
    const problem = checkTouched(this.plan, change);
    if (problem !== undefined) {
      this.plan.apply(invert(change));
      throw new InvariantError(`the edit leaves ${problem.kind} at ${problem.x}, ${problem.y}`);
    }
    this.given = counters;
    this.announce(change);
  }

  /** Applies a change that was part of the plan before: a step back, a step forward, an edit taken back. */
  apply(change: ChangeSet): void {
    // What is laid over the plan would no longer fit.
    this.past = null;
    this.other = null;
    this.plan.apply(change);
    this.announce(change);
  }

  private announce(change: ChangeSet): void {
    this.applied += 1;
    for (const table of TABLE_NAMES) if (change[table] !== undefined) this.touched.set(table, this.applied);
    this.shown.follow(change);
    for (const listener of [...this.listeners]) listener(change, this.applied);
  }

  /** Tells of every applied change, after it was applied; returns a function that stops it. */
  subscribe = (listener: ChangeListener): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}
