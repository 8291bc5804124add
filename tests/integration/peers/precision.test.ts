import { expect } from 'vitest';
import { outlineOf } from '../../../shared/topology/read/outlines';
import { validateCoverage } from '../../../shared/topology/proof/validate';
import { builtPlan, latticePolygons, normalForm } from '../../support/builtPlan';
import { jsonCases, peerSuite } from '../../support/jtsCases';
import { readWkt } from '../../support/wkt';

peerSuite(
  'rounding to the lattice (GeometryPrecisionReducerTest)',
  jsonCases('precision/GeometryPrecisionReducerTest'),
  [
    {
      reason: 'points and lines have no ground',
      cases: ({ args }) => !args.some((one) => typeof one === 'string' && one.includes('POLYGON')),
    },
    {
      reason: 'members of a collection that overlap stay apart in JTS; a coverage has all ground once',
      differs: true,
      cases: ['testGC'],
    },
    {
      reason: 'the ring crosses itself: JTS drops a loop, the build keeps both and tells of it',
      differs: true,
      cases: ['testLargeGridsizeFail'],
    },
  ],
  ({ args }) => {
    const scale = typeof args[0] === 'number' ? args[0] : 1;
    const [given, expected] = args.filter((one): one is string => typeof one === 'string').map(readWkt);
    // A negative scale is the width of the grid.
    const perUnit = scale < 0 ? -1 / scale : scale;
    const { plan, cells } = builtPlan([latticePolygons(given!, perUnit)]);
    expect(validateCoverage(plan).filter(({ kind }) => kind !== 'gap')).toEqual([]);
    const ground = plan.get('cell', cells[0]!) === undefined ? [] : outlineOf(plan, cells);
    expect(normalForm(ground)).toEqual(normalForm(latticePolygons(expected!, perUnit)));
  },
);
