import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OUTSIDE } from '../../../../../shared/base/ids';
import type { PlanDocument } from '../../../../../shared/document/planDocument';
import { generateSample } from '../../../../../shared/sample/generateSample';
import { faceAt, locateCell } from '../../../../../shared/topology/read/locate';
import { createLocator } from '../../../../../shared/topology/read/locator';
import { edgeLine } from '../../../../../shared/topology/read/rings';
import { asciiCoverage, metres } from '../../../../support/asciiCoverage';
import { documentOf } from '../../../../support/documentOf';
import { runCommand } from '../../../../support/runCommand';

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
        expect([...fresh.facesAt(Float64Array.from(places.flat()))]).toEqual(
          places.map(([x, y]) => faceAt(plan, x, y)),
        );
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

  it('agrees with locate in a city with crowded squares beside empty ones, on corners and beside them', () => {
    const { tables } = generateSample({ seed: 9, cells: 300, scale: 1, products: 0 }, () => undefined);
    const city = documentOf(tables);
    const points = boundaryPoints(city).filter((_, i) => i % 9 === 0);
    const asked = points.flatMap(([x, y]) => [x, y, x + 1, y, x - 1, y, x, y - 1, x + 40_009, y + 9_001]);
    const found = createLocator(city).facesAt(Float64Array.from(asked));
    expect(found.length).toBeGreaterThan(5_000);
    const wrong = [...found].filter((face, i) => {
      return face !== faceAt(city, asked[2 * i] as number, asked[2 * i + 1] as number);
    });
    expect(wrong).toEqual([]);
  });

  it('lists a boundary in every square that it passes through, however long and slanting', () => {
    const [a, b, c] = [1, 2, 3];
    const corners = [
      [0, 0],
      [4_000_000, 1_300_001],
      [1_000_000, 3_000_000],
    ] as const;
    const crowd = Array.from({ length: 600 }, (_, i) => [2_000_000 + (i % 30), 3_500_000 + 7 * i]).flat();
    const long = documentOf({
      node: [...corners, [2_000_000, 3_400_000] as const].map(([x, y], i) => ({
        id: i + 1,
        x,
        y,
        inserted: false,
      })),
      edge: [
        { id: 1, start: a, end: b, left: 1, right: OUTSIDE, points: [] },
        { id: 2, start: b, end: c, left: 1, right: OUTSIDE, points: [] },
        { id: 3, start: c, end: a, left: 1, right: OUTSIDE, points: [] },
        { id: 4, start: 4, end: 4, left: OUTSIDE, right: OUTSIDE, points: crowd },
      ],
    });
    const locate = createLocator(long);
    for (let share = 0.01; share < 1; share += 0.01) {
      for (const [from, to] of [
        [0, 1],
        [1, 2],
        [2, 0],
      ] as const) {
        const [ax, ay] = corners[from];
        const [bx, by] = corners[to];
        const [x, y] = [Math.round(ax + share * (bx - ax)), Math.round(ay + share * (by - ay))];
        for (let beside = -3; beside <= 3; beside++) {
          expect([x, y + beside, locate.faceAt(x, y + beside)]).toEqual([
            x,
            y + beside,
            faceAt(long, x, y + beside),
          ]);
        }
      }
    }
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
