import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BrowserWindow } from 'electron';

/** Which window shows which plan. One plan is never in two windows: the second start focuses the first. */
export class Windows {
  readonly #plans = new Map<BrowserWindow, string | null>();

  readonly #crashed = new WeakSet<BrowserWindow>();

  constructor(private readonly create: () => BrowserWindow) {}

  /** The page of this window ended by itself and is loaded again. */
  noteCrash(window: BrowserWindow): void {
    this.#crashed.add(window);
  }

  /** Whether the page was loaded again after a crash; told once. */
  takeCrash(window: BrowserWindow): boolean {
    return this.#crashed.delete(window);
  }

  /** Focuses the window that shows `plan`, or opens one for it; null opens an empty window. */
  show(plan: string | null): BrowserWindow {
    const present = plan === null ? undefined : this.showing(plan);
    if (present) {
      focus(present);
      return present;
    }
    const window = this.create();
    this.#plans.set(window, plan);
    window.once('closed', () => this.#plans.delete(window));
    return window;
  }

  planOf(window: BrowserWindow): string | null {
    return this.#plans.get(window) ?? null;
  }

  /** Records that a window opened another plan, or closed it. */
  setPlan(window: BrowserWindow, plan: string | null): void {
    this.#plans.set(window, plan);
  }

  /** The window that has this file open, whatever path leads to it. */
  showing(plan: string): BrowserWindow | undefined {
    const wanted = canonical(plan);
    for (const [window, other] of this.#plans) {
      if (other !== null && canonical(other) === wanted) return window;
    }
    return undefined;
  }

  first(): BrowserWindow | undefined {
    return this.#plans.keys().next().value;
  }
}

export function focus(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function canonical(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
