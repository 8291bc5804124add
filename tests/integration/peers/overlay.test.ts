import { expect } from 'vitest';
import { polygonsArea } from '../../../shared/topology/read/measure';
import { cellPolygons } from '../../../shared/topology/read/rings';
import { builtPlan, latticePolygons } from '../../support/builtPlan';
import { peerSuite, xmlCases, type JtsCase } from '../../support/jtsCases';
import { readWkt } from '../../support/wkt';

/** Fine enough that rounding crossings changes no area by a millionth. */
const SCALE = 1e6;

interface Areas {
  readonly a: number;
  readonly b: number;
  readonly both: number;
}

/** What the build says about two polygons: how much each had, and how much both claimed. */
function areasOf(a: string, b: string, scale: number): Areas {
  const { plan, cells, findings } = builtPlan([a, b].map((text) => latticePolygons(readWkt(text), scale)));
  const both = findings
    .filter(({ kind }) => kind === 'overlap')
    .reduce((sum, { area, polygons }) => {
      expect([...polygons].sort()).toEqual([0, 1]);
      return sum + area;
    }, 0);
  const given = findings.filter(({ kind }) => kind === 'overlap').map(({ polygons }) => polygons[0]);
  const [ownA = 0, ownB = 0] = cells.map((cell) =>
    polygonsArea(plan.get('cell', cell) === undefined ? [] : cellPolygons(plan, cell)),
  );
  // All disputed ground goes to the larger one.
  expect(new Set(given).size).toBeLessThanOrEqual(1);
  return given[0] === 1 ? { a: ownA + both, b: ownB, both } : { a: ownA, b: ownB + both, both };
}

function wanted({ operation, args }: JtsCase, { a, b, both }: Areas): number {
  const kind = operation.replace(/(NG|SR)$/, '').toLowerCase();
  if (kind === 'intersection') return both;
  if (kind === 'union') return a + b - both;
  if (kind === 'symdifference') return a + b - 2 * both;
  return (args[0]?.toUpperCase() === 'B' ? b : a) - both;
}

for (const file of ['TestOverlayAA.xml', 'TestNGOverlayA.xml']) {
  peerSuite(`overlay (${file})`, xmlCases(file), [], (one) => {
    const areas = areasOf(one.a, one.b, SCALE);
    const expected = polygonsArea(latticePolygons(readWkt(one.expected), SCALE));
    expect(Math.abs(wanted(one, areas) - expected)).toBeLessThanOrEqual(1e-6 * (areas.a + areas.b));
  });
}

// A unit is a lattice millimetre here, so rounding decides.
peerSuite(
  'overlay where the lattice counts (TestOverlayAAPrec.xml)',
  xmlCases('TestOverlayAAPrec.xml'),
  [
    {
      reason: 'a line cuts no ground off here',
      cases: ({ b }) => readWkt(b).polygons.length === 0,
    },
  ],
  expectSameArea,
);
peerSuite(
  'overlay where the lattice counts (TestNGOverlayAPrec.xml)',
  xmlCases('TestNGOverlayAPrec.xml'),
  [
    {
      reason:
        'JTS rounds vertices and crossings together; the build rounds vertices first, which moves crossings',
      differs: true,
      cases: ({ name }) => /^9 (intersectionSR|symDifferenceSR|differenceSR\(B)/.test(name),
    },
  ],
  expectSameArea,
);

function expectSameArea(one: JtsCase): void {
  const expected = polygonsArea(latticePolygons(readWkt(one.expected), 1));
  expect(wanted(one, areasOf(one.a, one.b, 1))).toBe(expected);
}
