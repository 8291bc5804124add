import type { KeyboardEvent } from 'react';

interface ListKeys {
  readonly count: number;
  /** Row that the next step starts from; -1 for none. */
  readonly current: number;
  readonly onStep: (at: number) => void;
  /** Nothing happens at Enter without it. */
  readonly onEnter?: (at: number) => void;
}

/** Keys of a list: the arrows go to the row above or below, never beyond the ends, and Enter takes the current one. */
export function listKeys({ count, current, onStep, onEnter }: ListKeys) {
  return (event: Pick<KeyboardEvent, 'key' | 'preventDefault'>): void => {
    if (count === 0) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) onStep(Math.min(count - 1, Math.max(0, current + step)));
    else if (event.key === 'Enter' && onEnter !== undefined) onEnter(current);
    else return;
    event.preventDefault();
  };
}
