import { useSyncExternalStore } from 'react';
import type { Label } from '../../shared/ipc/contract';

/** What changes with every move of the pointer: kept outside Redux so that only its readers are drawn again. */
export interface ReadoutValues {
  /** Pointer on the lattice, millimetres; null while it is off the map. */
  readonly pointer: { readonly x: number; readonly y: number } | null;
  /** Scale 1:n at 96 dpi; 0 before the first view. */
  readonly scale: number;
  /** The head-up line: what the tool does now, what it snaps to, which key comes next. */
  readonly hint: readonly Label[];
  /** Why the present pointer position cannot be committed. */
  readonly refusal: Label | null;
}

export interface Readout {
  readonly get: () => ReadoutValues;
  readonly set: (values: Partial<ReadoutValues>) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createReadout(): Readout {
  let values: ReadoutValues = { pointer: null, scale: 0, hint: [], refusal: null };
  const listeners = new Set<() => void>();
  return {
    get: () => values,
    set: (change) => {
      values = { ...values, ...change };
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** One value of the read-out; the component is drawn again only when that value changes. */
export function useReadout<T>(readout: Readout, select: (values: ReadoutValues) => T): T {
  return useSyncExternalStore(readout.subscribe, () => select(readout.get()));
}
