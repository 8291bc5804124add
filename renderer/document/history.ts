import type { Label } from '../../shared/ipc/contract';

/** A step that was made, newest last in `done`, next to be repeated last in `undone`. */
export interface Step {
  /** The edit's revision, by which the file knows it; 0 while it is on its way. */
  readonly revision: number;
  readonly label: Label;
  readonly author: string;
  /** ISO time of the write; empty while it is on its way. */
  readonly at: string;
}

export interface Steps {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
  /** Steps of each kind that the file holds beyond these lists: further back, and further ahead. */
  readonly earlier: number;
  readonly later: number;
}

/** The named steps of the open plan as the lists and menus show them; the steps themselves are in the file. */
export class History {
  private steps: Steps = { done: [], undone: [], earlier: 0, later: 0 };
  private readonly listeners = new Set<() => void>();

  get = (): Steps => this.steps;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  replace(steps: Steps): void {
    this.steps = steps;
    for (const listener of this.listeners) listener();
  }

  /** Takes lists as the file has them; steps that are on their way to it come after them. */
  load(steps: Steps): void {
    const waiting = this.steps.done.filter(({ revision }) => revision === 0);
    this.replace(waiting.reduce(followedBy, steps));
  }

  push(step: Step): void {
    this.replace(followedBy(this.steps, step));
  }

  /** The oldest step that was on its way is in the file. */
  written(revision: number): void {
    const at = this.steps.done.findIndex((step) => step.revision === 0);
    this.replace({
      ...this.steps,
      done: this.steps.done.map((step, i) => (i === at ? { ...step, revision } : step)),
    });
  }

  /** The newest step was not written: it never happened. */
  drop(): void {
    this.replace({ ...this.steps, done: this.steps.done.slice(0, -1) });
  }

  stepBack(): void {
    const step = this.steps.done.at(-1);
    if (step === undefined) return;
    this.replace({
      ...this.steps,
      done: this.steps.done.slice(0, -1),
      undone: [...this.steps.undone, step],
    });
  }

  stepForward(): void {
    const step = this.steps.undone.at(-1);
    if (step === undefined) return;
    this.replace({
      ...this.steps,
      done: [...this.steps.done, step],
      undone: this.steps.undone.slice(0, -1),
    });
  }
}

/** A new step on top: what was undone cannot be repeated any more. */
function followedBy(steps: Steps, step: Step): Steps {
  return { ...steps, done: [...steps.done, step], undone: [], later: 0 };
}
