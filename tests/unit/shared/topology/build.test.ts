import { describe, expect, it } from 'vitest';
import { PlanDocument } from '../../../../shared/document/planDocument';
import type { Polygons } from '../../../../shared/document/records/network';
import { buildCoverage, type BuiltCoverage } from '../../../../shared/topology/build/buildCoverage';
import { faceArea } from '../../../../shared/topology/measure';
import { facePolygons } from '../../../../shared/topology/rings';
import { validateCoverage } from '../../../../shared/topology/validate';
import { asciiCoverage, metres } from '../../../support/asciiCoverage';

const options = { tolerance: 10, gapWidth: 500 };

/** Builds polygons (owner 1, 2, 3 … in order) and loads the graph into a plan with such cells. */
function build(
  polygons: readonly Polygons[],
  order = polygons.map((_, at) => at),
): BuiltCoverage & { plan: PlanDocument } {
  let id = 1000;
  const built = buildCoverage(
    order.map((at) => ({ owner: at + 1, polygons: polygons[at] ?? [] })),
    { ...options, nextId: () => id++ },
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
    expect(wide.findings).toMatchObject([{ kind: 'gap', area: 100e6 }]);
    expect(validateCoverage(wide.plan)).toMatchObject([{ kind: 'gap', area: 100e6 }]);
  });

  it('joins corners that nearly meet and puts T-junction vertices on both sides', () => {
    const built = build([
      square(0, 0, 20),
      square(20.004, 0),
      [[metres([20.003, 10.004], [30, 10], [30, 20], [20.002, 20])]],
    ]);
    expect(validateCoverage(built.plan)).toEqual([]);
    expect(built.findings.every((finding) => finding.kind === 'vertexJoined')).toBe(true);
    expect(built.findings.length).toBeGreaterThan(0);
  });

  it('makes two parts of a bow-tie and reports a polygon that another one covers', () => {
    const bow = build([[[metres([0, 0], [10, 10], [10, 0], [0, 10])]]]);
    expect(validateCoverage(bow.plan).filter((problem) => problem.kind !== 'gap')).toEqual([]);
    const covered = build([square(0, 0, 30), square(5, 5)]);
    expect(covered.findings.map((finding) => finding.kind)).toEqual(['overlap', 'polygonLost']);
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
