import { describe, expect, it } from 'vitest';
import { carveCell } from '../../../../../shared/topology/operations/carveCell';
import { faceArea } from '../../../../../shared/topology/read/measure';
import { cellPolygons } from '../../../../../shared/topology/read/rings';
import { validateCoverage } from '../../../../../shared/topology/proof/validate';
import { asciiCoverage, metres } from '../../../../support/asciiCoverage';
import { accepted, applySound, refusal } from '../../../../support/checks';

const MARKET = { granularity: 'MARKET', name: '五金市场' } as const;

describe('carveCell', () => {
  it('cuts a hole into the host', () => {
    const { plan, cell, ids } = asciiCoverage('A A A');
    const ring = metres([12, 2], [12, 8], [18, 8], [18, 2]);
    const change = applySound(plan, carveCell(plan, { polygons: [[ring]], ids, ...MARKET }));
    const market = change.cell?.added[0];
    expect(market).toMatchObject({ name: '五金市场', granularity: 'MARKET', households: 12 });
    expect(faceArea(plan, market?.id ?? 0)).toBe(36e6);
    expect(cellPolygons(plan, cell['A'] as number)[0]).toHaveLength(2);
  });

  it('takes ground from every cell that it covers', () => {
    const { plan, cell, ids } = asciiCoverage(`
      A B
      C D`);
    const ring = metres([5, 5], [15, 5], [15, 15], [5, 15]);
    const change = applySound(plan, carveCell(plan, { polygons: [[ring]], ids, ...MARKET }));
    expect(faceArea(plan, change.cell?.added[0]?.id ?? 0)).toBe(100e6);
    for (const letter of ['A', 'B', 'C', 'D']) expect(faceArea(plan, cell[letter] as number)).toBe(75e6);
  });

  it('clips what lies outside the network', () => {
    const { plan, ids } = asciiCoverage('A A');
    const change = applySound(
      plan,
      carveCell(plan, { polygons: [[metres([15, -5], [25, -5], [25, 5], [15, 5])]], ids, ...MARKET }),
    );
    expect(faceArea(plan, change.cell?.added[0]?.id ?? 0)).toBe(25e6);
  });

  it('leaves the host in several parts when a strip runs through it', () => {
    const { plan, cell, ids } = asciiCoverage('A A A');
    applySound(
      plan,
      carveCell(plan, { polygons: [[metres([12, -5], [14, -5], [14, 15], [12, 15])]], ids, ...MARKET }),
    );
    expect(cellPolygons(plan, cell['A'] as number)).toHaveLength(2);
  });

  it('follows existing boundaries where the outline runs along them', () => {
    const { plan, ids } = asciiCoverage('A B');
    const change = applySound(
      plan,
      carveCell(plan, { polygons: [[metres([10, 0], [14, 0], [14, 10], [10, 10])]], ids, ...MARKET }),
    );
    expect(faceArea(plan, change.cell?.added[0]?.id ?? 0)).toBe(40e6);
  });

  it('refuses to swallow a cell', () => {
    const { plan, ids } = asciiCoverage(`
      A A A
      A H A
      A A A`);
    const ring = metres([5, 5], [25, 5], [25, 25], [5, 25]);
    expect(refusal(carveCell(plan, { polygons: [[ring]], ids, ...MARKET }))).toBe('carveCell.swallowsCell');
  });

  it('refuses an outline that equals a cell, crosses itself or is tiny', () => {
    const { plan, ids } = asciiCoverage('A B');
    expect(
      refusal(carveCell(plan, { polygons: [[metres([0, 0], [10, 0], [10, 10], [0, 10])]], ids, ...MARKET })),
    ).toBe('carveCell.nothingToCut');
    expect(
      refusal(carveCell(plan, { polygons: [[metres([1, 1], [9, 8], [9, 1], [1, 7])]], ids, ...MARKET })),
    ).toBe('carveCell.ringCrossesItself');
    expect(
      refusal(carveCell(plan, { polygons: [[metres([1, 1], [1.5, 1], [1.5, 1.5])]], ids, ...MARKET })),
    ).toBe('carveCell.ringTooSmall');
  });

  it('leaves the ground in a hole of the outline to its owners', () => {
    const { plan, cell, ids } = asciiCoverage(`
      A A A
      A H A
      A A A`);
    const outer = metres([2, 2], [28, 2], [28, 28], [2, 28]);
    const hole = metres([8, 8], [8, 22], [22, 22], [22, 8]);
    const change = applySound(plan, carveCell(plan, { polygons: [[outer, hole]], ids, ...MARKET }));
    expect(faceArea(plan, change.cell?.added[0]?.id ?? 0)).toBe(26 * 26 * 1e6 - 14 * 14 * 1e6);
    expect(faceArea(plan, cell['H'] as number)).toBe(100e6);
    expect(cellPolygons(plan, cell['A'] as number)).toHaveLength(2);
  });

  it('makes one cell of an outline in several parts', () => {
    const { plan, ids } = asciiCoverage('A A A');
    const [one, other] = [metres([2, 2], [8, 2], [8, 8], [2, 8]), metres([22, 2], [28, 2], [28, 8], [22, 8])];
    const change = applySound(plan, carveCell(plan, { polygons: [[one], [other]], ids, ...MARKET }));
    expect(cellPolygons(plan, change.cell?.added[0]?.id ?? 0)).toHaveLength(2);
  });

  it('takes the gap that it covers along with the ground of cells', () => {
    const { plan, cell, ids } = asciiCoverage(`
      A A A
      A _ A
      A A A`);
    const polygons = [[metres([5, 8], [25, 8], [25, 22], [5, 22])]];
    const change = accepted(carveCell(plan, { polygons, ids, ...MARKET }));
    plan.apply(change);
    expect(validateCoverage(plan)).toEqual([]);
    expect(faceArea(plan, change.cell?.added[0]?.id ?? 0)).toBe(280e6);
    expect(faceArea(plan, cell['A'] as number)).toBe(620e6);
    expect(change.lineage?.added.map(({ op }) => op)).toEqual(['SPLIT', 'SPLIT']);
  });

  it('makes a cell of a part of a gap under the parent of the neighbour', () => {
    const { plan, cell, ids } = asciiCoverage(
      `
      A A B
      A _ B
      A A B`,
      { B: 'other' },
    );
    const polygons = [[metres([10, 10], [16, 10], [16, 20], [10, 20])]];
    const change = accepted(carveCell(plan, { polygons, ids, ...MARKET }));
    plan.apply(change);
    expect(validateCoverage(plan)).toMatchObject([{ kind: 'gap', area: 40e6 }]);
    expect(change.cell?.added).toMatchObject([
      { parent: plan.get('cell', cell['A'] as number)?.parent, households: null },
    ]);
    expect(change.lineage?.added).toMatchObject([{ op: 'CREATE', from: null }]);
  });

  it('takes a whole part of a cell that has others, and the islands stay', () => {
    const { plan, cell, ids } = asciiCoverage(`
      B A B
      B A C`);
    const polygons = [[metres([18, 8], [30, 8], [30, 20], [18, 20])]];
    const change = applySound(plan, carveCell(plan, { polygons, ids, ...MARKET }));
    expect(faceArea(plan, change.cell?.added[0]?.id ?? 0)).toBe(144e6);
    expect(faceArea(plan, cell['B'] as number)).toBe(200e6);
    expect(faceArea(plan, cell['C'] as number)).toBe(80e6);
  });

  it('takes a part of a cell along its existing boundaries', () => {
    const { plan, ids } = asciiCoverage('B A B');
    const polygons = [[metres([20, 0], [30, 0], [30, 10], [20, 10])]];
    const change = applySound(plan, carveCell(plan, { polygons, ids, ...MARKET }));
    expect(change.edge?.added ?? []).toEqual([]);
    expect(faceArea(plan, change.cell?.added[0]?.id ?? 0)).toBe(100e6);
  });

  it('lies under the parent of the host that gives most, and takes from hosts of other parents', () => {
    const { plan, cell, ids } = asciiCoverage('A A B B', { B: 'other' });
    const polygons = [[metres([17, 2], [28, 2], [28, 8], [17, 8])]];
    const change = applySound(plan, carveCell(plan, { polygons, ids, granularity: 'MARKET' }));
    expect(change.cell?.added).toMatchObject([
      { name: 'B（2）', parent: plan.get('cell', cell['B'] as number)?.parent, households: 24 + 9 },
    ]);
    expect(plan.get('cell', cell['A'] as number)?.households).toBe(91);
  });

  it('crosses a node of the graph and touches a corner of a neighbour', () => {
    const { plan, ids } = asciiCoverage(`
      A B
      C D`);
    const polygons = [[metres([10, 10], [16, 4], [20, 10], [16, 16])]];
    const change = applySound(plan, carveCell(plan, { polygons, ids, ...MARKET }));
    expect(faceArea(plan, change.cell?.added[0]?.id ?? 0)).toBe(60e6);
  });

  it('leaves households with the hosts when the policy keeps them', () => {
    const { plan, cell, ids } = asciiCoverage('A A A');
    const polygons = [[metres([12, 2], [12, 8], [18, 8], [18, 2])]];
    const change = applySound(
      plan,
      carveCell(plan, { polygons, ids, ...MARKET, policy: { households: 'keep', code: 'new' } }),
    );
    expect(change.cell?.added).toMatchObject([{ households: null }]);
    const codes = change.lineage?.added.map(({ to }) => to);
    expect(plan.get('cell', cell['A'] as number)).toMatchObject({ households: 100, code: codes?.[0] });
    expect(change.lineage?.added.map(({ from }) => from)).not.toContain(codes?.[0]);
  });

  it('refuses a gap that no cell borders on, and an outline without ground', () => {
    const { plan, ids } = asciiCoverage(`
      A . . .
      . . _ .
      . . . .`);
    const polygons = [[metres([20, 10], [26, 10], [26, 20], [20, 20])]];
    expect(refusal(carveCell(plan, { polygons, ids, ...MARKET }))).toBe('fillGap.noNeighbour');
    expect(refusal(carveCell(plan, { polygons: [], ids, ...MARKET }))).toBe('carveCell.ringTooSmall');
  });

  it('refuses a hole that touches the outline', () => {
    const { plan, ids } = asciiCoverage('A A A');
    const polygons = [[metres([2, 1], [28, 1], [28, 9], [2, 9]), metres([15, 1], [20, 4], [10, 4])]];
    expect(carveCell(plan, { polygons, ids, ...MARKET })).toMatchObject({
      ok: false,
      refusal: { code: 'carveCell.ringCrossesItself', params: { x: 15_000, y: 1000 } },
    });
  });
});
