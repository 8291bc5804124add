import { expect } from 'vitest';
import type { PlanDocument } from '../../../shared/document/planDocument';
import type { Polygons } from '../../../shared/document/records/network';
import { pointToSegment } from '../../../shared/geometry/pointToSegment';
import { simplifiedLine } from '../../../shared/geometry/simplifiedLine';
import { createIdSource } from '../../../shared/hierarchy/idSource';
import { splitByLines } from '../../../shared/topology/operations/splitByLines';
import { simplifyEdges } from '../../../shared/topology/operations/simplifyEdges';
import { isFrozen } from '../../../shared/topology/edit/frozen';
import { outlineOf } from '../../../shared/topology/read/outlines';
import { cellPolygons, edgeLine } from '../../../shared/topology/read/rings';
import { applySound } from '../../support/checks';
import { builtPlan, latticeLine, latticePolygons, normalForm } from '../../support/builtPlan';
import { jsonCases, peerSuite, xmlCases, type Exclusion } from '../../support/jtsCases';
import { readWkt } from '../../support/wkt';

/** So coarse that no cell of a case is below the smallest one. */
const SCALE = 1e5;
/** Half the side of the ground around a coverage, beyond every case. */
const FAR = 1e9;

interface CoverageCase {
  readonly name: string;
  readonly coverage: readonly Polygons[];
  readonly tolerance: number;
  /** Whether the outline of the whole coverage may move too. */
  readonly outline: boolean;
  readonly expected: readonly Polygons[];
}

/** Cells of a coverage; with ground all around it no boundary of theirs is the frozen outline of the network. */
function planOf({ coverage, outline }: CoverageCase): { plan: PlanDocument; cells: readonly number[] } {
  const alone = builtPlan(coverage);
  if (!outline) return alone;
  const ground = outlineOf(alone.plan, alone.cells);
  const square = [-FAR, -FAR, FAR, -FAR, FAR, FAR, -FAR, FAR];
  const enclosed = ground.flatMap(([, ...holes]) => holes.map((hole) => [hole]));
  const around = [[square, ...ground.map(([outer = []]) => outer)], ...enclosed];
  const whole = builtPlan([...coverage, around]);
  return { plan: whole.plan, cells: whole.cells.slice(0, -1) };
}

function simplified(one: CoverageCase): string[] {
  const { plan, cells } = planOf(one);
  expectSimplified(plan, one.tolerance);
  return cells.flatMap((cell) => (plan.get('cell', cell) ? normalForm(cellPolygons(plan, cell)) : []));
}

/** Simplifies all boundaries that may move, and holds the result to what simplifying promises. */
function expectSimplified(plan: PlanDocument, tolerance: number): void {
  const before = new Map([...plan.all('edge')].map((edge) => [edge.id, edgeLine(plan, edge)]));
  const edges = [...plan.all('edge')].filter((edge) => !isFrozen(edge)).map(({ id }) => id);
  const nodes = [...plan.all('node')];
  if (edges.length > 0) {
    const result = simplifyEdges(plan, { edges, tolerance });
    if (result.ok) applySound(plan, result);
    else expect(result.refusal.code).toBe('simplifyEdges.nothingChanges');
  }
  expect([...plan.all('node')]).toEqual(nodes);
  for (const edge of plan.all('edge'))
    expectSimpler(before.get(edge.id) ?? [], edgeLine(plan, edge), tolerance);
}

/** Only vertices of the old line, in their order, and none that went lies farther away than the tolerance. */
function expectSimpler(old: readonly number[], now: readonly number[], tolerance: number): void {
  let at = 0;
  for (let i = 0; i < now.length; i += 2) {
    const from = at;
    while (at < old.length && (old[at] !== now[i] || old[at + 1] !== now[i + 1])) at += 2;
    expect(at, 'a vertex that was not there before').toBeLessThan(old.length);
    for (let gone = from; gone < at; gone += 2) {
      const [ax, ay, bx, by] = now.slice(i - 2, i + 2) as [number, number, number, number];
      const away = pointToSegment(old[gone]!, old[gone + 1]!, ax, ay, bx, by);
      expect(Math.sqrt(away.squaredDistance)).toBeLessThanOrEqual(tolerance * 1.000001);
    }
    at += 2;
  }
}

const polygonsOf = (texts: readonly string[]): Polygons[] =>
  texts.map((text) => latticePolygons(readWkt(text), SCALE));

