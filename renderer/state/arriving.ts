import { useSyncExternalStore } from 'react';
import type { PlanScene } from '../../shared/portrayal/scene';

/** A plan that is being read, once its ground is there to be drawn: its boxes and buildings are still to come. */
export interface Arriving {
  readonly get: () => PlanScene | null;
  /** Puts the ground on the screen; resolves when it is there, or when it is taken away again. */
  readonly show: (scene: PlanScene) => Promise<void>;
  readonly clear: () => void;
  /** The picture that was asked for is on the screen. */
  readonly painted: () => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createArriving(): Arriving {
  let scene: PlanScene | null = null;
  let painted = (): void => undefined;
  const listeners = new Set<() => void>();
  const set = (now: PlanScene | null): void => {
    painted();
    scene = now;
    for (const listener of listeners) listener();
  };
  return {
    get: () => scene,
    show: (now) =>
      new Promise((resolve) => {
        set(now);
        painted = resolve;
      }),
    clear: () => set(null),
    painted: () => painted(),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function useArriving(arriving: Arriving): PlanScene | null {
  return useSyncExternalStore(arriving.subscribe, arriving.get);
}
