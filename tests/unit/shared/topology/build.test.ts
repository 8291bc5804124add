import { describe, expect, it } from 'vitest';
import { PlanDocument } from '../../../../shared/document/planDocument';
import type { Polygons } from '../../../../shared/document/records/network';
import {
  buildCoverage,
  type BuildPolicy,
  type BuiltCoverage,
} from '../../../../shared/topology/build/buildCoverage';
import { faceArea } from '../../../../shared/topology/read/measure';
import { facePolygons } from '../../../../shared/topology/read/rings';
import { validateCoverage } from '../../../../shared/topology/proof/validate';
import { asciiCoverage, metres } from '../../../support/asciiCoverage';

const options = { tolerance: 10, gapWidth: 500 };

/** Builds polygons (owner 1, 2, 3 … in order) and loads the graph into a plan with such cells. */
function build(
  polygons: readonly Polygons[],
  order = polygons.map((_, at) => at),
  more: { policy?: BuildPolicy; priority?: readonly number[]; codes?: readonly string[] } = {},
): BuiltCoverage & { plan: PlanDocument } {
  let id = 1000;
  const built = buildCoverage(
    order.map((at) => ({
      owner: at + 1,
      polygons: polygons[at] ?? [],
      ...(more.priority === undefined ? {} : { priority: more.priority[at] ?? 0 }),
      code: more.codes?.[at] ?? '',
    })),
    { ...options, ...(more.policy === undefined ? {} : { policy: more.policy }), nextId: () => id++ },
  );
  const plan = new PlanDocument();
  const model = [...asciiCoverage('A').plan.all('cell')][0];
  if (model === undefined) expect.fail('model cell');
  plan.load(
    'cell',
    polygons.map((_, at) => ({ ...model, id: at + 1 })),
  );
  plan.load('node', built.nodes);
  plan.load('edge', built.edges);
  return { ...built, plan };
}

const square = (x: number, y: number, size = 10): Polygons => [
  [metres([x, y], [x + size, y], [x + size, y + size], [x, y + size])],
];

