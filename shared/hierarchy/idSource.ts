import { makeCode, type CodeLevel } from './codes';

/** How far ids and serials have been given out. `nextSerial[level]`, level 1–4; index 0 is unused. */
export interface IdCounters {
  readonly nextId: number;
  readonly nextSerial: readonly number[];
}

/** Gives out row ids and permanent codes, so that operations stay pure. A preview uses a throw-away one. */
export interface IdSource {
  nextId(): number;
  nextCode(level: CodeLevel): string;
  /** The state after what was given out: stored with the change, never taken back by undo. */
  counters(): IdCounters;
}

export function createIdSource(start: IdCounters & { readonly lan: string }): IdSource {
  const { lan } = start;
  let nextId = start.nextId;
  const nextSerial = [...start.nextSerial];
  return {
    nextId: () => nextId++,
    nextCode: (level) => {
      const serial = nextSerial[level] ?? 1;
      nextSerial[level] = serial + 1;
      return makeCode(lan, level, serial);
    },
    counters: () => ({ nextId, nextSerial: [...nextSerial] }),
  };
}
