import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NumberTable } from '../../../../shared/document/numberTable';

const id = fc.oneof(
  fc.integer({ min: -1, max: 200 }),
  // Pages that the list reaches later, and that it may have to take in.
  fc.integer({ min: 0, max: 40_000 }),
  fc.integer({ min: 60_000, max: 60_200 }),
  // A foreign file may hold any row id.
  fc.constantFrom(2 ** 26 - 1, 2 ** 26, 2 ** 32 + 5, Number.MAX_SAFE_INTEGER),
);

describe('a table by number', () => {
  it('holds what a map would hold', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(id, fc.option(fc.string()))), (writes) => {
        const table = new NumberTable<string>();
        const map = new Map<number, string>();
        for (const [number, value] of writes) {
          if (value === null) table.delete(number);
          else table.set(number, value);
          if (value === null) map.delete(number);
          else map.set(number, value);
        }
        expect(table.size).toBe(map.size);
        expect([...table.values()].sort()).toEqual([...map.values()].sort());
        for (const [number] of writes) expect(table.get(number)).toBe(map.get(number));
      }),
      { numRuns: 100 },
    );
  });
});
