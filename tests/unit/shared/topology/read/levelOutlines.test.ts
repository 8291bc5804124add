import { expect, it } from 'vitest';
import type { Polygons } from '../../../../../shared/document/records/network';
import { levelOutlines } from '../../../../../shared/topology/read/levelOutlines';
import { gridPolygons } from '../../../../../shared/topology/read/outlines';
import { asciiCoverage } from '../../../../support/asciiCoverage';

it('gives every grid the outline that its cells have together, with islands, gaps and touching corners', () => {
  const { plan } = asciiCoverage('A A B B .\nA C C B D\n_ C E B D\nF F F D D\nF G F . D', {
    A: 'west',
    B: 'east',
    C: 'mid',
    D: 'east',
    E: 'west',
    F: 'mid',
    G: 'west',
  });
  const outlines = levelOutlines(plan);
  for (const level of [1, 2, 3] as const) {
    const grids = [...plan.all('grid')].filter((grid) => grid.level === level);
    expect([...outlines(level).keys()].sort((a, b) => a - b)).toEqual(
      grids.map(({ id }) => id).sort((a, b) => a - b),
    );
    for (const { id } of grids) {
      expect(comparable(outlines(level).get(id) ?? [])).toEqual(comparable(gridPolygons(plan, id)));
    }
  }
});

/** Parts of equal area come in any order. */
function comparable(polygons: Polygons): string[] {
  return polygons.map((rings) => JSON.stringify(rings.map(fromLowest))).sort();
}

/** The ring from its lowest, then leftmost, corner: where a walk begins does not matter. */
function fromLowest(ring: readonly number[]): number[] {
  let at = 0;
  for (let i = 2; i < ring.length; i += 2) {
    const [x, y] = [ring[i] as number, ring[i + 1] as number];
    if (y < (ring[at + 1] as number) || (y === ring[at + 1] && x < (ring[at] as number))) at = i;
  }
  return [...ring.slice(at), ...ring.slice(0, at)];
}
