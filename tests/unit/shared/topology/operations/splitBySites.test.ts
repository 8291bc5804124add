import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../../shared/base/random';
import { faceArea } from '../../../../../shared/topology/read/measure';
import { splitBySites } from '../../../../../shared/topology/operations/splitBySites';
import { cellPolygons } from '../../../../../shared/topology/read/rings';
import { pointInPolygons } from '../../../../../shared/geometry/pointInPolygons';
import { asciiCoverage, type AsciiPlan } from '../../../../support/asciiCoverage';
import { applySound, refusal } from '../../../../support/checks';

const SQUARE_METRES = 1e6;

function split(
  { plan, cell, ids }: AsciiPlan,
  places: readonly (readonly [number, number])[],
  smallest = 20,
) {
  return splitBySites(plan, {
    cell: cell['A'] as number,
    sites: places.map(([x, y]) => [Math.round(x * 1000), Math.round(y * 1000)] as const),
    smallest: smallest * SQUARE_METRES,
    ids,
  });
}

function areas({ plan }: AsciiPlan): number[] {
  return [...plan.all('cell')]
    .map(({ id }) => Math.round(faceArea(plan, id) / SQUARE_METRES))
    .sort((a, b) => a - b);
}

const square = `
  A A A A
  A A A A
  A A A A
  A A A A`;

describe('splitBySites', () => {
  it('cuts half way between two sites', () => {
    const drawn = asciiCoverage('A A A');
    applySound(
      drawn.plan,
      split(drawn, [
        [2, 5],
        [18, 5],
      ]),
    );
    expect(areas(drawn)).toEqual([100, 200]);
  });

  it('counts sites at one place once', () => {
    const drawn = asciiCoverage('A A A');
    expect(
      refusal(
        split(drawn, [
          [2, 5],
          [2, 5],
        ]),
      ),
    ).toBe('splitBySites.oneSite');
    applySound(
      drawn.plan,
      split(drawn, [
        [2, 5],
        [2, 5],
        [18, 5],
        [18, 5],
      ]),
    );
    expect(areas(drawn)).toEqual([100, 200]);
  });

  it('cuts between sites in a row', () => {
    const drawn = asciiCoverage('A A A');
    applySound(
      drawn.plan,
      split(drawn, [
        [25, 5],
        [5, 5],
        [15, 5],
      ]),
    );
    expect(areas(drawn)).toEqual([100, 100, 100]);
  });

  it('meets in one corner where four sites are as far from it', () => {
    const drawn = asciiCoverage(square);
    const change = applySound(
      drawn.plan,
      split(drawn, [
        [10, 10],
        [30, 10],
        [10, 30],
        [30, 30],
      ]),
    );
    expect(areas(drawn)).toEqual([400, 400, 400, 400]);
    expect(change.node?.added.filter(({ x, y }) => x === 20_000 && y === 20_000)).toHaveLength(1);
  });

  it('gives every site of many the ground nearest to it', () => {
    const drawn = asciiCoverage(square);
    const random = createRandom(7);
    const sites = Array.from({ length: 14 }, () => [random.next() * 40, random.next() * 40] as const);
    applySound(drawn.plan, split(drawn, sites));
    let asked = 0;
    for (const { id } of drawn.plan.all('cell')) {
      const ground = cellPolygons(drawn.plan, id);
      const owner = sites.findIndex(([x, y]) => pointInPolygons(ground, x * 1000, y * 1000));
      for (let tries = 0; tries < 200; tries++) {
        const [x, y] = [random.next() * 40_000, random.next() * 40_000];
        if (!pointInPolygons(ground, x, y)) continue;
        const distances = sites.map(([siteX, siteY]) => Math.hypot(siteX * 1000 - x, siteY * 1000 - y));
        expect(distances[owner]).toBeLessThan(Math.min(...distances) + 3);
        asked++;
      }
    }
    expect(asked).toBeGreaterThan(100);
    expect(drawn.plan.count('cell')).toBe(14);
  });

  it('keeps sound what sites on a lattice of streets give', () => {
    const drawn = asciiCoverage(square);
    const sites = [3, 14, 25, 36].flatMap((x) => [4.5, 15, 25.5, 36].map((y) => [x, y] as const));
    applySound(drawn.plan, split(drawn, sites));
    expect(drawn.plan.count('cell')).toBe(16);
  });

  it('keeps what the shape of the cell takes from a site with the neighbour', () => {
    const drawn = asciiCoverage(`
      A . A
      A . A
      A A A`);
    // The tip of the right arm is nearer to the site in the left one than to that in the foot.
    applySound(
      drawn.plan,
      split(drawn, [
        [5, 28],
        [15, 3],
      ]),
    );
    expect(drawn.plan.count('cell')).toBe(2);
    for (const { id } of drawn.plan.all('cell')) expect(cellPolygons(drawn.plan, id)).toHaveLength(1);
  });

  it('counts sites beyond the cell', () => {
    const drawn = asciiCoverage('A A');
    applySound(
      drawn.plan,
      split(drawn, [
        [-10, 5],
        [25, 5],
      ]),
    );
    expect(areas(drawn)).toEqual([75, 125]);
  });

  it('gives ground that was detached before to its nearest site', () => {
    const drawn = asciiCoverage('A B A A');
    applySound(
      drawn.plan,
      split(drawn, [
        [22, 5],
        [38, 5],
      ]),
    );
    expect(areas(drawn)).toEqual([100, 100, 200]);
    expect(cellPolygons(drawn.plan, drawn.cell['A'] as number)).toHaveLength(2);
  });

  it('refuses when one site is nearest to everything, or the others get too little', () => {
    const drawn = asciiCoverage('A A');
    const far: [number, number][] = [
      [5, 5],
      [500, 5],
    ];
    expect(refusal(split(drawn, far))).toBe('splitBySites.nothingCut');
    const near: [number, number][] = [
      [5, 5],
      [15, 5],
    ];
    expect(refusal(split(drawn, near, 101))).toBe('splitBySites.nothingCut');
    expect(refusal(split(drawn, []))).toBe('splitBySites.oneSite');
  });

  it('leaves no sliver where places are a millimetre apart', () => {
    const drawn = asciiCoverage('A A');
    const change = applySound(
      drawn.plan,
      split(drawn, [
        [5, 5],
        [5.001, 5],
        [15, 5],
      ]),
    );
    expect(change.cell?.added).toHaveLength(2);
  });
});
