import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../../shared/base/random';
import { growRegions } from '../../../../shared/sample/growRegions';

const SIDE = 12;
const members = Array.from({ length: SIDE * SIDE }, (_, i) => i);
const neighboursOf = (i: number): number[] =>
  [i % SIDE > 0 ? i - 1 : -1, i % SIDE < SIDE - 1 ? i + 1 : -1, i - SIDE, i + SIDE].filter(
    (n) => n >= 0 && n < SIDE * SIDE,
  );
const placeOf = (i: number): [number, number] => [i % SIDE, Math.floor(i / SIDE)];

function isConnected(group: readonly number[]): boolean {
  const inside = new Set(group);
  const seen = new Set(group.slice(0, 1));
  for (const member of seen) for (const next of neighboursOf(member)) if (inside.has(next)) seen.add(next);
  return seen.size === group.length;
}

describe('growRegions', () => {
  test('divides a field into connected pieces of about the same size', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const region = growRegions(createRandom(seed), members, neighboursOf, () => 1, placeOf, 9);
      for (let k = 0; k < 9; k++) {
        const group = members.filter((i) => region[i] === k);
        expect(isConnected(group)).toBe(true);
        expect(group.length).toBeGreaterThanOrEqual(4);
        expect(group.length).toBeLessThanOrEqual(32);
      }
    }
  });

  test('gives members that no region reaches to the nearest seed', () => {
    const island = [...members, 999];
    const region = growRegions(
      createRandom(1),
      island,
      (i) => (i === 999 ? [] : neighboursOf(i)),
      () => 1,
      (i) => (i === 999 ? [50, 50] : placeOf(i)),
      3,
    );
    expect(region).not.toContain(-1);
  });

  test('refuses more regions than members', () => {
    expect(() =>
      growRegions(
        createRandom(1),
        [1, 2],
        () => [],
        () => 1,
        placeOf,
        3,
      ),
    ).toThrow(RangeError);
  });
});
