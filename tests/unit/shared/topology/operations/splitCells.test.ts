import { describe, expect, it } from 'vitest';
import { splitCells } from '../../../../../shared/topology/operations/splitCells';
import { faceArea } from '../../../../../shared/topology/read/measure';
import { cellPolygons } from '../../../../../shared/topology/read/rings';
import { asciiCoverage, metres } from '../../../../support/asciiCoverage';
import { accepted, applySound, refusal } from '../../../../support/checks';
import { runCommand } from '../../../../support/runCommand';

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

  it('cuts an island from a line that reaches it over a bridge and runs along its rim for a while', () => {
    const { plan, ids, cell } = asciiCoverage(`
      B B B
      B A B
      B B B`);
    const line = metres([-5, 11], [10, 11], [10, 13], [20, 13]);
    const change = applySound(plan, splitCells(plan, { line, ids }));
    expect(change.cell?.added).toHaveLength(1);
    expect(faceArea(plan, cell['A'] as number)).toBe(70 * SQUARE_METRES);
    // The bridge has left no node behind.
    expect([...plan.all('node')].filter(({ x, y }) => x === 10_000 && y === 11_000)).toEqual([]);
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

  it('offers to cut the other cells where one would get a part that is too small', () => {
    const drawn = asciiCoverage('A A B B');
    const { plan, cell, ids } = drawn;
    const line = metres([5, -5], [5, 15], [21.5, 15], [21.5, -5]);
    const refused = splitCells(plan, { line, keep: [4000, 5000], ids });
    if (refused.ok || refused.refusal.fix === undefined) expect.fail('refused with a fix');
    const { code, params, fix } = refused.refusal;
    expect([code, params.cell]).toEqual(['splitCells.partTooSmall', plan.get('cell', cell['B'] ?? 0)?.code]);
    applySound(plan, runCommand(drawn, fix.command, fix.args));
    expect(faceArea(plan, cell['A'] ?? 0)).toBe(50 * SQUARE_METRES);
    expect(faceArea(plan, cell['B'] ?? 0)).toBe(200 * SQUARE_METRES);
  });

  it('writes lineage whose shares sum to one', () => {
    const { plan, ids } = asciiCoverage('A A A');
    const change = applySound(plan, splitCells(plan, { line: metres([7, -5], [9, 15]), ids }));
    const shares = change.lineage?.added.map((row) => row.areaShare) ?? [];
    expect(shares).toHaveLength(2);
    expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  });

  describe('extended to the boundary', () => {
    it('carries both ends on straight ahead', () => {
      const { plan, cell, ids } = asciiCoverage('A A A');
      const line = metres([12, 4], [12, 6]);
      expect(refusal(splitCells(plan, { line, ids }))).toBe('splitCells.lineEndsInside');
      applySound(plan, splitCells(plan, { line, extend: true, ids }));
      expect(faceArea(plan, cell['A'] as number)).toBe(180 * SQUARE_METRES);
    });

    it('ends at the first boundary: the neighbour behind it is not cut', () => {
      const { plan, cell, ids } = asciiCoverage(`
        B B B
        A A A`);
      const change = applySound(
        plan,
        splitCells(plan, { line: metres([12, -5], [13, 5]), extend: true, ids }),
      );
      expect(change.cell?.added).toHaveLength(1);
      expect(faceArea(plan, cell['B'] as number)).toBe(300 * SQUARE_METRES);
      expect(cellPolygons(plan, cell['B'] as number)[0]?.[0]).toHaveLength(10);
    });

    it('meets the boundary exactly at a vertex and at a node', () => {
      const { plan, ids } = asciiCoverage(`
        A A B
        A A B
        C C C`);
      const nodes = plan.count('node');
      // From the middle of A: its corner (0, 30) is a vertex of the outline, (20, 10) a node.
      applySound(plan, splitCells(plan, { line: metres([8, 22], [12, 18]), extend: true, ids }));
      expect(plan.count('node')).toBe(nodes + 1);
    });

    it('goes no farther than the boundary where the line already ends on it', () => {
      const { plan, ids } = asciiCoverage(`
        A A A
        B B B`);
      const change = applySound(
        plan,
        splitCells(plan, { line: metres([12, 10], [12, 20]), extend: true, ids }),
      );
      expect(change.cell?.added).toHaveLength(1);
      expect(plan.count('cell')).toBe(3);
    });

    it('goes on at the lattice point beside a boundary that it meets at a slant', () => {
      const { plan, ids } = asciiCoverage(`
        A A A
        A A B`);
      applySound(plan, splitCells(plan, { line: [3333, 7777, 10_001, 9_402], extend: true, ids }));
    });

    it('stops at the rim of a hole, which cuts nothing', () => {
      const { plan, ids } = asciiCoverage(`
        A A A
        A H A
        A A A`);
      expect(refusal(splitCells(plan, { line: metres([-5, 15], [4, 15]), extend: true, ids }))).toBe(
        'splitCells.lineMissesCell',
      );
    });

    it('stops where the cell touches itself', () => {
      const { plan, cell, ids } = asciiCoverage(`
        A A A
        A B A
        B A A`);
      // Straight at the node (10, 10) where both parts of B, and A with itself, meet.
      const change = applySound(
        plan,
        splitCells(plan, { line: metres([-5, 25], [5, 15]), extend: true, ids }),
      );
      expect(change.cell?.added).toHaveLength(1);
      expect(faceArea(plan, cell['A'] as number)).toBeLessThan(700 * SQUARE_METRES);
    });

    it('leaves ends alone in cells that are not asked for, in gaps and outside', () => {
      const { plan, cell, ids } = asciiCoverage('A A B _');
      const line = metres([-5, 5], [25, 5]);
      const cells = [cell['A'] as number];
      const change = accepted(splitCells(plan, { line, cells, extend: true, ids }));
      expect(change.cell?.added).toHaveLength(1);
      plan.apply(change);
      expect(faceArea(plan, cell['B'] as number)).toBe(100 * SQUARE_METRES);
      expect(refusal(splitCells(plan, { line: metres([35, 4], [36, 5]), extend: true, ids }))).toBe(
        'splitCells.lineMissesCell',
      );
    });

    it('does nothing to a closed line or a single point', () => {
      const { plan, ids } = asciiCoverage('A A A');
      const closed = metres([12, 2], [18, 2], [18, 8], [12, 8], [12, 2]);
      applySound(plan, splitCells(plan, { line: closed, extend: true, ids }));
      expect(refusal(splitCells(plan, { line: metres([5, 5]), extend: true, ids }))).toBe(
        'splitCells.lineMissesCell',
      );
    });
  });

  it('lets a point choose the part inside another part', () => {
    const { plan, cell, ids } = asciiCoverage('A A A');
    const line = metres([12, 2], [18, 2], [18, 8], [12, 8], [12, 2]);
    applySound(plan, splitCells(plan, { line, keep: [15_000, 5000], ids }));
    expect(faceArea(plan, cell['A'] as number)).toBe(36 * SQUARE_METRES);
  });

  it('hands attributes out by policy', () => {
    const { plan, cell, ids } = asciiCoverage('A A A');
    const policy = { name: 'keep', granularity: 'keep', households: 'keep', status: 'keep' } as const;
    const change = applySound(plan, splitCells(plan, { line: metres([12, -5], [12, 15]), policy, ids }));
    expect(plan.get('cell', cell['A'] as number)).toMatchObject({ name: 'A', households: 100 });
    expect(change.cell?.added).toMatchObject([
      { name: '未命名网元', granularity: 'OTHER', households: null, status: 'PROPOSED' },
    ]);
  });

  it('retires the code when all parts get new ones', () => {
    const { plan, cell, ids } = asciiCoverage('A A A');
    const old = plan.get('cell', cell['A'] as number)?.code ?? '';
    const line = metres([12, -5], [12, 15]);
    const change = applySound(plan, splitCells(plan, { line, policy: { code: 'new' }, ids }));
    expect(plan.cellByCode(old)).toBeUndefined();
    const rows = change.lineage?.added ?? [];
    expect(rows.map(({ from }) => from)).toEqual([old, old]);
    expect(rows.map(({ to }) => to).sort()).toEqual([...plan.all('cell')].map(({ code }) => code).sort());
    expect(rows.reduce((sum, { areaShare }) => sum + areaShare, 0)).toBeCloseTo(1, 12);
  });
});
