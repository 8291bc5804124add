import { expect } from 'vitest';
import { pointInPolygons } from '../../../shared/geometry/pointInPolygons';
import { centroid } from '../../../shared/topology/read/centroid';
import { labelPoint } from '../../../shared/topology/read/measure';
import { cellPolygons } from '../../../shared/topology/read/rings';
import { builtPlan, latticePolygons } from '../../support/builtPlan';
import { peerSuite, xmlCases, type Exclusion, type JtsCase } from '../../support/jtsCases';
import { readWkt } from '../../support/wkt';
import type { Polygons } from '../../../shared/document/records/network';

/** Lattice millimetres to a unit of the cases. */
const SCALE = 1000;

const groundOf = (text: string): Polygons => {
  const { plan, cells } = builtPlan([latticePolygons(readWkt(text), SCALE)]);
  return plan.get('cell', cells[0]!) === undefined ? [] : cellPolygons(plan, cells[0]!);
};

const noGround: Exclusion<JtsCase> = {
  reason: 'points, lines and empty polygons have no ground',
  cases: ({ a }) => readWkt(a).polygons.length === 0,
};
const noArea: Exclusion<JtsCase> = {
  reason:
    'polygons without area, on the lattice at least: JTS takes them for lines or points, for us they are lost',
  cases: ({ a }) => groundOf(a).length === 0,
};

peerSuite(
  'centroid (TestCentroid.xml)',
  xmlCases('TestCentroid.xml', 'getCentroid'),
  [noGround, noArea],
  ({ a, expected }) => {
    const point = centroid(groundOf(a));
    const [x, y] = readWkt(expected).points[0]!;
    expect(point?.x).toBeCloseTo(x! * SCALE, 6);
    expect(point?.y).toBeCloseTo(y! * SCALE, 6);
  },
);

// Which point inside is a matter of taste: ours is in the middle of the widest of five cuts, theirs of one cut.
peerSuite(
  'a label point is inside (TestInteriorPoint.xml)',
  xmlCases('TestInteriorPoint.xml', 'getInteriorPoint'),
  [noGround, noArea],
  ({ a, expected }) => {
    const ground = groundOf(a);
    const [x, y] = readWkt(expected).points[0]!;
    expect(pointInPolygons(ground, x! * SCALE, y! * SCALE), 'theirs').toBe(true);
    const ours = labelPoint(ground);
    expect(pointInPolygons(ground, ours.x, ours.y), 'ours').toBe(true);
  },
);
