import { describe, expect, it } from 'vitest';
import { explodeCell } from '../../../../../shared/topology/operations/explodeCell';
import { faceArea } from '../../../../../shared/topology/read/measure';
import { cellPolygons } from '../../../../../shared/topology/read/rings';
import { asciiCoverage } from '../../../../support/asciiCoverage';
import { applySound, refusal } from '../../../../support/checks';

describe('explodeCell', () => {
  it('makes a cell of every part; the largest keeps the code', () => {
    const { plan, cell, ids } = asciiCoverage('A A B A B A');
    const a = cell['A'] as number;
    const code = plan.get('cell', a)?.code;
    const change = applySound(plan, explodeCell(plan, { cell: a, ids }));
    expect(plan.get('cell', a)).toMatchObject({ code, name: 'A', households: 50 });
    expect(faceArea(plan, a)).toBe(200e6);
    expect(change.cell?.added).toMatchObject([
      { name: 'A（2）', households: 25 },
      { name: 'A（3）', households: 25 },
    ]);
    expect(change.lineage?.added.map(({ op, areaShare }) => [op, areaShare])).toEqual([
      ['SPLIT', 0.5],
      ['SPLIT', 0.25],
      ['SPLIT', 0.25],
    ]);
    expect(change.edge?.added).toEqual([]);
    expect(change.node).toBeUndefined();
  });

  it('takes parts that touch at a node only apart', () => {
    const { plan, cell, ids } = asciiCoverage(`
      A B
      B A`);
    const change = applySound(plan, explodeCell(plan, { cell: cell['A'] as number, ids }));
    expect(change.cell?.added).toHaveLength(1);
  });

  it('lets a point choose the part that keeps the code, also inside another part', () => {
    const { plan, cell, ids } = asciiCoverage(`
      A A A A A
      A B B B A
      A B A B A
      A B B B A
      A A A A A`);
    const a = cell['A'] as number;
    applySound(plan, explodeCell(plan, { cell: a, keep: [25_000, 25_000], ids }));
    expect(faceArea(plan, a)).toBe(100e6);
  });

  it('keeps holes with the part around them', () => {
    const { plan, cell, ids } = asciiCoverage(`
      A A A B A
      A H A B A
      A A A B A`);
    applySound(plan, explodeCell(plan, { cell: cell['A'] as number, ids }));
    expect(cellPolygons(plan, cell['A'] as number)[0]).toHaveLength(2);
  });

  it('refuses a cell in one part, also one that touches itself at a node', () => {
    const { plan, cell, ids } = asciiCoverage(`
      A A A
      A B A
      B A A`);
    const result = explodeCell(plan, { cell: cell['A'] as number, ids });
    expect(refusal(result)).toBe('explodeCell.onePart');
    expect(refusal(explodeCell(plan, { cell: cell['B'] as number, ids }))).toBe('accepted');
  });

  it('refuses a part that is too small to be a cell', () => {
    const { plan, cell, ids } = asciiCoverage('A A B A');
    const nodes = [...plan.all('node')].filter(({ x }) => x === 40_000);
    const edges = nodes.flatMap(({ id }) => plan.edgesAtNode(id));
    // The last square shrinks to 1 m: its outer corners move to x = 31 m.
    const updated = [...plan.all('edge')]
      .filter(({ points }) => points.includes(40_000))
      .map(
        (edge) =>
          [edge, { ...edge, points: edge.points.map((at) => (at === 40_000 ? 31_000 : at)) }] as const,
      );
    const moved = nodes.map((node) => [node, { ...node, x: 31_000 }] as const);
    expect(edges.length + updated.length).toBeGreaterThan(0);
    plan.apply({
      node: { added: [], updated: moved, removed: [] },
      edge: { added: [], updated, removed: [] },
    });
    expect(explodeCell(plan, { cell: cell['A'] as number, ids })).toMatchObject({
      ok: false,
      refusal: { code: 'explodeCell.partTooSmall', params: { area: '10.00' } },
    });
  });
});
