import { expect } from 'vitest';
import type { Polygons } from '../../../shared/document/records/network';
import { loadGeos } from '../../../shared/geometry/geos';
import { polygonsArea } from '../../../shared/topology/read/measure';
import { cellPolygons } from '../../../shared/topology/read/rings';
import { validateCoverage } from '../../../shared/topology/proof/validate';
import { builtPlan, latticePolygons, normalForm } from '../../support/builtPlan';
import { jsonCases, peerSuite, xmlCases, type Exclusion } from '../../support/jtsCases';
import { readWkt, type WktGeometry } from '../../support/wkt';

/** Lattice millimetres to a unit of the cases: enough for their decimals. */
const SCALE = 1000;

interface ValidityCase {
  readonly name: string;
  readonly geometry: WktGeometry;
  readonly polygons: Polygons;
  readonly valid: boolean;
}

function caseOf(name: string, text: string, valid: boolean): ValidityCase {
  const geometry = readWkt(text);
  return { name, geometry, polygons: latticePolygons(geometry, SCALE), valid };
}

const fromXml = (file: string): ValidityCase[] =>
  xmlCases(file, 'isValid').map(({ name, a, expected }) => caseOf(name, a, expected === 'true'));
/** Calls that ask for validity by the common rules, or by those that let rings touch themselves. */
const fromTests = (suite: string, rules: 'common' | 'touching'): ValidityCase[] =>
  jsonCases(suite).flatMap(({ name, check, args }) => {
    const text = args.find((one) => typeof one === 'string');
    if (text === undefined || check.endsWith('STR') !== (rules === 'touching')) return [];
    return [caseOf(name, text, check === 'checkValid' || args[1] === true)];
  });

const SUITES: readonly (readonly [title: string, cases: readonly ValidityCase[]])[] = [
  ['TestValid.xml', fromXml('TestValid.xml')],
  ['TestValid2.xml', fromXml('TestValid2.xml')],
  ['TestValid2-big.xml', fromXml('TestValid2-big.xml')],
  ['IsValidTest', fromTests('operation/valid/IsValidTest', 'common')],
  ['ValidSelfTouchingRingTest', fromTests('operation/valid/ValidSelfTouchingRingTest', 'common')],
];

const noGround: Exclusion<ValidityCase> = {
  reason: 'points, lines and empty polygons have no ground',
  cases: ({ geometry }) => geometry.polygons.length === 0,
};
/** A reason that does not fit every suite. */
const where = (
  cases: readonly ValidityCase[],
  exclusions: readonly Exclusion<ValidityCase>[],
): Exclusion<ValidityCase>[] =>
  exclusions.filter(({ cases: fits }) => typeof fits === 'function' && cases.some(fits));

for (const [title, cases] of SUITES) {
  peerSuite(
    `GEOS tells valid from invalid polygons as JTS does (${title})`,
    cases,
    where(cases, [noGround]),
    async ({ polygons, valid }) => {
      const geos = await loadGeos();
      const defects = geos.defects([polygons], 0).filter(({ kind }) => kind === 'polygon');
      expect(defects.length === 0).toBe(valid);
    },
  );
}

/** What the build makes of one polygon, and whether it says that something is wrong with it; whatever it is, the plan must be sound. */
function built(polygons: Polygons): { ground: Polygons; told: boolean } {
  const { plan, cells, findings } = builtPlan([polygons]);
  expect(validateCoverage(plan).filter(({ kind }) => kind !== 'gap')).toEqual([]);
  return {
    ground: plan.get('cell', cells[0]!) === undefined ? [] : cellPolygons(plan, cells[0]!),
    told: findings.some(({ kind }) => kind === 'invalid' || kind === 'polygonLost'),
  };
}

const isFar = ({ polygons }: ValidityCase): boolean =>
  polygons.flat(2).some((value) => Math.abs(value) > 2e10);

for (const [title, cases] of SUITES.filter(([, all]) => !all.some(isFar))) {
  const valid = cases.filter((one) => one.valid);
  const invalid = cases.filter((one) => !one.valid);
  peerSuite(
    `the build takes valid polygons as they are (${title})`,
    valid,
    where(valid, [noGround]),
    ({ polygons }) => {
      const { ground, told } = built(polygons);
      expect(told).toBe(false);
      expect(normalForm(ground)).toEqual(normalForm(polygons));
    },
  );
  peerSuite(
    `the build tells of invalid polygons (${title})`,
    invalid,
    where(invalid, [noGround]),
    ({ polygons }) => expect(built(polygons).told).toBe(true),
  );
}

const far = SUITES.flatMap(([, cases]) => (cases.some(isFar) ? cases : []));
peerSuite(
  'the build tells of coordinates that are not on Earth (TestValid2-big.xml)',
  far,
  where(far, [noGround]),
  (one) => expect(built(one.polygons)).toEqual({ ground: [], told: true }),
);

const touching = fromTests('operation/valid/ValidSelfTouchingRingTest', 'touching');
peerSuite(
  'the build tells of rings that touch themselves by the common rules, and takes their ground as GEOS does (ValidSelfTouchingRingTest)',
  touching.filter(({ valid }) => valid),
  [],
  async ({ polygons }) => {
    const geos = await loadGeos();
    const { ground, told } = built(polygons);
    expect(told).toBe(geos.defects([polygons], 0).some(({ kind }) => kind === 'polygon'));
    expect(polygonsArea(geos.symmetricDifference(ground, polygons))).toBe(0);
  },
);
peerSuite(
  'the build tells of rings that do more than touch (ValidSelfTouchingRingTest)',
  touching.filter(({ valid }) => !valid),
  [],
  ({ polygons }) => expect(built(polygons).told).toBe(true),
);
