import { PLAIN_BUILDING } from '../../../../../shared/document/records/network';
import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../../../../shared/document/planDocument';
import { faceHolds } from '../../../../../shared/topology/read/locate';
import { faceArea } from '../../../../../shared/topology/read/measure';
import { splitEqual, type SplitEqualArgs } from '../../../../../shared/topology/operations/splitEqual';
import { cellPolygons } from '../../../../../shared/topology/read/rings';
import { asciiCoverage, metres, type AsciiPlan } from '../../../../support/asciiCoverage';
import { applySound, refusal } from '../../../../support/checks';
import { addBox } from '../../../../support/runCommand';

const SQUARE_METRES = 1e6;

function split({ plan, cell, ids }: AsciiPlan, parts: number, more: Partial<SplitEqualArgs> = {}) {
  return splitEqual(plan, {
    cell: cell['A'] as number,
    parts,
    load: 'AREA',
    reach: 0,
    smallest: 20 * SQUARE_METRES,
    ids,
    ...more,
  });
}

function areas({ plan }: AsciiPlan): number[] {
  return [...plan.all('cell')].map(({ id }) => faceArea(plan, id) / SQUARE_METRES).sort((a, b) => a - b);
}

function allConnected(plan: PlanDocument): void {
  for (const { id } of plan.all('cell')) expect(cellPolygons(plan, id)).toHaveLength(1);
}

/** A square cell of `size` letters a side. */
function field(size: number): AsciiPlan {
  return asciiCoverage(Array.from({ length: size }, () => Array(size).fill('A').join(' ')).join('\n'));
}

/** Streets every `step` metres both ways over a square. */
function streets(size: number, step: number): number[][] {
  const lines: number[][] = [];
  for (let at = step; at < size; at += step) {
    lines.push(metres([at, -5], [at, size + 5]), metres([-5, at], [size + 5, at]));
  }
  return lines;
}

describe('splitEqual', () => {
  it('cuts an oblong straight across into strips of one area', () => {
    const drawn = asciiCoverage('A A A A A A A');
    applySound(drawn.plan, split(drawn, 5));
    for (const area of areas(drawn)) expect(area).toBeCloseTo(140, 1);
    expect(drawn.plan.count('cell')).toBe(5);
  });

  it('cuts where the boxes in use are shared evenly', () => {
    const drawn = asciiCoverage('A A A A A A');
    for (const [at, x] of [2, 4, 6, 50].entries()) addBox(drawn, `FX${at}`, [x, 5]);
    applySound(drawn.plan, split(drawn, 2, { load: 'USED' }));
    expect(areas(drawn)).toEqual([50, 550]);
  });

  it('shares by capacity and by residential floors too', () => {
    const drawn = asciiCoverage('A A A A');
    addBox(drawn, 'FX1', [3, 5]);
    addBox(drawn, 'FX2', [33, 5]);
    const building = (at: number, kind: 'RESIDENTIAL' | 'OFFICE', floors: number) => ({
      id: drawn.ids.nextId(),
      code: `B${at}`,
      name: `${at}栋`,
      kind,
      floors,
      ...PLAIN_BUILDING,
      polygons: [[metres([at, 4], [at + 2, 4], [at + 2, 6], [at, 6])]],
    });
    const added = [
      building(2, 'RESIDENTIAL', 6),
      building(8, 'RESIDENTIAL', 6),
      building(12, 'RESIDENTIAL', 12),
      building(30, 'OFFICE', 99),
    ];
    drawn.plan.apply({ building: { added, updated: [], removed: [] } });
    const byFloors = split(drawn, 2, { load: 'FLOOR_AREA' });
    const byCapacity = split(drawn, 2, { load: 'CAPACITY' });
    applySound(drawn.plan, byFloors);
    expect(areas(drawn)).toEqual([110, 290]);
    if (!byCapacity.ok) expect.fail(byCapacity.refusal.code);
    expect(byCapacity.value.node?.added.map(({ x }) => x)).toEqual([18_000, 18_000]);
  });

  it('makes connected parts of a cell that a strip would leave in pieces', () => {
    const drawn = asciiCoverage(`
      A A A A A
      A . . . .
      A A A A A
      A . . . .
      A A A A A`);
    for (const parts of [2, 3, 4]) {
      const one = asciiCoverage(`
        A A A A A
        A . . . .
        A A A A A
        A . . . .
        A A A A A`);
      applySound(one.plan, split(one, parts));
      expect(one.plan.count('cell')).toBe(parts);
      allConnected(one.plan);
      const [least] = areas(one);
      expect(least).toBeGreaterThan((0.75 * 1700) / parts);
    }
    expect(drawn.plan.count('cell')).toBe(1);
  });

  it('shares a net of streets to within a block', () => {
    for (const [parts, size, step] of [
      [4, 100, 10],
      [3, 100, 10],
      [7, 100, 10],
      [12, 120, 10],
    ] as const) {
      const drawn = field(size / 10);
      applySound(drawn.plan, split(drawn, parts, { lines: streets(size, step) }));
      expect(drawn.plan.count('cell')).toBe(parts);
      allConnected(drawn.plan);
      const all = areas(drawn);
      expect((all.at(-1) ?? 0) - (all[0] ?? 0)).toBeLessThanOrEqual(step * step * 1.001);
    }
  });

  it('shares uneven loads over a net of streets to within the largest block', () => {
    const drawn = field(8);
    for (let at = 0; at < 60; at++)
      addBox(drawn, `FX${at}`, [((at * 37) % 79) + 0.5, ((at * at * 13) % 77) + 0.5]);
    applySound(drawn.plan, split(drawn, 4, { load: 'USED', lines: streets(80, 10) }));
    const loads = [...drawn.plan.all('cell')].map(({ id }) =>
      [...drawn.plan.all('box')].reduce(
        (sum, { x, y, used }) =>
          sum + (x !== null && y !== null && faceHolds(drawn.plan, id, x, y) ? used : 0),
        0,
      ),
    );
    expect(loads.reduce((a, b) => a + b, 0)).toBe(60 * 20);
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(80);
    allConnected(drawn.plan);
  });

  it('gives the same parts every time', () => {
    const [one, other] = [field(6), field(6)];
    const lines = streets(60, 10);
    expect(split(one, 5, { lines })).toEqual(split(other, 5, { lines: [...lines] }));
  });

  it('counts ground that was detached before as touching what is nearest', () => {
    const drawn = asciiCoverage(`
      A B A A A
      A B A A A`);
    applySound(
      drawn.plan,
      split(drawn, 2, { lines: [metres([30, -5], [30, 25]), metres([40, -5], [40, 25])] }),
    );
    expect(areas(drawn)).toEqual([200, 400, 400]);
  });

  it('refuses fewer blocks than parts, and a load that nothing carries', () => {
    const drawn = asciiCoverage('A A');
    expect(refusal(split(drawn, 3, { lines: [metres([5, -5], [5, 15])] }))).toBe('splitEqual.tooFewBlocks');
    expect(refusal(split(drawn, 3, { lines: [] }))).toBe('splitEqual.tooFewBlocks');
    expect(refusal(split(drawn, 50))).toBe('splitEqual.tooFewBlocks');
    expect(refusal(split(drawn, 2, { load: 'USED' }))).toBe('splitEqual.noLoad');
    expect(refusal(split(drawn, 2, { load: 'FLOOR_AREA' }))).toBe('splitEqual.noLoad');
  });
});
