import { describe, expect, it } from 'vitest';
import { centroid } from '../../../../../shared/topology/read/centroid';
import { adjacencies, cellNeighbours, gridNeighbours } from '../../../../../shared/topology/read/neighbours';
import { gridOver } from '../../../../../shared/topology/read/outlines';
import { cellPolygons } from '../../../../../shared/topology/read/rings';
import { asciiCoverage } from '../../../../support/asciiCoverage';

const drawing = `
  A A B B
  A A C D
  _ E E .
  H E F F`;
const { plan, cell } = asciiCoverage(drawing, { A: 'N', B: 'N', E: 'S', F: 'S', H: 'S', C: 'M', D: 'M' });
const named = (list: readonly { id: number; length: number }[]): string[] =>
  list.map(
    ({ id, length }) => `${plan.get('cell', id)?.name ?? plan.get('grid', id)?.name} ${length / 1000}`,
  );
const id = (letter: string): number => cell[letter] ?? 0;

describe('neighbours', () => {
  it('of a cell are those along its boundary with the common length, longest first', () => {
    expect(named(cellNeighbours(plan, id('C')))).toEqual(['A 10', 'B 10', 'D 10', 'E 10']);
    expect(named(cellNeighbours(plan, id('E')))).toEqual(['F 20', 'A 10', 'C 10', 'H 10']);
  });

  it('by queen are also those at a point, with length 0; a gap and the outside are nobody’s neighbour', () => {
    expect(named(cellNeighbours(plan, id('D'), 'queen'))).toEqual(['B 10', 'C 10', 'E 0']);
    expect(named(cellNeighbours(plan, id('H'), 'queen'))).toEqual(['E 10']);
  });

  it('of a grid are grids of its level: what lies between its own cells does not count', () => {
    const [north, middle] = [gridOver(plan, id('A'), 3), gridOver(plan, id('C'), 3)];
    expect(named(gridNeighbours(plan, middle))).toEqual(['N 30', 'S 10']);
    expect(named(gridNeighbours(plan, north))).toEqual(['M 30', 'S 10']);
    expect(gridNeighbours(plan, gridOver(plan, id('A'), 1), 'queen')).toEqual([]);
  });

  it('of the whole plan are the same, each pair once', () => {
    for (const by of ['rook', 'queen'] as const) {
      const expected = [...plan.all('cell')].flatMap((a) =>
        cellNeighbours(plan, a.id, by).flatMap((b) => (a.id < b.id ? [{ of: a.id, ...b }] : [])),
      );
      const found = adjacencies(plan, (face) => face, by);
      const sorted = (list: typeof found) => [...list].sort((a, b) => a.of - b.of || a.id - b.id);
      expect(sorted(found)).toEqual(sorted(expected));
    }
  });

  it('are a corner’s two diagonal cells and the parts of a cell that touch itself there', () => {
    const corner = asciiCoverage(`
      A B
      B C`);
    const { A, B, C } = corner.cell;
    expect(cellNeighbours(corner.plan, A ?? 0, 'queen')).toEqual([
      { id: B, length: 20_000 },
      { id: C, length: 0 },
    ]);
  });
});

describe('the centroid', () => {
  it('is the centre of gravity over parts and without holes', () => {
    const { plan: ring, cell: cells } = asciiCoverage(`
      A A A . .
      A H A . A
      A A A . .`);
    expect(centroid(cellPolygons(ring, cells['H'] ?? 0))).toEqual({ x: 15_000, y: 15_000 });
    // Eight squares around (15, 15) and one at (45, 15).
    expect(centroid(cellPolygons(ring, cells['A'] ?? 0))?.x).toBeCloseTo((8 * 15_000 + 45_000) / 9, 6);
    expect(centroid([])).toBeUndefined();
    expect(centroid([[[0, 0, 10, 0, 20, 0]]])).toBeUndefined();
  });
});