describe('buildCoverage', () => {
  it('passes a clean coverage through, vertex for vertex, and finds nothing', () => {
    const { plan, cell } = asciiCoverage(`
      A A B
      A H B
      A A B`);
    const polygons = Object.values(cell).map((id) => facePolygons(plan, id));
    const built = build(polygons);
    expect(built.findings).toEqual([]);
    expect(validateCoverage(built.plan)).toEqual([]);
    polygons.forEach((expected, at) => {
      const found = facePolygons(built.plan, at + 1);
      const vertices = (p: Polygons): string[] =>
        p
          .flat()
          .flatMap((ring) => ring.flatMap((x, i) => (i % 2 === 0 ? [`${x},${ring[i + 1]}`] : [])))
          .sort();
      expect([...new Set(vertices(found))]).toEqual([...new Set(vertices(expected))]);
    });
  });

  it('gives an overlap to the larger polygon and says so', () => {
    const built = build([square(0, 0, 20), square(18, 5)]);
    expect(built.findings).toMatchObject([{ kind: 'overlap', polygons: [0, 1], area: 20e6 }]);
    expect(faceArea(built.plan, 1)).toBe(400e6);
    expect(faceArea(built.plan, 2)).toBe(80e6);
    expect(validateCoverage(built.plan)).toEqual([]);
  });

  it('fills a narrow gap and keeps a wide one, both listed', () => {
    const built = build([
      square(0, 0, 30),
      [[metres([30.2, 0], [60, 0], [60, 30], [30.2, 30])]],
      [[metres([0, 30], [60, 30], [60, 32], [0, 32])]],
      [[metres([0, -2], [60, -2], [60, 0], [0, 0])]],
    ]);
    expect(built.findings).toMatchObject([{ kind: 'gapFilled', area: 6e6 }]);
    expect(validateCoverage(built.plan)).toEqual([]);
    const wide = build([
      [[metres([0, 0], [30, 0], [30, 30], [0, 30]), metres([10, 10], [20, 10], [20, 20], [10, 20])]],
    ]);
    expect(wide.findings).toMatchObject([{ kind: 'hole', area: 100e6, given: false }]);
    expect(validateCoverage(wide.plan)).toEqual([]);
    expect(faceArea(wide.plan, 1)).toBe(800e6);
  });

  it('measures how wide ground is, not only how large', () => {
    const built = build([
      square(0, 0, 30),
      [[metres([30.2, 0], [60, 0], [60, 30], [30.2, 30])]],
      [[metres([0, 30], [60, 30], [60, 32], [0, 32])]],
      [[metres([0, -2], [60, -2], [60, 0], [0, 0])]],
    ]);
    expect(built.findings[0]?.width).toBeCloseTo(200, 1);
    expect(built.findings[0]?.polygons.slice(0, 2).sort()).toEqual([0, 1]);
  });

  it('closes a slit that is open to the outside, and leaves a notch of the outline alone', () => {
    const slit = build([
      square(0, 0, 20),
      [[metres([20.3, 0], [40, 0], [40, 20], [20, 20], [20, 15], [20.3, 15])]],
    ]);
    expect(slit.findings).toMatchObject([{ kind: 'gapFilled', area: 4.5e6 }]);
    expect(slit.findings[0]?.width).toBeCloseTo(300, 1);
    expect(faceArea(slit.plan, 1) + faceArea(slit.plan, 2)).toBe(800e6);
    const notch = build([square(0, 0, 20), [[metres([20, 5], [20.3, 0], [40, 0], [40, 20], [20, 20])]]]);
    expect(validateCoverage(notch.plan)).toEqual([]);
    const wide = build([square(0, 0, 20), [[metres([20, 5], [25, 0], [40, 0], [40, 20], [20, 20])]]]);
    expect(wide.findings).toEqual([]);
  });

  it('shares a gap between four cells out so that nobody gets a tentacle', () => {
    const built = build([
      [[metres([0, 0], [20, 0], [20, 9.9], [0, 9.9])]],
      [[metres([20, 0], [40, 0], [40, 9.9], [20, 9.9])]],
      [[metres([0, 10.1], [20, 10.1], [20, 20], [0, 20])]],
      [[metres([20, 10.1], [40, 10.1], [40, 20], [20, 20])]],
      [[metres([-5, 0], [0, 0], [0, 20], [-5, 20])]],
      [[metres([40, 0], [45, 0], [45, 20], [40, 20])]],
    ]);
    expect(built.findings).toMatchObject([{ kind: 'gapFilled', area: 8e6 }]);
    expect([...(built.findings[0]?.polygons ?? [])].sort()).toEqual([0, 1, 2, 3, 4, 5]);
    expect(validateCoverage(built.plan)).toEqual([]);
    const areas = [1, 2, 3, 4].map((cell) => faceArea(built.plan, cell) / 1e6);
    expect(areas.filter((area) => area === 202)).toHaveLength(2);
  });

  it('leaves disputed ground to a person when asked to, and lists who may have it', () => {
    const built = build([square(0, 0, 20), square(18, 5)], undefined, { policy: 'ask' });
    expect(built.findings).toMatchObject([{ kind: 'overlap', polygons: [0, 1], given: false }]);
    expect(validateCoverage(built.plan)).toMatchObject([{ kind: 'gap', area: 20e6 }]);
  });

  it('goes by order numbers, or by the nearest code', () => {
    const polygons = [square(0, 0, 20), square(18, 5)];
    const first = build(polygons, undefined, { policy: 'priority', priority: [2, 1] });
    expect(first.findings).toMatchObject([{ kind: 'overlap', polygons: [1, 0] }]);
    const codes = ['071940000900', '071940000011', '071940000012'];
    const near = build([...polygons, square(28, 5)], undefined, { policy: 'nearestCode', codes });
    expect(near.findings).toMatchObject([{ kind: 'overlap', polygons: [1, 0] }]);
  });

  it.each([
    ['coordinate', [[[0, 0, NaN, 0, 10, 10]]]],
    ['coordinate', [[[0, 0, 1e12, 0, 10, 10]]]],
    ['collapsed', [[[0, 0, 0, 0, 5, 5]]]],
    ['noArea', [[[0, 0, 50_000, 0, 90_000, 0]]]],
    ['selfCrossing', [[metres([0, 100], [10, 110], [10, 100], [0, 110])]]],
    [
      'holeOutside',
      [[metres([0, 100], [10, 100], [10, 110], [0, 110]), metres([50, 100], [60, 100], [60, 110])]],
    ],
    ['partsOverlap', [...square(0, 100), ...square(2, 102, 4)]],
  ])('names a polygon with the fault %s, and builds the rest', (reason, polygons) => {
    const built = build([square(0, 0), polygons]);
    expect(built.findings).toContainEqual(
      expect.objectContaining({ kind: 'invalid', polygons: [1], reason }),
    );
    expect(faceArea(built.plan, 1)).toBe(100e6);
  });

  it('joins corners that nearly meet and puts T-junction vertices on both sides', () => {
    const built = build([
      square(0, 0, 20),
      square(20.004, 0),
      [[metres([20.003, 10.004], [30, 10], [30, 20], [20.002, 20])]],
    ]);
    expect(validateCoverage(built.plan)).toEqual([]);
    const joined = built.findings.filter(({ kind }) => kind === 'vertexJoined');
    expect(joined.length).toBeGreaterThan(0);
    expect(joined.every(({ width }) => width <= options.tolerance)).toBe(true);
  });

  it('gives ground away that would be a spike', () => {
    // The lower one claims a wedge of half a degree between the two others.
    const built = build(
      [
        [[metres([0, 0], [60, 0], [60, 10], [0, 10])]],
        [[metres([0, 10], [60, 10], [60, 30], [0, 30])]],
        [[metres([60, 0], [80, 0], [80, 30], [60, 30], [60, 10.4], [20, 10], [60, 10])]],
      ],
      undefined,
      { policy: 'priority', priority: [2, 3, 1] },
    );
    expect(built.findings).toMatchObject([{ kind: 'overlap', width: expect.any(Number) as number }]);
    expect(faceArea(built.plan, 3)).toBe(600e6);
    expect(validateCoverage(built.plan)).toEqual([]);
  });

  it('names a spike that every claimant would have', () => {
    const built = build([
      [[metres([0, 0], [60, -0.4], [60, 0.2])]],
      [[metres([0, 0], [60, 0.1], [60, 0.5])]],
    ]);
    const spikes = built.findings.filter(({ kind }) => kind === 'spike');
    expect(spikes.map(({ polygons, x, y }) => [polygons, x, y])).toEqual([
      [[1, 0], 0, 0],
      [[0, 1], 0, 0],
    ]);
    expect(validateCoverage(built.plan)).toEqual([]);
  });

  it('keeps a thousand cells that meet at one point', () => {
    const corner = (at: number): [number, number] => {
      const angle = (2 * Math.PI * at) / 1000;
      return [100 * Math.cos(angle), 100 * Math.sin(angle)];
    };
    const cells = Array.from({ length: 1000 }, (_, at): Polygons => [
      [metres([0, 0], corner(at), corner((at + 1) % 1000)).map(Math.round)],
    ]);
    const built = build(cells);
    expect(built.findings).toEqual([]);
    expect(built.edges).toHaveLength(2000);
    expect(validateCoverage(built.plan)).toEqual([]);
  });

  it('makes two parts of a bow-tie and reports a polygon that another one covers', () => {
    const bow = build([[[metres([0, 0], [10, 10], [10, 0], [0, 10])]]]);
    expect(validateCoverage(bow.plan).filter((problem) => problem.kind !== 'gap')).toEqual([]);
    const covered = build([square(0, 0, 30), square(5, 5)]);
    expect(covered.findings.map(({ kind }) => kind).sort()).toEqual(['overlap', 'polygonLost']);
  });

  it('does not care about the order of the input', () => {
    const polygons = [square(0, 0, 20), square(18, 5), square(15, 12), square(40, 40)];
    const ground = ({ plan }: { plan: PlanDocument }): number[] =>
      polygons.map((_, at) => faceArea(plan, at + 1));
    const first = build(polygons);
    expect(ground(build(polygons, [3, 1, 0, 2]))).toEqual(ground(first));
    expect(ground(build(polygons, [2, 3, 1, 0]))).toEqual(ground(first));
  });
});
