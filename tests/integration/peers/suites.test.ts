import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noFixtures, suiteNames } from '../../support/jtsCases';

const RELATIONS =
  'whole geometries are not related here; the sides of vertices and segments are told exactly';
const NO_GROUND = 'points and lines are not overlaid here: only ground has owners';
const EMPTY = 'geometries without a coordinate do not come as far as the build';
const NOT_USED = 'an operation that we neither have nor use';

/** Suites that no test runs, and why. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  'TestBoundary.xml': NOT_USED,
  'TestBuffer.xml': 'strips have flat ends and are made by the library whose suite this is',
  'TestBufferMitredJoin.xml': 'strips are made by the library whose suite this is',
  'TestConvexHull-big.xml': NOT_USED,
  'TestConvexHull.xml': NOT_USED,
  'TestDensify.xml': NOT_USED,
  'TestDistance.xml': NOT_USED,
  'TestEqualsExact.xml': NOT_USED,
  'TestMinimumClearance.xml': NOT_USED,
  'TestNGOverlayEmpty.xml': EMPTY,
  'TestNGOverlayGC.xml': NO_GROUND,
  'TestNGOverlayL.xml': NO_GROUND,
  'TestNGOverlayLPrec.xml': NO_GROUND,
  'TestNGOverlayP.xml': NO_GROUND,
  'TestNGOverlayPPrec.xml': NO_GROUND,
  'TestOverlayEmpty.xml': EMPTY,
  'TestOverlayLA.xml': NO_GROUND,
  'TestOverlayLAPrec.xml': NO_GROUND,
  'TestOverlayLL.xml': NO_GROUND,
  'TestOverlayLLPrec.xml': NO_GROUND,
  'TestOverlayPA.xml': NO_GROUND,
  'TestOverlayPL.xml': NO_GROUND,
  'TestOverlayPLPrec.xml': NO_GROUND,
  'TestOverlayPP.xml': NO_GROUND,
  'TestPreparedPointPredicate.xml': RELATIONS,
  'TestPreparedPolygonPredicate.xml': RELATIONS,
  'TestPreparedPredicatesWithGeometryCollection.xml': RELATIONS,
  'TestRectanglePredicate.xml': RELATIONS,
  'TestRelateAA-big.xml': RELATIONS,
  'TestRelateAA.xml': RELATIONS,
  'TestRelateAC.xml': RELATIONS,
  'TestRelateLA.xml': RELATIONS,
  'TestRelateLC.xml': RELATIONS,
  'TestRelateLL.xml': RELATIONS,
  'TestRelatePA.xml': RELATIONS,
  'TestRelatePL.xml': RELATIONS,
  'TestRelatePP.xml': RELATIONS,
  'TestSimple.xml': 'lines may cross themselves: they are noded before anything else',
  'TestWithinDistance.xml': NOT_USED,
};

describe.skipIf(noFixtures)('the suites of JTS', () => {
  const here = import.meta.dirname;
  const tests = readdirSync(here)
    .filter((file) => !file.startsWith('suites.'))
    .map((file) => readFileSync(join(here, file), 'utf8'))
    .join('\n');
  const isRun = (suite: string): boolean => tests.includes(`'${suite}'`);
  const suites = suiteNames();

  it.each(suites)('%s is run, or there is a reason why not', (suite) => {
    expect(suite in LEFT_OUT).toBe(!isRun(suite));
  });

  it('are all there', () => {
    expect(suites).toEqual(expect.arrayContaining(Object.keys(LEFT_OUT)));
  });
});
