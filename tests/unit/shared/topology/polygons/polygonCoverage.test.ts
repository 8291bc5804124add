import { describe, expect, it } from 'vitest';
import type { Polygons } from '../../../../../shared/document/records/network';
import { coverageDefects } from '../../../../../shared/topology/polygons/polygonCoverage';
import { networkOutline } from '../../../../../shared/topology/read/outlines';
import { cellPolygons } from '../../../../../shared/topology/read/rings';
import { asciiCoverage } from '../../../../support/asciiCoverage';

const box = (x: number, y: number, width: number, height: number): number[] => [
  ...[x, y, x + width, y],
  ...[x + width, y + height, x, y + height],
];
const backwards = (ring: readonly number[]): number[] =>
  ring.flatMap((_, i) => (i % 2 === 0 ? ring.slice(ring.length - 2 - i, ring.length - i) : []));

/** Two halves of a rectangle 20 × 10, and their outline. */
const west: Polygons = [[box(0, 0, 10, 10)]];
const east: Polygons = [[box(10, 0, 10, 10)]];
const outline: Polygons = [[[0, 0, 10, 0, 20, 0, 20, 10, 10, 10, 0, 10]]];
const kinds = (polygons: readonly Polygons[], rim: Polygons = outline): string[] =>
  coverageDefects(polygons, { outline: rim }).map(({ kind }) => kind);

describe('the proof of polygons', () => {
  it('finds nothing wrong with a seamless coverage of holes, islands, parts and corners that touch', () => {
    const { plan } = asciiCoverage(`
      A A A A A . B B
      A C A C A . B .
      A A C A A . B B
      A C . C A D D D
      A A A A A D E D
      F A F F F D D D`);
    const polygons = [...plan.all('cell')].map(({ id }) => cellPolygons(plan, id));
    expect(coverageDefects(polygons, { outline: networkOutline(plan) })).toEqual([]);
    expect(coverageDefects(polygons, { gapWidth: 100 })).toEqual([]);
  });

  it.each<[string, Polygons[], string[]]>([
    ['the same ground twice', [west, west, east], ['overlap']],
    ['ground without a polygon', [west], ['gap']],
    ['one polygon over the edge of the other', [west, [[box(9, 0, 11, 10)]]], ['overlap']],
    ['a gap of one millimetre', [west, [[[10, 0, 20, 0, 20, 10, 10, 10, 11, 5]]]], ['gap']],
    [
      'a vertex of one neighbour that the other lacks',
      [west, [[[10, 0, 20, 0, 20, 10, 10, 10, 10, 5]]]],
      ['seam'],
    ],
    ['a ring that runs the wrong way', [west, [[backwards(east[0]?.[0] ?? [])]]], ['direction', 'gap']],
    ['a vertex twice in a row', [west, [[[10, 0, 10, 0, 20, 0, 20, 10, 10, 10]]]], ['repeatedVertex']],
    [
      'a way out and back',
      [west, [[[10, 0, 20, 0, 20, 10, 15, 10, 15, 12, 15, 10, 10, 10]]]],
      ['spike', 'seam'],
    ],
    ['a ring of two vertices', [west, east, [[[3, 3, 5, 5]]]], ['collapsed', 'seam']],
    ['a ring without area', [west, east, [[[3, 3, 5, 5, 7, 7]]]], ['spike', 'seam']],
    ['a ring that crosses itself', [west, [[[10, 0, 20, 10, 20, 0, 10, 10]]]], ['selfCrossing', 'gap']],
  ])('finds %s', (_, polygons, expected) => {
    expect(kinds(polygons)).toEqual(expect.arrayContaining(expected));
  });

  it('finds a ring that touches itself, which must be two rings', () => {
    const eight = [0, 0, 10, 0, 5, 5, 10, 10, 0, 10, 5, 5];
    expect(kinds([[[eight]]], [[eight]])).toEqual(['selfTouch']);
    const pieces: Polygons = [[[0, 0, 10, 0, 5, 5]], [[10, 10, 0, 10, 5, 5]]];
    expect(kinds([pieces], [[eight]])).toEqual([]);
  });

  it('finds two neighbours that agree on a boundary which crosses that of one of them', () => {
    const shared = [10, 0, 10, 10];
    const bent = [-5, 5];
    const left: Polygons = [[[0, 0, ...shared.slice(0, 2), ...bent, ...shared.slice(2), 0, 10]]];
    const right: Polygons = [[[10, 0, 20, 0, 20, 10, 10, 10, ...bent]]];
    expect(kinds([left, right])).toContain('selfCrossing');
  });

  it('names one gap where a polygon is missing whose hole another one fills', () => {
    const frame: Polygons = [[box(0, 0, 30, 30), backwards(box(10, 10, 10, 10))]];
    const filling: Polygons = [[box(10, 10, 10, 10)]];
    const rim: Polygons = [[box(0, 0, 30, 30)]];
    expect(coverageDefects([frame, filling], { outline: rim })).toEqual([]);
    expect(coverageDefects([[], filling], { outline: rim })).toEqual([
      { kind: 'gap', polygons: [1], minX: 0, minY: 0, maxX: 30, maxY: 30 },
    ]);
  });

  it('finds a ring of hundreds of vertices that comes back to a vertex far away on it', () => {
    const teeth = (depthAt: (tooth: number) => number): number[] => {
      const ring = [0, -10, 4000, -10, 4000, 10];
      for (let tooth = 399; tooth >= 0; tooth--) ring.push(10 * tooth + 5, depthAt(tooth), 10 * tooth, 10);
      return ring;
    };
    const sound = teeth(() => 0);
    expect(kinds([[[sound]]], [[sound]])).toEqual([]);
    const deep = teeth((tooth) => (tooth === 200 ? -10 : 0));
    expect(kinds([[[deep]]], [[deep]])).toEqual(['selfCrossing']);
  });

  it('names place and polygons', () => {
    expect(coverageDefects([west, [[[10, 0, 20, 0, 20, 10, 10, 10, 11, 5]]]], { outline })).toEqual([
      { kind: 'gap', polygons: [0, 1], minX: 10, minY: 0, maxX: 11, maxY: 10 },
    ]);
  });

  it('without an outline takes the rim as it is, wide holes as meant, and narrow ones as gaps', () => {
    const frame: Polygons = [[box(0, 0, 300, 300), backwards(box(100, 100, 100, 100))]];
    expect(coverageDefects([frame], { gapWidth: 20 })).toEqual([]);
    expect(coverageDefects([frame], { gapWidth: 60 })).toMatchObject([{ kind: 'gap', minX: 100, maxX: 200 }]);
    const inside: Polygons = [[box(20, 20, 10, 10)]];
    expect(coverageDefects([frame, inside])).toMatchObject([{ kind: 'overlap', polygons: [1] }]);
    const islandInHole: Polygons = [[box(140, 140, 10, 10)]];
    expect(coverageDefects([frame, islandInHole])).toEqual([]);
  });
});
