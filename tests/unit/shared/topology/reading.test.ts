import { describe, expect, it } from 'vitest';
import { GAP, OUTSIDE } from '../../../../shared/base/ids';
import { pathCodes } from '../../../../shared/hierarchy/pathCodes';
import { pointInRing } from '../../../../shared/geometry/pointInRing';
import { faceAt, locateCell } from '../../../../shared/topology/read/locate';
import { faceArea, labelPoint, polygonsArea } from '../../../../shared/topology/read/measure';
import { gridPolygons, levelEdges, networkOutline } from '../../../../shared/topology/read/outlines';
import { cellPolygons, facePolygons } from '../../../../shared/topology/read/rings';
import { validateCoverage } from '../../../../shared/topology/proof/validate';
import { asciiCoverage } from '../../../support/asciiCoverage';

describe('reading the graph out', () => {
  it('gives rings: outer counter-clockwise first, holes clockwise, a hole touching at a corner included', () => {
    const { plan, cell } = asciiCoverage(`
      A A A A
      A H A A
      A A K A
      A A A A`);
    const [part, ...others] = cellPolygons(plan, cell['A'] ?? 0);
    expect(others).toEqual([]);
    expect(part).toHaveLength(3);
    expect(polygonsArea(cellPolygons(plan, cell['A'] ?? 0))).toBe(faceArea(plan, cell['A'] ?? 0));
    expect(faceArea(plan, cell['A'] ?? 0)).toBe(1400e6);
  });

  it('gives two parts that meet at one corner as two simple rings', () => {
    const { plan, cell } = asciiCoverage(`
      A B
      B A`);
    expect(validateCoverage(plan)).toEqual([]);
    expect(cellPolygons(plan, cell['A'] ?? 0)).toHaveLength(2);
  });

  it('nests islands in holes', () => {
    const { plan, cell } = asciiCoverage(`
      A A A A A
      A B B B A
      A B C B A
      A B B B A
      A A A A A`);
    expect(cellPolygons(plan, cell['B'] ?? 0)[0]).toHaveLength(2);
    expect(polygonsArea(networkOutline(plan))).toBe(2500e6);
    expect(networkOutline(plan)[0]).toHaveLength(1);
  });

  it('keeps exclaves of other networks out of the outline, and gaps in it', () => {
    const { plan } = asciiCoverage(`
      A A A A
      A . A A
      A A _ A
      A A A A`);
    expect(polygonsArea(networkOutline(plan))).toBe(1500e6);
    expect(validateCoverage(plan)).toMatchObject([{ kind: 'gap', area: 100e6, x: 25_000 }]);
    expect(facePolygons(plan, GAP)).toHaveLength(1);
  });

  it('derives the outlines of grids from membership', () => {
    const { plan, cell } = asciiCoverage(
      `
      A A B B
      A A C C`,
      { B: 'east', C: 'east' },
    );
    const parent = plan.get('cell', cell['B'] ?? 0)?.parent ?? 0;
    expect(polygonsArea(gridPolygons(plan, parent))).toBe(400e6);
    expect(gridPolygons(plan, parent)[0]?.[0]).toHaveLength(12);
    expect([...levelEdges(plan, 2)].every((id) => plan.edgesOfFace(OUTSIDE).includes(id))).toBe(true);
  });

  it('puts every point, also on borders and corners, into exactly one face', () => {
    const { plan, cell } = asciiCoverage(`
      A B
      C D`);
    for (let x = -5000; x <= 25_000; x += 2500) {
      for (let y = -5000; y <= 25_000; y += 2500) {
        const holders = Object.values(cell).filter((id) => {
          const polygons = cellPolygons(plan, id);
          return polygons.some((rings) => pointInRing(rings[0] ?? [], x, y));
        });
        expect(holders.length).toBeLessThanOrEqual(1);
        expect(locateCell(plan, x, y)).toBe(holders[0] ?? null);
      }
    }
  });

  it('finds the face under a point far from every edge', () => {
    const { plan, cell } = asciiCoverage('A');
    expect(faceAt(plan, 5000, 5000)).toBe(cell['A']);
    expect(faceAt(plan, 5_000_000_000, 0)).toBe(OUTSIDE);
  });

  it('places labels inside', () => {
    const { plan, cell } = asciiCoverage(`
      A A A
      A H A
      A A A`);
    const { x, y } = labelPoint(cellPolygons(plan, cell['A'] ?? 0));
    expect(locateCell(plan, x, y)).toBe(cell['A']);
  });

  it('numbers path codes west to east, then north to south', () => {
    const { plan, cell } = asciiCoverage(`
      A B
      C D`);
    const codes = pathCodes(plan);
    const path = (letter: string): string | undefined =>
      codes.get(plan.get('cell', cell[letter] ?? 0)?.code ?? '');
    expect(['A', 'C', 'B', 'D'].map(path)).toEqual([
      '01-001-01-0001',
      '01-001-01-0002',
      '01-001-01-0003',
      '01-001-01-0004',
    ]);
  });
});

describe('validateCoverage', () => {
  const sound = () =>
    asciiCoverage(`
      A A B
      A H B
      A A B`);

  it('finds nothing on a sound coverage', () => {
    expect(validateCoverage(sound().plan)).toEqual([]);
  });

  it('finds a planted crossing, a wrong side, a lost edge and a stray node', () => {
    const crossing = sound().plan;
    const edge = [...crossing.all('edge')].find((row) => row.points.length > 2);
    if (edge === undefined) expect.fail('edge');
    const points = [...edge.points];
    points[0] = 21_000;
    points[1] = 29_000;
    crossing.apply({ edge: { added: [], updated: [[edge, { ...edge, points }]], removed: [] } });
    expect(validateCoverage(crossing).map((problem) => problem.kind)).toContain('crossing');

    const sides = sound();
    const shared = [...sides.plan.all('edge')].find(
      (row) => row.left > 0 && row.right > 0 && row.start !== row.end,
    );
    if (shared === undefined) expect.fail('shared edge');
    const wrong = { ...shared, left: sides.cell['H'] ?? 0 };
    sides.plan.apply({ edge: { added: [], updated: [[shared, wrong]], removed: [] } });
    expect(validateCoverage(sides.plan).map((problem) => problem.kind)).toContain('sides');

    const lost = sound().plan;
    const gone = [...lost.all('edge')].find((row) => row.start !== row.end);
    if (gone === undefined) expect.fail('edge');
    lost.apply({ edge: { added: [], updated: [], removed: [gone] } });
    expect(validateCoverage(lost).length).toBeGreaterThan(0);

    const stray = sound().plan;
    stray.apply({ node: { added: [{ id: 9999, x: 1, y: 1, inserted: false }], updated: [], removed: [] } });
    expect(validateCoverage(stray)).toMatchObject([{ kind: 'node', x: 1, y: 1 }]);
  });
});
