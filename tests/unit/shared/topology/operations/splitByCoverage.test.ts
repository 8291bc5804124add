import { describe, expect, it } from 'vitest';
import { faceArea } from '../../../../../shared/topology/read/measure';
import { splitByCoverage } from '../../../../../shared/topology/operations/splitByCoverage';
import { addCoverage, block } from '../../../../support/addCoverage';
import { asciiCoverage, type AsciiPlan } from '../../../../support/asciiCoverage';
import { applySound, refusal } from '../../../../support/checks';

const SQUARE_METRES = 1e6;

function split({ plan, cell, ids }: AsciiPlan, smallest = 20, medium?: 'COPPER' | 'FIBRE', letters = ['A']) {
  return splitByCoverage(plan, {
    cells: letters.map((letter) => cell[letter] as number),
    smallest: smallest * SQUARE_METRES,
    ids,
    ...(medium === undefined ? {} : { medium }),
  });
}

function areas({ plan }: AsciiPlan): number[] {
  return [...plan.all('cell')]
    .map(({ id }) => Math.round(faceArea(plan, id) / SQUARE_METRES))
    .sort((a, b) => a - b);
}

const drawing = `
  A A A A
  A A A A`;

describe('splitByCoverage', () => {
  it('cuts a cell that straddles two exchanges where the one ends and the other begins', () => {
    const drawn = asciiCoverage(drawing);
    addCoverage(drawn, 'WEST', block(-5, -5, 15, 25));
    addCoverage(drawn, 'EAST', block(15, -5, 45, 25));
    const change = applySound(drawn.plan, split(drawn));
    expect(change.cell?.added).toHaveLength(1);
    expect(areas(drawn)).toEqual([300, 500]);
  });

  it('cuts several cells at once and leaves alone those under one exchange', () => {
    const drawn = asciiCoverage('A A B B C C');
    addCoverage(drawn, 'WEST', block(-5, -5, 25, 25));
    addCoverage(drawn, 'EAST', [
      [25, -5],
      [65, -5],
      [65, 25],
      [25, 25],
    ]);
    const change = applySound(drawn.plan, split(drawn, 20, undefined, ['A', 'B', 'C']));
    expect(change.cell?.updated.map(([, { name }]) => name)).toEqual(['B']);
    expect(areas(drawn)).toEqual([50, 150, 200, 200]);
  });

  it('leaves ground that nobody covers with the largest part where they touch', () => {
    const drawn = asciiCoverage(drawing);
    addCoverage(drawn, 'WEST', block(-5, -5, 10, 25));
    addCoverage(drawn, 'EAST', block(15, -5, 45, 25));
    applySound(drawn.plan, split(drawn));
    expect(areas(drawn)).toEqual([200, 600]);
  });

  it('leaves ground that nobody covers with its neighbour where the largest part does not touch it', () => {
    const drawn = asciiCoverage(drawing);
    addCoverage(drawn, 'WEST', block(5, -5, 15, 25));
    addCoverage(drawn, 'EAST', block(15, -5, 45, 25));
    applySound(drawn.plan, split(drawn));
    expect(areas(drawn)).toEqual([300, 500]);
  });

  it('gives ground that two exchanges cover to the one that covers more of the cell', () => {
    const drawn = asciiCoverage(drawing);
    addCoverage(drawn, 'WEST', block(-5, -5, 15, 25));
    addCoverage(drawn, 'EAST', block(10, -5, 45, 25));
    applySound(drawn.plan, split(drawn));
    expect(areas(drawn)).toEqual([200, 600]);
  });

  it('makes every connected part a cell, also two of one exchange', () => {
    const drawn = asciiCoverage(drawing);
    addCoverage(drawn, 'BOTH', block(-5, -5, 10, 25));
    const exchange = addCoverage(drawn, 'MIDDLE', block(10, -5, 30, 25));
    addCoverage(drawn, 'EAST', block(30, -5, 45, 25));
    const east = [...drawn.plan.all('coverage')].at(-1);
    if (east === undefined) expect.fail('no coverage');
    const both = [...drawn.plan.all('coverage')][0]?.exchange ?? 0;
    drawn.plan.apply({
      coverage: { added: [], updated: [[east, { ...east, exchange: both }]], removed: [] },
    });
    expect(exchange).not.toBe(both);
    applySound(drawn.plan, split(drawn));
    expect(areas(drawn)).toEqual([200, 200, 400]);
  });

  it('cuts out an island of coverage', () => {
    const drawn = asciiCoverage(drawing);
    addCoverage(drawn, 'ROUND', block(-5, -5, 45, 25));
    addCoverage(drawn, 'ISLAND', block(12, 4, 22, 14));
    // The island lies under both: the exchange around it covers more.
    expect(refusal(split(drawn))).toBe('splitByCoverage.oneExchange');
    const apart = asciiCoverage(drawing);
    addCoverage(apart, 'ROUND', [
      [-5, -5],
      [12, -5],
      [12, 4],
      [12, 14],
      [22, 14],
      [22, 4],
      [12, 4],
      [12, -5],
      [45, -5],
      [45, 25],
      [-5, 25],
    ]);
    addCoverage(apart, 'ISLAND', block(12, 4, 22, 14));
    applySound(apart.plan, split(apart));
    expect(areas(apart)).toEqual([100, 700]);
  });

  it('does not cut off parts below the least area', () => {
    const drawn = asciiCoverage(drawing);
    addCoverage(drawn, 'WEST', block(-5, -5, 5, 25));
    addCoverage(drawn, 'EAST', block(5, -5, 45, 25));
    expect(refusal(split(drawn, 101))).toBe('splitByCoverage.oneExchange');
    applySound(drawn.plan, split(drawn, 100));
    expect(areas(drawn)).toEqual([100, 700]);
  });

  it('takes no slivers where two surveys of one border differ', () => {
    const drawn = asciiCoverage(drawing);
    addCoverage(drawn, 'WEST', block(-5, -5, 15.2, 25));
    addCoverage(drawn, 'EAST', [
      [15, -5],
      [45, -5],
      [45, 25],
      [15.4, 25],
    ]);
    applySound(drawn.plan, split(drawn));
    expect(drawn.plan.count('cell')).toBe(2);
  });

  it('heeds one medium only when it is told which', () => {
    const drawn = asciiCoverage(drawing);
    addCoverage(drawn, 'ALL', block(-5, -5, 45, 25), 'COPPER');
    addCoverage(drawn, 'WEST', block(-5, -5, 15, 25));
    addCoverage(drawn, 'EAST', block(15, -5, 45, 25));
    expect(refusal(split(drawn, 20, 'COPPER'))).toBe('splitByCoverage.oneExchange');
    applySound(drawn.plan, split(drawn, 20, 'FIBRE'));
    expect(areas(drawn)).toEqual([300, 500]);
  });

  it('puts ground that was detached before to the part of its exchange', () => {
    const drawn = asciiCoverage(`
      A B A A A
      A B A A A`);
    addCoverage(drawn, 'WEST', block(-5, -5, 30, 25));
    addCoverage(drawn, 'EAST', block(30, -5, 55, 25));
    applySound(drawn.plan, split(drawn));
    expect(areas(drawn)).toEqual([200, 400, 400]);
  });

  it('parts ground that was detached before without drawing a line', () => {
    const drawn = asciiCoverage('A B A');
    addCoverage(drawn, 'WEST', block(-5, -5, 12, 25));
    addCoverage(drawn, 'EAST', block(12, -5, 55, 25));
    const change = applySound(drawn.plan, split(drawn));
    expect(change.cell?.added).toHaveLength(1);
    expect(change.node).toBeUndefined();
  });

  it('refuses a cell that no exchange covers', () => {
    const drawn = asciiCoverage('A A');
    expect(refusal(split(drawn))).toBe('splitByCoverage.noCoverage');
    addCoverage(drawn, 'FAR', block(100, 100, 200, 200));
    expect(refusal(split(drawn))).toBe('splitByCoverage.noCoverage');
  });

  it('names the exchange and the place when a cell lies under one only', () => {
    const drawn = asciiCoverage('A A');
    addCoverage(drawn, 'ALL', block(-5, -5, 45, 25));
    const result = split(drawn);
    if (result.ok) expect.fail('accepted');
    expect(result.refusal).toMatchObject({
      code: 'splitByCoverage.oneExchange',
      params: { exchange: 'ALL端局' },
    });
    expect(result.refusal.params['x']).toBeGreaterThan(0);
  });
});
