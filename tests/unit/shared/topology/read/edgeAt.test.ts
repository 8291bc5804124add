import { describe, expect, it } from 'vitest';
import { edgeAt, spotOnLine } from '../../../../../shared/topology/read/edgeAt';
import { asciiCoverage } from '../../../../support/asciiCoverage';

describe('edgeAt', () => {
  const { plan } = asciiCoverage(`
    A A B
    A A B
    C C C`);

  it('finds the nearest edge within reach, and nothing beyond', () => {
    const between = edgeAt(plan, 21_000, 25_000, 2000);
    const row = plan.get('edge', between ?? 0);
    expect([row?.left, row?.right].every((face) => (face ?? 0) > 0)).toBe(true);
    expect(edgeAt(plan, 21_000, 25_000, 1000)).toBe(between);
    expect(edgeAt(plan, 21_000, 25_000, 999)).toBeUndefined();
    expect(edgeAt(plan, -500_000, 0, 1000)).toBeUndefined();
  });

  it('gives the edge with the smallest id where several are as near', () => {
    const meeting = [
      [20_001, 10_001],
      [20_000, 10_000],
    ].map(([x, y]) => edgeAt(plan, x as number, y as number, 1));
    const node = [...plan.all('node')].find(({ x, y }) => x === 20_000 && y === 10_000);
    expect(meeting[1]).toBe(Math.min(...plan.edgesAtNode(node?.id ?? 0)));
  });
});

describe('spotOnLine', () => {
  it('gives the nearest place, the first of several, unrounded', () => {
    expect(spotOnLine([0, 0, 10, 0, 10, 10], 4, 3)).toEqual({
      segment: 0,
      t: 0.4,
      x: 4,
      y: 0,
      squaredDistance: 9,
    });
    expect(spotOnLine([0, 0, 10, 0, 10, 10], 7, 3)).toMatchObject({ segment: 0, squaredDistance: 9 });
    expect(spotOnLine([0, 0, 3, 1], 1, 1).y).toBeCloseTo(0.4, 12);
    expect(spotOnLine([0, 0, 10, 0], -5, 0)).toMatchObject({ t: 0, x: 0, squaredDistance: 25 });
  });
});
