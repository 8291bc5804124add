import { describe, expect, it } from 'vitest';
import type { Polygons } from '../../../../../shared/document/records/network';
import { buildCoverage, type InvalidReason } from '../../../../../shared/topology/build/buildCoverage';
import { cellPolygons } from '../../../../../shared/topology/read/rings';
import { polygonsArea } from '../../../../../shared/topology/read/measure';
import { metres } from '../../../../support/asciiCoverage';
import { builtPlan } from '../../../../support/builtPlan';

type Point = readonly [x: number, y: number];

const ring = (...points: Point[]): number[] => metres(...points);
const box = (x: number, y: number, width: number, height = width): number[] =>
  ring([x, y], [x + width, y], [x + width, y + height], [x, y + height]);
/** A square on its corner. */
const diamond = (x: number, y: number, size: number): number[] =>
  ring([x - size, y], [x, y - size], [x + size, y], [x, y + size]);

/** What the build tells of one polygon, and the square metres that it gets. */
function told(polygons: Polygons): { reasons: (InvalidReason | undefined)[]; ground: number } {
  const { plan, cells, findings } = builtPlan([polygons]);
  const reasons = findings.filter(({ kind }) => kind === 'invalid').map(({ reason }) => reason);
  const [cell] = cells;
  const isThere = cell !== undefined && plan.get('cell', cell) !== undefined;
  return { reasons, ground: isThere ? polygonsArea(cellPolygons(plan, cell)) / 1e6 : 0 };
}

const frame = box(0, 0, 20);

describe('a polygon that breaks the rules of polygons', () => {
  it.each<[told: InvalidReason, what: string, ground: number, polygons: Polygons]>([
    ['holesOverlap', 'holes that overlap', 384 - 12, [[frame, box(2, 2, 4), box(4, 4, 4)]]],
    ['holesOverlap', 'a hole in a hole', 400 - 64, [[frame, box(2, 2, 8), box(4, 4, 2)]]],
    ['holesOverlap', 'the same hole twice', 384, [[frame, box(2, 2, 4), box(2, 2, 4)]]],
    ['holeOutside', 'a hole across the boundary', 392, [[frame, box(18, 2, 4)]]],
    ['partsOverlap', 'a part in another', 400, [[frame], [box(2, 2, 4)]]],
    ['partsOverlap', 'the same part twice', 400, [[frame], [frame]]],
    ['partsOverlap', 'parts that cross', 400 + 36 - 4, [[frame], [box(18, 18, 6)]]],
    ['selfCrossing', 'a bow-tie', 50, [[ring([0, 0], [10, 10], [10, 0], [0, 10])]]],
    [
      'selfCrossing',
      'a bow-tie with a vertex where it crosses',
      50,
      [[ring([0, 0], [5, 5], [10, 10], [10, 0], [5, 5], [0, 10])]],
    ],
    [
      'selfCrossing',
      'a loop inside that runs the same way',
      100,
      [[ring([0, 0], [10, 0], [10, 10], [0, 10], [0, 0], [4, 2], [4, 4], [2, 4])]],
    ],
    ['sharedBorder', 'parts with a common border', 800, [[frame], [box(20, 0, 20)]]],
    ['sharedBorder', 'parts with a piece of border in common', 500, [[frame], [box(20, 5, 10)]]],
    ['sharedBorder', 'holes with a common border', 400 - 32, [[frame, box(2, 2, 4), box(6, 2, 4)]]],
    ['sharedBorder', 'a hole along the boundary', 384, [[frame, box(0, 2, 4)]]],
    ['runsBack', 'a spike', 400, [[ring([0, 0], [20, 0], [20, 20], [30, 20], [20, 20], [0, 20])]]],
    [
      'runsBack',
      'a spike into its own ground that comes half the way back',
      400,
      [[ring([0, 0], [20, 0], [20, 10], [10, 10], [20, 10], [20, 20], [0, 20])]],
    ],
    [
      'touchesItself',
      'a hole drawn into the outer ring',
      400 - 8,
      [[ring([0, 0], [20, 0], [20, 20], [0, 20], [0, 10], [2, 12], [4, 10], [2, 8], [0, 10])]],
    ],
    [
      'touchesItself',
      'two loops in one ring',
      200,
      [[ring([0, 0], [10, 0], [10, 10], [20, 10], [20, 20], [10, 20], [10, 10], [0, 10])]],
    ],
    [
      'fallsApart',
      'a hole that touches the boundary at four points',
      400 - 200,
      [[frame, diamond(10, 10, 10)]],
    ],
    [
      'fallsApart',
      'holes that touch in a circle',
      400 - 4 * 16,
      [[frame, box(8, 4, 4), box(12, 8, 4), box(8, 12, 4), box(4, 8, 4)]],
    ],
    [
      'fallsApart',
      'holes in a row from one side to the other',
      400 - 4 * 2 * 2.5 ** 2,
      [[frame, diamond(2.5, 5, 2.5), diamond(7.5, 5, 2.5), diamond(12.5, 5, 2.5), diamond(17.5, 5, 2.5)]],
    ],
  ])('is told once as %s: %s', (reason, _what, ground, polygons) => {
    expect(told(polygons)).toEqual({ reasons: [reason], ground });
  });

  it('is told as the gravest of what is wrong with it, whatever its neighbours do', () => {
    const spikyBowTie = ring([0, 0], [10, 10], [10, 0], [0, 10], [-5, 10], [0, 10]);
    const { findings } = builtPlan([[[box(20, 0, 5)]], [[spikyBowTie]], [[box(25, 0, 5)]]]);
    expect(findings.filter(({ kind }) => kind === 'invalid')).toMatchObject([
      { polygons: [1], reason: 'selfCrossing', x: 5000, y: 5000 },
    ]);
  });
});

