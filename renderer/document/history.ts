import type { Label } from '../../shared/ipc/contract';

/** A step that was made, newest last in `done`, next to be repeated last in `undone`. */
export interface Step {
  readonly label: Label;
  readonly author: string;
  /** ISO time of the write; empty while it is on its way. */
  readonly at: string;
}

export interface Steps {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

/** The named steps of the open plan as the lists and menus show them; the steps themselves are in the file. */
export class History {
  private steps: Steps = { done: [], undone: [] };
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

  push(step: Step): void {
    this.replace({ done: [...this.steps.done, step], undone: [] });
  }

  /** The newest step was not written: it never happened. */
  drop(): void {
    this.replace({ ...this.steps, done: this.steps.done.slice(0, -1) });
  }

  stepBack(): void {
    const step = this.steps.done.at(-1);
    if (step === undefined) return;
    this.replace({ done: this.steps.done.slice(0, -1), undone: [...this.steps.undone, step] });
  }

  stepForward(): void {
    const step = this.steps.undone.at(-1);
    if (step === undefined) return;
    this.replace({ done: [...this.steps.done, step], undone: this.steps.undone.slice(0, -1) });
  }
}
