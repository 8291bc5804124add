import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../../../shared/document/planDocument';
import { faceAt, locateCell } from '../../../../shared/topology/locate';
import { createLocator } from '../../../../shared/topology/locator';
import { edgeLine } from '../../../../shared/topology/rings';
import { asciiCoverage, metres } from '../../../support/asciiCoverage';
import { documentOf } from '../../../support/documentOf';
import { runCommand } from '../../../support/runCommand';

/** Cells with holes, islands, a gap, an exclave of others, cells in two parts and cells that touch at a point. */
function town() {
  const drawn = asciiCoverage(`
    A A A A B B . C
    A D A A B _ B C
    A A E A B B B C
    A A A F F G G C
    H H . F G F G C
    H H H H G G G C`);
  for (const line of [
    [
      [-5, 3],
      [85, 57],
    ],
    [
      [31, -5],
      [47.123, 65],
    ],
    [
      [-5, 33.333],
      [85, 31],
    ],
  ]) {
    const split = runCommand(drawn, 'cell.split', { line });
    if (split.ok) drawn.plan.apply(split.value);
  }
  return drawn.plan;
}

/** Every vertex of the plan, and the lattice points half way between neighbours. */
function boundaryPoints(plan: PlanDocument): [x: number, y: number][] {
  const points: [number, number][] = [];
  for (const edge of plan.all('edge')) {
    const line = edgeLine(plan, edge);
    for (let i = 0; i < line.length; i += 2) {
      const [x = 0, y = 0, nextX = x, nextY = y] = line.slice(i, i + 4);
      points.push([x, y], [Math.round((x + nextX) / 2), Math.round((y + nextY) / 2)]);
    }
  }
  return points;
}

describe('a locator', () => {
  const plan = town();
  const locator = createLocator(plan);

  it('names the face that locate names, on every vertex and boundary and a millimetre beside them', () => {
    expect(plan.count('cell')).toBeGreaterThan(12);
    for (const [x, y] of boundaryPoints(plan)) {
      for (const [dx, dy] of [
        [0, 0],
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -1],
      ] as const) {
        expect([x + dx, y + dy, locator.faceAt(x + dx, y + dy)]).toEqual([
          x + dx,
          y + dy,
          faceAt(plan, x + dx, y + dy),
        ]);
      }
    }
  });

  it('agrees with locate anywhere, asked in any order', () => {
    const place = fc.tuple(
      fc.integer({ min: -9_000, max: 89_000 }),
      fc.integer({ min: -9_000, max: 69_000 }),
    );
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 40 }), (places) => {
        const fresh = createLocator(plan);
        for (const [x, y] of places) expect(fresh.cellAt(x, y)).toBe(locateCell(plan, x, y));
      }),
    );
  });

  it('finds nothing far outside, and nothing in an empty plan', () => {
    for (const far of [-2e10, -100_000, 90_000, 2e10]) {
      expect(locator.cellAt(far, 30_000)).toBeNull();
      expect(locator.cellAt(30_000, far)).toBeNull();
    }
    expect(createLocator(documentOf({})).cellAt(0, 0)).toBeNull();
  });

  it('keeps its exactness far from the origin, a few millimetres beside a slanting boundary', () => {
    const drawn = asciiCoverage(`
      A A
      A A`);
    const far = (value: number): number => value + 19_000_000_000;
    const node = [...drawn.plan.all('node')].map((row) => ({ ...row, x: far(row.x), y: far(row.y) }));
    const edge = [...drawn.plan.all('edge')].map((row) => ({ ...row, points: row.points.map(far) }));
    const moved = documentOf({
      plan: drawn.plan.all('plan'),
      grid: drawn.plan.all('grid'),
      cell: drawn.plan.all('cell'),
      node,
      edge,
    });
    const line = [metres([-5, 9]), metres([25, 11])].map(([x = 0, y = 0]) => [far(x) / 1000, far(y) / 1000]);
    const split = runCommand({ ...drawn, plan: moved }, 'cell.split', { line });
    expect(split.ok).toBe(true);
    if (split.ok) moved.apply(split.value);
    const locate = createLocator(moved);
    for (let x = 100; x < 20_000; x += 997) {
      const height = Math.round(9_000 + ((x + 5_000) * 2_000) / 30_000);
      for (let y = height - 3; y < height + 4; y++) {
        expect(locate.faceAt(far(x), far(y))).toBe(faceAt(moved, far(x), far(y)));
      }
    }
  });
});
