import type { Refusal } from '../base/result';
import { MAX_SERIAL, makeCode, type CodeLevel } from './codes';

/** How far ids and serials have been given out. `nextSerial[level]`, level 1–4; index 0 is unused. */
export interface IdCounters {
  readonly nextId: number;
  readonly nextSerial: readonly number[];
  /**
   * First serial per level that may not be given out, where the plan has only a block of them: a part handed out to
   * one planner numbers what it makes inside its block, so that no two parts ever give the same code.
   */
  readonly endSerial?: readonly number[] | undefined;
}

/** Gives out row ids and permanent codes, so that operations stay pure. A preview uses a throw-away one. */
export interface IdSource {
  nextId(): number;
  nextCode(level: CodeLevel): string;
  /** The state after what was given out: stored with the change, never taken back by undo. */
  counters(): IdCounters;
  /** Why what was given out may not be used: a level has no serials left. The codes given since are no codes. */
  exhausted(): Refusal | undefined;
}

export function createIdSource(start: IdCounters & { readonly lan: string }): IdSource {
  const { lan, endSerial } = start;
  let nextId = start.nextId;
  const nextSerial = [...start.nextSerial];
  let spent: CodeLevel | undefined;
  return {
    nextId: () => nextId++,
    nextCode: (level) => {
      const serial = nextSerial[level] ?? 1;
      if (serial > MAX_SERIAL || serial >= (endSerial?.[level] ?? Infinity)) {
        spent = level;
        return makeCode(lan, level, Math.min(serial, MAX_SERIAL));
      }
      nextSerial[level] = serial + 1;
      return makeCode(lan, level, serial);
    },
    counters: () => ({
      nextId,
      nextSerial: [...nextSerial],
      ...(endSerial === undefined ? {} : { endSerial }),
    }),
    exhausted: () => (spent === undefined ? undefined : { code: 'ids.exhausted', params: { level: spent } }),
  };
}
