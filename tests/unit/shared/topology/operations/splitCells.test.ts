import { describe, expect, it } from 'vitest';
import { splitCells } from '../../../../../shared/topology/operations/splitCells';
import { faceArea } from '../../../../../shared/topology/measure';
import { cellPolygons } from '../../../../../shared/topology/rings';
import { asciiCoverage, metres } from '../../../../support/asciiCoverage';
import { applySound, refusal } from '../../../../support/checks';

const SQUARE_METRES = 1e6;

describe('splitCells', () => {
  it('cuts one cell in two; the larger part keeps code, name and id', () => {
    const { plan, cell, ids } = asciiCoverage('A A A B');
    const change = applySound(plan, splitCells(plan, { line: metres([12, -5], [12, 15]), ids }));
    expect(change.cell?.added).toHaveLength(1);
    expect(faceArea(plan, cell['A'] as number)).toBe(180 * SQUARE_METRES);
    const part = change.cell?.added[0];
    expect(faceArea(plan, part?.id ?? 0)).toBe(120 * SQUARE_METRES);
    expect(part).toMatchObject({ name: 'A（2）', granularity: 'ESTATE', households: 40 });
    expect(plan.get('cell', cell['A'] as number)).toMatchObject({ name: 'A', households: 60 });
  });

  it('lets a point choose the part that keeps the code', () => {
    const { plan, cell, ids } = asciiCoverage('A A A B');
    applySound(plan, splitCells(plan, { line: metres([12, -5], [12, 15]), keep: [1000, 1000], ids }));
    expect(faceArea(plan, cell['A'] as number)).toBe(120 * SQUARE_METRES);
  });

  it('gives the neighbours the new nodes on shared boundaries', () => {
    const { plan, cell, ids } = asciiCoverage(`
      B B
      A A
      C C`);
    applySound(plan, splitCells(plan, { line: metres([7, 9], [8, 21]), cells: [cell['A'] as number], ids }));
    for (const neighbour of ['B', 'C']) {
      const ring = cellPolygons(plan, cell[neighbour] as number)[0]?.[0] ?? [];
      expect(ring.length / 2).toBe(5);
    }
  });

  it('cuts across many cells in one stroke, each part under its own parent', () => {
    const { plan, ids, cell } = asciiCoverage('A B C D', { C: 'other', D: 'other' });
    const change = applySound(plan, splitCells(plan, { line: metres([-5, 4], [45, 6]), ids }));
    expect(change.cell?.added).toHaveLength(4);
    const parents = new Set(change.cell?.added.map((row) => row.parent));
    expect(parents).toEqual(
      new Set([plan.get('cell', cell['A'] as number)?.parent, plan.get('cell', cell['D'] as number)?.parent]),
    );
  });

  it('cuts three and more parts with a line that comes back', () => {
    const { plan, ids, cell } = asciiCoverage('A A A');
    const line = metres([5, -5], [5, 15], [15, 15], [15, -5], [25, -5], [25, 15]);
    const change = applySound(plan, splitCells(plan, { line, ids }));
    expect(change.cell?.added).toHaveLength(3);
    expect(faceArea(plan, cell['A'] as number)).toBe(100 * SQUARE_METRES);
  });

  it('passes exactly through existing nodes without adding any', () => {
    const { plan, ids } = asciiCoverage(`
      A A B
      A A B
      C C C`);
    const nodes = plan.count('node');
    applySound(plan, splitCells(plan, { line: metres([0, 30], [20, 10]), ids }));
    expect(plan.count('node')).toBe(nodes + 1);
  });

  it('runs along an existing boundary and leaves it as it is', () => {
    const { plan, ids } = asciiCoverage(`
      A A
      B B`);
    const change = applySound(plan, splitCells(plan, { line: metres([-5, 10], [12, 10], [12, 25]), ids }));
    expect(change.cell?.added).toHaveLength(1);
    expect(plan.count('cell')).toBe(3);
  });

  it('crosses a hole: the parts end at its rim, the cell inside is not cut when it is not asked for', () => {
    const { plan, ids, cell } = asciiCoverage(`
      A A A
      A H A
      A A A`);
    const change = applySound(
      plan,
      splitCells(plan, { line: metres([-5, 15], [35, 15]), cells: [cell['A'] as number], ids }),
    );
    expect(change.cell?.added).toHaveLength(1);
    expect(faceArea(plan, cell['H'] as number)).toBe(100 * SQUARE_METRES);
  });

  it('cuts nothing off when it only bridges to a hole', () => {
    const { plan, ids, cell } = asciiCoverage(`
      A A A
      A H A
      A A A`);
    expect(
      refusal(splitCells(plan, { line: metres([-5, 15], [15, 15]), cells: [cell['A'] as number], ids })),
    ).toBe('splitCells.lineMissesCell');
  });

  it('cuts out with a closed line', () => {
    const { plan, ids, cell } = asciiCoverage('A A A');
    const line = metres([12, 2], [18, 2], [18, 8], [12, 8], [12, 2]);
    applySound(plan, splitCells(plan, { line, ids }));
    expect(cellPolygons(plan, cell['A'] as number)[0]).toHaveLength(2);
  });

  it('cuts with a line that crosses itself inside the cell', () => {
    const { plan, ids } = asciiCoverage(`
      A A A
      A A A`);
    const line = metres([5, -5], [5, 12], [15, 12], [15, 5], [-5, 5]);
    const change = applySound(plan, splitCells(plan, { line, ids }));
    expect(change.cell?.added).toHaveLength(2);
  });

  it('refuses a line that ends inside, and one that misses', () => {
    const { plan, ids } = asciiCoverage('A A');
    expect(refusal(splitCells(plan, { line: metres([5, -5], [5, 5]), ids }))).toBe(
      'splitCells.lineEndsInside',
    );
    expect(refusal(splitCells(plan, { line: metres([50, 0], [50, 9]), ids }))).toBe(
      'splitCells.lineMissesCell',
    );
  });

  it('refuses a part below twenty square metres', () => {
    const { plan, ids } = asciiCoverage('A A');
    expect(refusal(splitCells(plan, { line: metres([1.9, -5], [1.9, 15]), ids }))).toBe(
      'splitCells.partTooSmall',
    );
  });

  it('writes lineage whose shares sum to one', () => {
    const { plan, ids } = asciiCoverage('A A A');
    const change = applySound(plan, splitCells(plan, { line: metres([7, -5], [9, 15]), ids }));
    const shares = change.lineage?.added.map((row) => row.areaShare) ?? [];
    expect(shares).toHaveLength(2);
    expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  });
});
