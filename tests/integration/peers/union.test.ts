import { expect } from 'vitest';
import type { Polygons } from '../../../shared/document/records/network';
import { loadGeos } from '../../../shared/geometry/geos';
import { polygonsArea } from '../../../shared/topology/read/measure';
import { flatGraph } from '../../../shared/topology/flat/flatGraph';
import { groupOutlines } from '../../../shared/topology/flat/groupOutlines';
import { outlineOf } from '../../../shared/topology/read/outlines';
import { builtPlan, latticePolygons, normalForm, type BuiltPlan } from '../../support/builtPlan';
import { jsonCases, peerSuite, xmlCases } from '../../support/jtsCases';
import { readWkt } from '../../support/wkt';

/** Lattice millimetres to a unit of the cases: enough for their decimals. */
const SCALE = 1000;

/** The ground of all polygons, by the way that edits take; reading a whole plan must find the same. */
function unionOf({ plan }: BuiltPlan): Polygons {
  const cells = [...plan.all('cell')].map(({ id }) => id);
  const union = outlineOf(plan, cells);
  const whole = groupOutlines(flatGraph(plan), (face) => (face > 0 ? 'all' : null)).get('all') ?? [];
  expect(normalForm(whole)).toEqual(normalForm(union));
  return union;
}

const built = (text: string): BuiltPlan =>
  builtPlan(readWkt(text).members.map((one) => latticePolygons(one, SCALE)));

for (const suite of ['coverage/CoverageUnionTest', 'operation/overlayng/CoverageUnionTest']) {
  peerSuite(`union of a coverage (${suite})`, jsonCases(suite), [], ({ check, args }) => {
    const [coverage, expected] = args as [string, string | null];
    const plan = built(coverage);
    const union = unionOf(plan);
    if (check === 'checkError') {
      // JTS refuses what is no coverage; the build mends it and tells where.
      expect(plan.findings.map(({ kind }) => kind)).toContain('overlap');
      return;
    }
    expect(plan.findings.filter(({ kind }) => kind !== 'hole')).toEqual([]);
    expect(normalForm(union)).toEqual(
      normalForm(latticePolygons(readWkt(expected ?? 'POLYGON EMPTY'), SCALE)),
    );
  });
}

peerSuite(
  'union of any polygons (TestUnaryUnion.xml)',
  xmlCases('TestUnaryUnion.xml', 'union'),
  [
    {
      reason: 'points and lines have no ground; of lines beside polygons we compare the polygons',
      cases: ({ a }) => !a.includes('POLYGON'),
    },
  ],
  ({ a, expected }) =>
    expect(normalForm(unionOf(built(a)))).toEqual(normalForm(latticePolygons(readWkt(expected), SCALE))),
);

peerSuite(
  'union of any polygons, as far as the lattice tells (TestUnaryUnionFloating.xml)',
  xmlCases('TestUnaryUnionFloating.xml', 'union'),
  [],
  async ({ a, expected }) => {
    const geos = await loadGeos();
    const wanted = latticePolygons(readWkt(expected), SCALE);
    const difference = geos.symmetricDifference(unionOf(built(a)), wanted);
    expect(polygonsArea(difference)).toBeLessThanOrEqual(perimeter(wanted));
  },
);

/** In millimetres: the area that is in doubt where each boundary may be a millimetre off. */
function perimeter(polygons: Polygons): number {
  let length = 0;
  for (const ring of polygons.flat()) {
    for (let i = 0; i < ring.length; i += 2) {
      const j = (i + 2) % ring.length;
      length += Math.hypot(ring[j]! - ring[i]!, ring[j + 1]! - ring[i + 1]!);
    }
  }
  return length;
}
