import { describe, expect, it } from 'vitest';
import { carveCell } from '../../../../../shared/topology/operations/carveCell';
import { faceArea } from '../../../../../shared/topology/measure';
import { cellPolygons } from '../../../../../shared/topology/rings';
import { asciiCoverage, metres } from '../../../../support/asciiCoverage';
import { applySound, refusal } from '../../../../support/checks';

const MARKET = { granularity: 'MARKET', name: '五金市场' } as const;

describe('carveCell', () => {
  it('cuts a hole into the host', () => {
    const { plan, cell, ids } = asciiCoverage('A A A');
    const ring = metres([12, 2], [12, 8], [18, 8], [18, 2]);
    const change = applySound(plan, carveCell(plan, { ring, ids, ...MARKET }));
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
    const change = applySound(plan, carveCell(plan, { ring, ids, ...MARKET }));
    expect(faceArea(plan, change.cell?.added[0]?.id ?? 0)).toBe(100e6);
    for (const letter of ['A', 'B', 'C', 'D']) expect(faceArea(plan, cell[letter] as number)).toBe(75e6);
  });

  it('clips what lies outside the network', () => {
    const { plan, ids } = asciiCoverage('A A');
    const change = applySound(
      plan,
      carveCell(plan, { ring: metres([15, -5], [25, -5], [25, 5], [15, 5]), ids, ...MARKET }),
    );
    expect(faceArea(plan, change.cell?.added[0]?.id ?? 0)).toBe(25e6);
  });

  it('leaves the host in several parts when a strip runs through it', () => {
    const { plan, cell, ids } = asciiCoverage('A A A');
    applySound(
      plan,
      carveCell(plan, { ring: metres([12, -5], [14, -5], [14, 15], [12, 15]), ids, ...MARKET }),
    );
    expect(cellPolygons(plan, cell['A'] as number)).toHaveLength(2);
  });

  it('follows existing boundaries where the outline runs along them', () => {
    const { plan, ids } = asciiCoverage('A B');
    const change = applySound(
      plan,
      carveCell(plan, { ring: metres([10, 0], [14, 0], [14, 10], [10, 10]), ids, ...MARKET }),
    );
    expect(faceArea(plan, change.cell?.added[0]?.id ?? 0)).toBe(40e6);
  });

  it('refuses to swallow a cell', () => {
    const { plan, ids } = asciiCoverage(`
      A A A
      A H A
      A A A`);
    const ring = metres([5, 5], [25, 5], [25, 25], [5, 25]);
    expect(refusal(carveCell(plan, { ring, ids, ...MARKET }))).toBe('carveCell.swallowsCell');
  });

  it('refuses an outline that equals a cell, crosses itself or is tiny', () => {
    const { plan, ids } = asciiCoverage('A B');
    expect(
      refusal(carveCell(plan, { ring: metres([0, 0], [10, 0], [10, 10], [0, 10]), ids, ...MARKET })),
    ).toBe('carveCell.nothingToCut');
    expect(refusal(carveCell(plan, { ring: metres([1, 1], [9, 8], [9, 1], [1, 7]), ids, ...MARKET }))).toBe(
      'carveCell.ringCrossesItself',
    );
    expect(refusal(carveCell(plan, { ring: metres([1, 1], [1.5, 1], [1.5, 1.5]), ids, ...MARKET }))).toBe(
      'carveCell.ringTooSmall',
    );
  });
});
