import { describe, expect, it } from 'vitest';
import { invert } from '../../../../../shared/document/changeSet';
import { faceArea } from '../../../../../shared/topology/read/measure';
import { splitByLines } from '../../../../../shared/topology/operations/splitByLines';
import { asciiCoverage, metres, type AsciiPlan } from '../../../../support/asciiCoverage';
import { applySound, refusal, snapshot } from '../../../../support/checks';

const SQUARE_METRES = 1e6;

function split(
  { plan, cell, ids }: AsciiPlan,
  lines: number[][],
  more: { cells?: string[]; reach?: number; smallest?: number; keep?: [number, number] } = {},
) {
  return splitByLines(plan, {
    cells: (more.cells ?? ['A']).map((letter) => cell[letter] as number),
    lines,
    reach: (more.reach ?? 0) * 1000,
    smallest: (more.smallest ?? 20) * SQUARE_METRES,
    ids,
    ...(more.keep === undefined ? {} : { keep: more.keep }),
  });
}

/** Areas of all cells in whole square metres, small ones first. */
function areas({ plan }: AsciiPlan): number[] {
  return [...plan.all('cell')]
    .map(({ id }) => Math.round(faceArea(plan, id) / SQUARE_METRES))
    .sort((a, b) => a - b);
}

describe('splitByLines', () => {
  it('cuts a cell into the blocks of a net of streets', () => {
    const drawn = asciiCoverage(`
      A A A
      A A A`);
    const change = applySound(
      drawn.plan,
      split(drawn, [metres([-5, 10], [35, 10]), metres([10, -5], [10, 25]), metres([20, 25], [20, -5])]),
    );
    expect(change.cell?.added).toHaveLength(5);
    expect(areas(drawn)).toEqual([100, 100, 100, 100, 100, 100]);
    const shares = change.lineage?.added.map(({ areaShare }) => areaShare) ?? [];
    expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  });

  it('does not mind lines drawn twice, in either direction, overlapping or in stretches', () => {
    const drawn = asciiCoverage('A A A');
    const lines = [
      metres([10, -5], [10, 15]),
      metres([10, 15], [10, -5]),
      metres([10, 2], [10, 6]),
      metres([20, -5], [20, 4]),
      metres([20, 3], [20, 15]),
    ];
    applySound(drawn.plan, split(drawn, lines));
    expect(areas(drawn)).toEqual([100, 100, 100]);
  });

  it('cuts nothing with bridges, dead ends and rings of dead ends', () => {
    const drawn = asciiCoverage(`
      A A A
      A H A
      A A A`);
    const lines = [
      metres([-5, 15], [12, 15]),
      metres([15, -5], [15, 5], [18, 5]),
      metres([25, -5], [25, 35]),
    ];
    applySound(drawn.plan, split(drawn, lines));
    expect(areas(drawn)).toEqual([100, 150, 650]);
    expect([...drawn.plan.all('node')].some(({ x, y }) => x === 10_000 && y === 15_000)).toBe(false);
  });

  it('takes out a bridge to a hole of one cell beside a cut of its neighbour', () => {
    const drawn = asciiCoverage(`
      A A B B B
      A A B H B
      A A B B B`);
    const lines = [metres([20, 12], [32, 12]), metres([5, -5], [5, 35])];
    applySound(drawn.plan, split(drawn, lines, { cells: ['A', 'B'] }));
    expect(areas(drawn)).toEqual([100, 150, 450, 800]);
  });

  it('gives a block that is too small to the neighbour with the longest common border', () => {
    const drawn = asciiCoverage(`
      A A A
      A A A`);
    const lines = [metres([10, -5], [10, 25]), metres([10, 5], [8, 7], [10, 9])];
    applySound(drawn.plan, split(drawn, lines));
    expect(areas(drawn)).toEqual([200, 400]);
  });

  it('keeps lines apart that leave blocks above the least area asked for', () => {
    const drawn = asciiCoverage('A A A');
    applySound(
      drawn.plan,
      split(drawn, [metres([6, -5], [6, 15]), metres([20, -5], [20, 15])], { smallest: 80 }),
    );
    expect(areas(drawn)).toEqual([100, 200]);
  });

  it('carries loose ends on to the boundary ahead, and no farther than it is told', () => {
    const short = [metres([10, 2], [10, 9.5])];
    const drawn = asciiCoverage('A A');
    expect(refusal(split(drawn, short))).toBe('splitByLines.nothingCut');
    expect(refusal(split(drawn, short, { reach: 1 }))).toBe('splitByLines.nothingCut');
    applySound(drawn.plan, split(drawn, short, { reach: 3 }));
    expect(areas(drawn)).toEqual([100, 100]);
    expect([...drawn.plan.all('node')]).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ x: 10_000, y: 0 }),
        expect.objectContaining({ x: 10_000, y: 10_000 }),
      ]),
    );
  });

  it('carries loose ends on to another line', () => {
    const drawn = asciiCoverage('A A A');
    const lines = [metres([-5, 5], [35, 5]), metres([10, -5], [10, 4])];
    applySound(drawn.plan, split(drawn, lines, { reach: 2 }));
    expect(areas(drawn)).toEqual([50, 100, 150]);
  });

  it('runs through nodes and along boundaries, and lets a point choose who keeps the code', () => {
    const drawn = asciiCoverage(`
      A A B
      A A B
      C C C`);
    const lines = [metres([0, 10], [20, 30]), metres([0, 10], [20, 10], [20, 30])];
    applySound(drawn.plan, split(drawn, lines, { keep: [2000, 28_000] }));
    expect(faceArea(drawn.plan, drawn.cell['A'] as number)).toBe(200 * SQUARE_METRES);
    expect(areas(drawn)).toEqual([200, 200, 200, 300]);
  });

  it('cuts only the cells it is given, and each of them', () => {
    const drawn = asciiCoverage('A B C');
    const change = applySound(drawn.plan, split(drawn, [metres([-5, 5], [35, 5])], { cells: ['A', 'B'] }));
    expect(change.cell?.added).toHaveLength(2);
    expect(change.cell?.updated.map(([, { name }]) => name).sort()).toEqual(['A', 'B']);
  });

  it('leaves ground that was detached before with the largest block', () => {
    const drawn = asciiCoverage(`
      A B A A
      A B A A`);
    applySound(drawn.plan, split(drawn, [metres([22, -5], [22, 25])]));
    expect(faceArea(drawn.plan, drawn.cell['A'] as number)).toBe(560 * SQUARE_METRES);
  });

  it('uses of thousands of lines those near the cells', () => {
    const drawn = asciiCoverage('A A');
    const far = Array.from({ length: 3000 }, (_, at) => metres([100 + at, 0], [100 + at, 500]));
    const change = applySound(drawn.plan, split(drawn, [...far, metres([-5e4, 5], [5e4, 5])]));
    expect(change.cell?.added).toHaveLength(1);
    expect(change.node?.added).toHaveLength(2);
  });

  it('leaves no trace of borders between blocks that went together', () => {
    const drawn = asciiCoverage(`
      B B
      A A`);
    const before = snapshot(drawn.plan);
    expect(refusal(split(drawn, [metres([1, -5], [1, 12])]))).toBe('splitByLines.nothingCut');
    const change = applySound(
      drawn.plan,
      split(drawn, [metres([1, -5], [1, 12]), metres([10, -5], [10, 12])]),
    );
    expect(change.node?.added.map(({ x }) => x)).toEqual([10_000, 10_000]);
    drawn.plan.apply(invert(change));
    expect(snapshot(drawn.plan)).toBe(before);
  });
});
