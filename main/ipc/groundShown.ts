import type { BrowserWindow } from 'electron';

/** Milliseconds after which the rest of a plan follows although the window has not told that it shows the ground. */
const LONGEST = 4000;

/**
 * Lets the window draw the ground of a plan before the rest is read: on few processors reading would take from
 * drawing just what a person waits for.
 */
export class GroundShown {
  readonly #waiting = new Map<BrowserWindow, () => void>();

  /** Resolves when the window has told, or after a while. */
  wait(window: BrowserWindow): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.tell(window), LONGEST);
      this.#waiting.set(window, () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  tell(window: BrowserWindow): void {
    this.#waiting.get(window)?.();
    this.#waiting.delete(window);
  }
}
