import { describe, expect, it } from 'vitest';
import { loadGeos } from '../../../../shared/geometry/geos';
import type { Parts } from '../../../../shared/geometry/wkbPolygons';

const rectangle = (x0: number, y0: number, x1: number, y1: number): number[] => [
  ...[x0, y0, x1, y0],
  ...[x1, y1, x0, y1],
];
const square = (x: number, y: number, size = 1000): Parts => [[rectangle(x, y, x + size, y + size)]];

describe('GEOS, asked about polygons on the lattice,', () => {
  it('names itself and its version', async () => {
    expect((await loadGeos()).engine).toMatch(/^GEOS 3\.\d+/);
  });

  it('has nothing against squares that share their sides, also around a hole', async () => {
    const geos = await loadGeos();
    const ring = [square(0, 0), square(1000, 0), square(2000, 0), square(0, 1000), square(2000, 1000)];
    const closed = [...ring, square(0, 2000), square(1000, 2000), square(2000, 2000)];
    expect(geos.defects(closed, 1)).toEqual([]);
    expect(geos.coverageArea(closed)).toBe(8e6);
    const [union] = geos.union(closed);
    expect(union).toHaveLength(2);
    expect(geos.union(closed)).toHaveLength(1);
  });

  it('shows where neighbours overlap, lack a vertex, or leave a slit narrower than asked for', async () => {
    const geos = await loadGeos();
    const overlap = geos.defects([square(0, 0), square(990, 0)], 0);
    expect(new Set(overlap.map(({ kind, polygon }) => `${kind} ${polygon}`))).toEqual(
      new Set(['edge 0', 'edge 1']),
    );
    for (const { x } of overlap) expect(x).toBeGreaterThanOrEqual(0);
    const halves: Parts[] = [[[rectangle(1000, 0, 2000, 500)]], [[rectangle(1000, 500, 2000, 1000)]]];
    expect(geos.defects([square(0, 0), ...halves], 0).length).toBeGreaterThan(0);
    const slit = [square(0, 0), square(1003, 0)];
    expect(geos.defects(slit, 5).length).toBeGreaterThan(0);
    expect(geos.defects(slit, 2)).toEqual([]);
  });

  it('tells a polygon that crosses itself, with place and reason', async () => {
    const geos = await loadGeos();
    const bow: Parts = [[[0, 0, 1000, 1000, 1000, 0, 0, 1000]]];
    const [defect] = geos.defects([square(5000, 0), bow], 0);
    expect(defect).toEqual({ kind: 'polygon', polygon: 1, x: 500, y: 500, reason: 'Self-intersection' });
  });

  it('gives the ground that only one of two has', async () => {
    const geos = await loadGeos();
    const difference = geos.symmetricDifference(square(0, 0), square(400, 0));
    expect(difference).toHaveLength(2);
    expect(geos.symmetricDifference(square(0, 0), square(0, 0))).toEqual([]);
    const holed: Parts = [[rectangle(0, 0, 1000, 1000), rectangle(200, 200, 300, 300)]];
    expect(geos.symmetricDifference(holed, square(0, 0))).toHaveLength(1);
  });

  it('takes the ground of a polygon with a spike and one that folds over itself', async () => {
    const geos = await loadGeos();
    const spiked: Parts = [[[0, 0, 1000, 0, 1000, 1000, 1000, 3000, 1000, 1000, 0, 1000]]];
    expect(geos.symmetricDifference(spiked, square(0, 0))).toEqual([]);
    const flat: Parts = [[[0, 0, 1000, 0, 500, 0]]];
    expect(geos.symmetricDifference(flat, square(0, 0))).toHaveLength(1);
    expect(geos.symmetricDifference(flat, [])).toEqual([]);
    const bow: Parts = [[[0, 0, 1000, 1000, 1000, 0, 0, 1000]]];
    expect(geos.union([bow, square(5000, 0)])).toHaveLength(3);
  });

  it('keeps no memory of earlier questions', async () => {
    const geos = await loadGeos();
    const many = Array.from({ length: 1600 }, (_, i) => square((i % 40) * 1000, Math.floor(i / 40) * 990));
    const ask = (): void => {
      geos.defects(many, 5);
      geos.union(many.slice(0, 20));
      geos.symmetricDifference(square(0, 0), square(400, 0));
    };
    ask();
    const before = geos.memory();
    for (let round = 0; round < 40; round++) ask();
    expect(geos.memory()).toBe(before);
  });
});
