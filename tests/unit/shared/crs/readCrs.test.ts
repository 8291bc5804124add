import { describe, expect, test } from 'vitest';
import { crsCandidate } from '../../../../shared/crs/crsCandidate';
import { readDatumParameters } from '../../../../shared/crs/datumParameters';
import { knownMaker } from '../../../../shared/crs/knownMaker';
import { readCrs } from '../../../../shared/crs/readCrs';
import { createSourceTransform } from '../../../../shared/crs/sourceTransform';

const DEGREES = { minX: 109.4, minY: 31.5, maxX: 111.6, maxY: 33.3 };
const METRES = { minX: 350_800, minY: 3_486_400, maxX: 557_100, maxY: 3_687_200 };
const ids = (evidence: Parameters<typeof readCrs>[0]): readonly string[] =>
  readCrs(evidence).candidates.map(({ id }) => id);

describe('reading of coordinates', () => {
  test('believes a declaration that the values fit, and offers the shifts of web maps', () => {
    const reading = readCrs({ declared: 'EPSG:4490', range: DEGREES });
    expect(reading.candidates.map(({ id }) => id)).toEqual(['EPSG:4490', 'GCJ02', 'BD09']);
    expect(reading.doubtful).toBe(false);
  });

  test('suspects GCJ-02 by the handwriting of its maker, and asks', () => {
    const maker = knownMaker('42_county', ['adcode', 'name', 'level', 'parent', 'lon', 'lat']);
    expect(maker).toBe('GCJ02');
    const reading = readCrs({ declared: 'EPSG:4326', range: DEGREES, maker: 'GCJ02' });
    expect(reading.candidates.map(({ id }) => id)).toEqual(['GCJ02', 'EPSG:4326', 'BD09']);
    expect(reading.doubtful).toBe(true);
  });

  test('knows zones by their prefix, and the meridian without one by the plan', () => {
    expect(ids({ range: { ...METRES, minX: 37_350_800, maxX: 37_557_100 } })).toEqual(['EPSG:4525']);
    expect(ids({ range: METRES, plan: 'EPSG:4546' })[0]).toBe('EPSG:4546');
    expect(ids({ range: METRES }).length).toBe(21);
  });

  test('finds exchanged axes', () => {
    const turned = { minX: DEGREES.minY, minY: DEGREES.minX, maxX: DEGREES.maxY, maxY: DEGREES.maxX };
    expect(ids({ declared: 'EPSG:4490', range: turned })[0]).toBe('EPSG:4490/swapped');
    expect(ids({ range: turned })[0]).toBe('EPSG:4490/swapped');
  });

  test('contradicts a declaration without the zone prefix that the values have', () => {
    const range = { ...METRES, minX: 37_350_800, maxX: 37_557_100 };
    const reading = readCrs({ declared: 'EPSG:4546', range });
    expect(reading.candidates.map(({ id }) => id)).toEqual(['EPSG:4525', 'EPSG:4546']);
    expect(reading.doubtful).toBe(true);
  });

  test('refuses the old datums without the seven parameters, and reads them with', () => {
    const declared = 'EPSG:2383';
    expect(readCrs({ declared, range: METRES }).problem?.code).toBe('crs.needsParameters');
    const parameters = readDatumParameters('-15.4, 123.6, 38.2, 1.1, -0.9, 2.2, 3.5');
    if (!parameters.ok) throw new Error('parameters');
    const { value } = parameters;
    const [first] = readCrs({ declared, range: METRES, parameters: { XIAN80: value } }).candidates;
    const other = readCrs({ declared, range: METRES, parameters: { BEIJING54: value } });
    expect(other.problem).toMatchObject({ code: 'crs.needsParameters', params: { datum: 'XIAN80' } });
    expect(readCrs({ declared: 'EPSG:2437', range: METRES }).problem?.params).toMatchObject({
      datum: 'BEIJING54',
    });
    expect(first?.proj4).toContain('+towgs84=-15.4,123.6,38.2,1.1,-0.9,2.2,3.5');
    expect(readDatumParameters('1,2').ok).toBe(false);
  });

  test('goes into the plan over each candidate', () => {
    const plan = crsCandidate('EPSG:4546', 'CHOSEN');
    const gcj = crsCandidate('GCJ-02', 'CHOSEN');
    const plain = crsCandidate('EPSG:4490', 'CHOSEN');
    if (!plan.ok || !gcj.ok || !plain.ok) throw new Error('candidates');
    const [x = 0, y = 0] = createSourceTransform(plain.value, plan.value).toLattice(110.79, 32.63) ?? [];
    const [u = 0, v = 0] = createSourceTransform(gcj.value, plan.value).toLattice(110.79, 32.63) ?? [];
    const moved = Math.hypot(u - x, v - y) / 1000;
    expect(moved).toBeGreaterThan(533);
    expect(moved).toBeLessThan(604);
    expect(createSourceTransform(plain.value, plan.value).toLattice(NaN, 32)).toBeUndefined();
  });
});