const coverages = jsonCases('coverage/CoverageSimplifierTest').map(({ name, check, args }): CoverageCase => {
  const [coverage, tolerance] = args as [string[], number | number[]];
  const width = check === 'checkNoop' ? 0 : Math.max(...[tolerance].flat());
  return {
    name,
    coverage: polygonsOf(coverage),
    tolerance: width * SCALE,
    outline: check !== 'checkResultInner',
    expected: polygonsOf(check === 'checkNoop' ? coverage : (args.at(-1) as string[])),
  };
});
peerSuite('simplified boundaries stay sound (CoverageSimplifierTest)', coverages, [], (one) => {
  simplified(one);
});
peerSuite(
  'simplified boundaries are those of JTS (CoverageSimplifierTest)',
  coverages,
  [
    {
      reason:
        'JTS drops corners by area and keeps four of a ring, we drop them by distance and keep three: the same tolerance takes others',
      differs: true,
      cases: [
        'testRepeatedPointRemoved',
        'testRepeatedPointCollapseToPoint2',
        'testSingleRingNoCollapse',
        'testFilledHole',
        'testTouchingHoles',
        'testInnerHoleTouchingShell',
        'testMultiPolygonWithTouchingShells',
        'testShellSimplificationAtStartingNode',
        'testInnerAtStartingNode',
        'testAtStartingNode',
      ],
    },
    {
      reason: 'parts of one cell that share a border are one part in a graph',
      differs: true,
      cases: ['testRepeatedPointCollapseToLine', 'testRepeatedPointCollapseToPoint'],
    },
    {
      reason: 'JTS removes small parts and holes; no simplification of ours gives ground away',
      differs: true,
      cases: [
        'testHolesTouchingHolesAndShell',
        'testMultiPolygonWithSmallPartRemoved',
        'testMultiPolygonWithTouchingSmallPartsRemoved',
        'testMultiPolygonHolesSmallPartRemoved',
      ],
    },
    { reason: 'every cell has a tolerance of its own in JTS', differs: true, cases: ['testTolerances'] },
  ],
  (one) => expect(simplified(one)).toEqual(one.expected.flatMap((polygons) => normalForm(polygons))),
);

const single = xmlCases('TestSimplify.xml', 'simplifyTP').map((one): CoverageCase => ({
  name: one.name,
  coverage: polygonsOf([one.a]),
  tolerance: Number(one.args[1]) * SCALE,
  outline: true,
  expected: polygonsOf([one.expected]),
}));
const noGround: Exclusion<CoverageCase> = {
  reason: 'points and lines have no ground',
  cases: ({ coverage }) => coverage.flat().length === 0,
};
peerSuite('simplified polygons stay sound (TestSimplify.xml, TP)', single, [noGround], (one) => {
  simplified(one);
});
peerSuite(
  'simplified polygons are those of JTS (TestSimplify.xml, TP)',
  single,
  [
    noGround,
    {
      reason: 'where a hole touches the shell is a node, and nodes stay',
      differs: true,
      cases: ({ name }) => name.includes('polygon with touching hole'),
    },
    {
      reason: 'JTS keeps four corners of a ring, we keep three, and others of a small one',
      differs: true,
      cases: ({ name }) => /multipolygon with (EMPTY|small element removed)/.test(name),
    },
  ],
  (one) => expect(simplified(one)).toEqual(one.expected.flatMap((polygons) => normalForm(polygons))),
);

const lineOf = (text: string): number[][] => readWkt(text).lines.map((line) => latticeLine(line, SCALE));
peerSuite(
  'simplified lines are those of JTS (TestSimplify.xml, DP)',
  xmlCases('TestSimplify.xml', 'simplifyDP'),
  [
    {
      reason: 'points have no lines, and polygons are simplified as boundaries above, without being torn',
      cases: ({ a }) => readWkt(a).lines.length === 0,
    },
  ],
  ({ a, args, expected }) => {
    const tolerance = Number(args[1]) * SCALE;
    expect(lineOf(a).map((line) => simplifiedLine(line, tolerance).line)).toEqual(lineOf(expected));
  },
);

// Lines with free and fixed ends: JTS simplifies a network of lines; ours are boundaries, so they cut a cell first.
peerSuite(
  'simplified networks of lines stay sound (TPVWSimplifierTest)',
  jsonCases('coverage/TPVWSimplifierTest'),
  [],
  ({ args }) => {
    const texts = args.filter((one): one is string => typeof one === 'string');
    const given = texts.slice(0, Math.max(1, texts.length - 1)).flatMap(lineOf);
    const tolerance = args.findLast((one) => typeof one === 'number') as number;
    const { plan, cells } = builtPlan([[[[-FAR, -FAR, FAR, -FAR, FAR, FAR, -FAR, FAR]]]]);
    const ids = createIdSource({ lan: '0719', nextId: 1000, nextSerial: [1, 1, 1, 1, 1] });
    applySound(plan, splitByLines(plan, { cells, lines: given, reach: 0, smallest: 0, ids }));
    expectSimplified(plan, tolerance * SCALE);
  },
);