describe('a valid polygon is not told of', () => {
  it.each<[what: string, polygons: Polygons]>([
    ['a hole that touches the boundary once', [[frame, diamond(5, 10, 5)]]],
    [
      'holes that touch each other and the boundary in a row that ends',
      [[frame, diamond(2.5, 5, 2.5), diamond(7.5, 5, 2.5), diamond(12.5, 5, 2.5)]],
    ],
    [
      'three holes that touch at one point',
      [[frame, box(5, 5, 5), box(10, 10, 5), ring([10, 10], [5, 12], [5, 15])]],
    ],
    ['parts that touch at points', [[box(0, 0, 10)], [box(10, 10, 10)], [box(0, 20, 10)]]],
    ['a part that touches the hole around it at four points', [[frame, box(5, 5, 10)], [diamond(10, 10, 5)]]],
    [
      'vertices on straight boundary, and the same vertex twice',
      [[ring([0, 0], [5, 0], [5, 0], [10, 0], [10, 10], [0, 10], [0, 0])]],
    ],
  ])('%s', (_what, polygons) => {
    expect(told(polygons).reasons).toEqual([]);
  });

  it('when its source had to cut it apart', () => {
    const parts = [[box(0, 0, 10)], [box(10, 0, 10)]];
    let id = 10;
    const findings = (isCut: boolean): unknown =>
      buildCoverage([{ owner: 1, polygons: parts, isCut }], { tolerance: 0, gapWidth: 0, nextId: () => ++id })
        .findings;
    expect(findings(true)).toEqual([]);
    expect(findings(false)).toMatchObject([{ kind: 'invalid', reason: 'sharedBorder' }]);
  });

  it('where it meets others along its boundary and at its corners', () => {
    const polygons = [0, 10, 20].flatMap((x) => [0, 10, 20].map((y): Polygons => [[box(x, y, 10)]]));
    expect(builtPlan(polygons).findings).toEqual([]);
  });
});
