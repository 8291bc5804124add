import { describe, expect, it } from 'vitest';
import { proveCoverage, type ProvenCell, type ProvenGrid } from '../../../../shared/exchange/coverageProof';

const box = (x: number, y: number, width: number, height: number): number[] => [
  x,
  y,
  x + width,
  y,
  x + width,
  y + height,
  x,
  y + height,
];
const hole = (x: number, y: number, side: number): number[] => [
  x,
  y,
  x,
  y + side,
  x + side,
  y + side,
  x + side,
  y,
];
const over = ['G1', 'G2', 'G3'] as const;
const cell = (code: string, ...rings: number[][]): ProvenCell => ({ code, polygons: [rings], over });
const gridsOf = (...rings: number[][]): ProvenGrid[] =>
  ([1, 2, 3] as const).map((level) => ({ code: `G${level}`, level, polygons: [rings] }));

/** Two halves of a 20 × 10 rectangle; vertices at the ends of the shared side. */
const halves = [cell('A', box(0, 0, 10, 10)), cell('B', box(10, 0, 10, 10))];
const outline = [0, 0, 10, 0, 20, 0, 20, 10, 10, 10, 0, 10];

describe('the coverage proof', () => {
  it('accepts a seamless coverage, with holes and with any start of the rings', () => {
    expect(proveCoverage(halves, gridsOf(outline))).toBeUndefined();
    const turned = [...outline.slice(4), ...outline.slice(0, 4)];
    expect(proveCoverage(halves, gridsOf(turned))).toBeUndefined();
    const donut = [cell('A', box(0, 0, 30, 30), hole(10, 10, 10)), cell('B', box(10, 10, 10, 10))];
    expect(proveCoverage(donut, gridsOf(box(0, 0, 30, 30)))).toBeUndefined();
  });

  it.each<[string, ProvenCell[], number[], string]>([
    [
      'the same ground twice',
      [cell('A', box(0, 0, 10, 10)), cell('B', box(0, 0, 10, 10))],
      box(0, 0, 10, 10),
      'overlap',
    ],
    [
      'one cell over the edge of another',
      [cell('A', box(0, 0, 10, 10)), cell('B', box(9, 1, 10, 8))],
      outline,
      'crossing',
    ],
    [
      'a vertex of one neighbour that the other lacks',
      [halves[0] as ProvenCell, cell('B', [10, 0, 20, 0, 20, 10, 10, 10, 10, 5])],
      outline,
      'crossing',
    ],
    ['a gap of one millimetre', [halves[0] as ProvenCell, cell('B', box(11, 0, 9, 10))], outline, 'parent'],
    [
      'a gap that only the outline hides',
      [cell('A', box(0, 0, 30, 30), hole(10, 10, 10))],
      box(0, 0, 30, 30),
      'parent',
    ],
    [
      'a ring that runs the wrong way',
      [cell('A', [...hole(0, 0, 10)]), halves[1] as ProvenCell],
      outline,
      'ring',
    ],
    [
      'a hole outside its part',
      [cell('A', box(0, 0, 10, 10), hole(50, 50, 5)), halves[1] as ProvenCell],
      outline,
      'ring',
    ],
    ['a parent that is larger than its cells', halves, [0, 0, 20, 0, 20, 11, 0, 11], 'parent'],
  ])('finds %s', (_, cells, rim, kind) => {
    expect(proveCoverage(cells, gridsOf(rim))?.kind).toBe(kind);
  });

  it('names the grid whose outline is wrong at its own level only', () => {
    const grids = gridsOf(outline).map((grid) =>
      grid.level === 2 ? { ...grid, polygons: [[box(0, 0, 10, 10)]] } : grid,
    );
    expect(proveCoverage(halves, grids)).toMatchObject({ kind: 'parent', codes: ['G2'] });
  });
});
