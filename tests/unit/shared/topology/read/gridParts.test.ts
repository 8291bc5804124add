import { describe, expect, it } from 'vitest';
import { gridParts } from '../../../../../shared/topology/read/gridParts';
import { asciiCoverage } from '../../../../support/asciiCoverage';
import { gridNamed } from '../../../../support/gridTree';

const partsOf = (drawing: string, others: string) => {
  const drawn = asciiCoverage(drawing, Object.fromEntries([...others].map((letter) => [letter, 'other'])));
  return gridParts(drawn.plan, gridNamed(drawn, 'L3').id);
};

describe('the parts of a grid', () => {
  it('are one where the cells hang together, also round a hole', () => {
    expect(partsOf('A B B\nA x B\nA A B', 'x')).toEqual([
      { area: 800e6, place: { minX: 0, minY: 0, maxX: 30_000, maxY: 30_000 }, ...place() },
    ]);
  });

  it('come largest first, each with its place', () => {
    const parts = partsOf('A x B B\nx x B B', 'x');
    expect(parts.map(({ area, place }) => [area, place])).toEqual([
      [400e6, { minX: 20_000, minY: 0, maxX: 40_000, maxY: 20_000 }],
      [100e6, { minX: 0, minY: 10_000, maxX: 10_000, maxY: 20_000 }],
    ]);
    expect(parts[1]).toMatchObject({ x: 5000, y: 15_000 });
  });

  it('are two where ground meets at one corner only', () => {
    expect(partsOf('A x\nx B', 'x')).toHaveLength(2);
  });

  it('are those of the ground, not of the cells: a cell of two parts joins nothing', () => {
    expect(partsOf('A x A', 'x')).toHaveLength(2);
  });

  it('hold an island in a hole of the same grid', () => {
    const parts = partsOf('A A A A A\nA x x x A\nA x B x A\nA x x x A\nA A A A A', 'x');
    expect(parts.map(({ area }) => area)).toEqual([1600e6, 100e6]);
  });
});

/** Any point; that it lies inside is the matter of labelPoint. */
function place() {
  return { x: expect.any(Number) as number, y: expect.any(Number) as number };
}
