import { describe, expect, it } from 'vitest';
import { comparePlans, type PlanComparison } from '../../../../shared/compare/comparePlans';
import type { PlanDocument } from '../../../../shared/document/planDocument';
import type { PlanView } from '../../../../shared/document/view';
import { loadGeos } from '../../../../shared/geometry/geos';
import { totalsText } from '../../../../shared/i18n/comparisonText';
import { asciiCoverage, type AsciiPlan } from '../../../support/asciiCoverage';
import { addBox, runCommand } from '../../../support/runCommand';

async function compared(
  before: PlanView,
  after: PlanView,
  products: { cell: string; box: string | null; count: number }[] = [],
): Promise<PlanComparison> {
  const geos = await loadGeos();
  return comparePlans(before, after, {
    sharedAreas: (one, other, pairs) => geos.sharedAreas(one, other, pairs),
    productsOf: (cells) => Promise.resolve(products.filter(({ cell }) => cells.has(cell))),
  });
}

function edited(drawn: AsciiPlan, steps: readonly (readonly [id: string, args: object])[]): PlanDocument {
  const before = drawn.plan.clone();
  for (const [id, args] of steps) {
    const result = runCommand(drawn, id, args);
    if (!result.ok) expect.fail(`${id}: ${JSON.stringify(result.refusal)}`);
    drawn.plan.apply(result.value);
  }
  return before;
}

const codeOf = ({ plan, cell }: AsciiPlan, letter: string): string =>
  plan.get('cell', cell[letter] ?? -1)?.code ?? '';
const happened = ({ totals }: PlanComparison): Record<string, number> =>
  Object.fromEntries(Object.entries(totals.kinds).filter(([, count]) => count > 0));

const DRAWING = `
  A A B B
  A A B B
  C C D D`;

describe('two states of a plan', () => {
  it('are the same when nothing happened, whatever the row ids', async () => {
    const [one, other] = [asciiCoverage(DRAWING), asciiCoverage(DRAWING)];
    expect(happened(await compared(one.plan, other.plan))).toEqual({});
    const comparison = await compared(one.plan, one.plan.clone());
    expect(totalsText('en', comparison.totals)).toBe('no difference');
    expect(comparison.flows).toEqual([]);
  });

  it('differ by a split, with the shares of both parts', async () => {
    const drawn = asciiCoverage(DRAWING);
    const before = edited(drawn, [
      [
        'cell.split',
        {
          line: [
            [5, -5],
            [5, 35],
          ],
        },
      ],
    ]);
    const comparison = await compared(before, drawn.plan);
    expect(happened(comparison)).toEqual({ SPLIT: 2, ATTRIBUTES: 2 });
    const shares = comparison.flows
      .filter(({ from }) => from === codeOf(drawn, 'A'))
      .map(({ share }) => share);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
    expect(Math.min(...shares)).toBeCloseTo(0.25, 6);
    const [split] = comparison.differences;
    expect(split).toMatchObject({ kind: 'SPLIT', before: [codeOf(drawn, 'A')], params: { parts: 2 } });
    expect(split?.place).toEqual({ minX: 0, minY: 10_000, maxX: 20_000, maxY: 30_000 });
  });

  it('differ by a merge, a cut-out, a moved boundary, and say how much ground moved', async () => {
    const merged = asciiCoverage(DRAWING);
    const [a, b] = [codeOf(merged, 'A'), codeOf(merged, 'B')];
    const before = edited(merged, [['cell.merge', { cells: [a, b] }]]);
    const comparison = await compared(before, merged.plan);
    expect(happened(comparison)).toMatchObject({ MERGE: 1 });
    expect(comparison.differences[0]?.before).toEqual([a, b].sort());
    // 400 m² of the plane, five degrees from where it is true to scale.
    expect(comparison.differences[0]?.area).toBeCloseTo(397.5, 0);

    const cut = asciiCoverage(DRAWING);
    const whole = edited(cut, [
      [
        'cell.carve',
        {
          ring: [
            [12, 12],
            [18, 12],
            [18, 18],
            [12, 18],
          ],
          granularity: 'MARKET',
        },
      ],
    ]);
    expect(happened(await compared(whole, cut.plan))).toMatchObject({ CUT_OUT: 1 });

    const moved = asciiCoverage(DRAWING);
    const straight = edited(moved, [
      ['vertex.insert', { at: [20, 20] }],
      ['vertex.move', { from: [20, 20], to: [24, 20] }],
    ]);
    const boundary = await compared(straight, moved.plan);
    expect(happened(boundary)).toEqual({ BOUNDARY: 1 });
    expect(boundary.totals.movedArea).toBeCloseTo(40, 0);
    expect(totalsText('en', boundary.totals)).toBe('1 boundary move of 0.004 ha');
    expect(totalsText('zh-CN', boundary.totals)).toBe('1 处移界共 0.004 公顷');
  });

  it('tell a vertex more on the same ground from moved ground', async () => {
    const drawn = asciiCoverage(DRAWING);
    const before = edited(drawn, [['vertex.insert', { at: [20, 20] }]]);
    expect(happened(await compared(before, drawn.plan))).toEqual({ VERTICES: 2 });
  });

  it('differ by attributes, parents and names of cells, and count them per grid', async () => {
    const drawn = asciiCoverage(DRAWING, { D: 'L3b' });
    const [a, c] = [codeOf(drawn, 'A'), codeOf(drawn, 'C')];
    const other = [...drawn.plan.all('grid')].find(({ name }) => name === 'L3b');
    const before = edited(drawn, [
      ['cell.update', { cells: [a], granularity: 'MARKET' }],
      ['cell.update', { cells: [c], name: '新名' }],
      ['cell.transfer', { cells: [c], grid: other?.code }],
    ]);
    const comparison = await compared(before, drawn.plan);
    expect(happened(comparison)).toEqual({ RECLASSIFIED: 1, REPARENTED: 1, RENAMED: 1 });
    const unit = comparison.units.find(({ code }) => code === other?.code);
    expect(unit).toMatchObject({ cellsBefore: 1, cellsAfter: 2, kinds: { REPARENTED: 1, RENAMED: 1 } });
  });

  it('say which boxes and products change cell: products follow their box, the others their share of ground', async () => {
    const drawn = asciiCoverage(DRAWING);
    addBox(drawn, 'FX1', [2, 15]);
    addBox(drawn, 'FX2', [12, 15]);
    const a = codeOf(drawn, 'A');
    const before = edited(drawn, [
      ['box.bind', { box: 'FX1', cell: a }],
      ['box.bind', { box: 'FX2', cell: a }],
    ]);
    expect(happened(await compared(before, drawn.plan))).toEqual({ BOX_CELL: 2 });
    const bound = edited(drawn, [
      [
        'cell.split',
        {
          line: [
            [5, 5],
            [5, 35],
          ],
        },
      ],
    ]);
    const products = [
      { cell: a, box: 'FX1', count: 7 },
      { cell: a, box: 'FX2', count: 20 },
      { cell: a, box: null, count: 8 },
    ];
    const comparison = await compared(bound, drawn.plan, products);
    const [part] = comparison.differences[0]?.after.filter((code) => code !== a) ?? [];
    expect(comparison.products).toEqual([
      { from: a, to: a, count: 26 },
      { from: a, to: part, count: 9 },
    ]);
    expect(comparison.totals.productsChangingCell).toBe(9);
  });
});
