import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importFile } from '../../../../../main/exchange/importFile';
import { geoJsonImporter } from '../../../../../main/exchange/importers/geoJson';
import { createTransform } from '../../../../../shared/crs/transform';
import { makeCode } from '../../../../../shared/hierarchy/codes';
import { translate } from '../../../../../shared/i18n/translate';
import { validatePlan } from '../../../../../shared/rules';
import { emptyPlan } from '../../../../support/emptyPlan';
import { CGCS2000_111E } from '../../../../support/smallPlan';
import { tempFolder } from '../../../../support/tempFolder';

const transform = createTransform(CGCS2000_111E);

/** A 100 m square as a GeoJSON feature; `east` and `north` in metres from a point of the city. */
function square(east: number, north: number, properties: Record<string, unknown>, degrees = true): unknown {
  const corners = [
    [0, 0],
    [100, 0],
    [100, 100],
    [0, 100],
    [0, 0],
  ] as const;
  const ring = corners.map(([x, y]) => {
    const place = [482_000 + east + x, 3_612_000 + north + y] as const;
    return degrees ? transform.metresToLonLat(...place) : place;
  });
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } };
}

function file(content: unknown, name = 'cells.geojson'): string {
  const path = join(tempFolder(), name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });

async function imported(path: string) {
  const { plan, ids } = emptyPlan();
  const result = await importFile(path, plan, ids);
  plan.apply(result.change);
  return { plan, ...result };
}

async function refusal(path: string) {
  const { plan, ids } = emptyPlan();
  const error: unknown = await importFile(path, plan, ids).catch((reason: unknown) => reason);
  const { code, params } = error as { code: string; params: Record<string, string | number> };
  for (const language of ['zh-CN', 'en'] as const) {
    const sentence = translate(language, code, params);
    expect(sentence).not.toBe(code);
    expect(sentence).not.toContain('{{');
  }
  return code;
}

describe('GeoJSON polygons become cells', () => {
  it('with attributes by their usual names and shared boundaries', async () => {
    const path = file(
      collection(
        square(0, 0, { 名称: '阳光花园', 粒度: '小区', 上级: '五堰北', 户数: 120 }),
        square(100, 0, { name: 'Market', granularity: 'MARKET', parent: '五堰北' }),
        square(200, 0, { 名称: '沿街', 类型: '沿街商铺', 上级: '五堰南' }),
      ),
    );
    const { plan, cells } = await imported(path);
    expect(cells).toBe(3);
    expect(
      [...plan.all('cell')].map(({ name, granularity, households }) => [name, granularity, households]),
    ).toEqual([
      ['阳光花园', 'ESTATE', 120],
      ['Market', 'MARKET', null],
      ['沿街', 'STREET_SHOPS', null],
    ]);
    expect([...plan.all('grid')].map(({ level, name }) => [level, name])).toEqual(
      expect.arrayContaining([
        [1, '默认一级网格'],
        [2, '默认二级网格'],
        [3, '五堰北'],
        [3, '五堰南'],
      ]),
    );
    const { coverage, findings } = validatePlan(plan);
    expect(findings.filter(({ level }) => level === 'ERROR')).toEqual([]);
    expect(coverage.coveredM2).toBeCloseTo(30_000, -2);
    expect(coverage.coveredM2).toBeCloseTo(coverage.outlineM2, 3);
    expect([...plan.all('lineage')][0]?.reason).toContain('cells.geojson #1');
  });

  it('from one feature a line, and from a file in the plan’s own CRS', async () => {
    const lines = [square(0, 0, {}), square(100, 0, {})].map((feature) => JSON.stringify(feature)).join('\n');
    expect((await imported(file(lines, 'cells.geojsonl'))).cells).toBe(2);
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4546' } };
    const metric = { ...collection(square(0, 0, {}, false)), crs };
    const { plan } = await imported(file(metric));
    expect([...plan.all('node')].every(({ x }) => x % 100_000 === 0)).toBe(true);
  });

  it('keeping a permanent code that fits and never giving it again', async () => {
    const { plan } = await imported(
      file(collection(square(0, 0, { code: makeCode('0719', 4, 2) }), square(100, 0, { code: 'A1' }))),
    );
    const codes = [...plan.all('cell')].map(({ code }) => code);
    expect(codes[0]).toBe(makeCode('0719', 4, 2));
    expect(codes[1]?.slice(0, 11)).toBe('07194000003');
  });

  it('and says what it decided about overlaps', async () => {
    const { findings } = await imported(file(collection(square(0, 0, {}), square(50, 0, { 粒度: '城堡' }))));
    const variants = findings.map(({ params }) => params.variant);
    expect(variants).toEqual(expect.arrayContaining(['overlap', 'unknownGranularity']));
  });

  it.skipIf(!existsSync('../shared/fixtures'))('from a real national coverage of 1,014 areas', async () => {
    const { plan, cells } = await imported('../shared/fixtures/coverage-uk-coventry/oa.geojson').catch(
      (error: unknown) => {
        // Coventry lies outside the zone of Shiyan: refused with the reason.
        expect(error).toMatchObject({ code: 'import.outsideCrs' });
        return { plan: null, cells: 0 };
      },
    );
    if (plan !== null) expect(cells).toBeGreaterThan(1000);
  });
});

describe('a file that cannot be imported is refused with what to do', () => {
  it.each<[string, unknown, string, string]>([
    ['is cut off', '{"type":"FeatureCollection","features":[', 'a.geojson', 'import.notJson'],
    ['is JSON of another kind', { hello: 1 }, 'a.geojson', 'import.notGeoJson'],
    [
      'has no polygons',
      collection({ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [1, 2] } }),
      'a.geojson',
      'import.noPolygons',
    ],
    [
      'has coordinates that are no numbers',
      collection({
        type: 'Feature',
        properties: {},
        geometry: { type: 'Polygon', coordinates: [[['a', 'b']]] },
      }),
      'a.geojson',
      'import.coordinates',
    ],
    ['has metres without a CRS', collection(square(0, 0, {}, false)), 'a.geojson', 'import.crsMissing'],
    [
      'has its axes swapped',
      collection({
        type: 'Feature',
        properties: {},
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [32, 110],
              [32.1, 110],
              [32.1, 110.1],
            ],
          ],
        },
      }),
      'a.geojson',
      'import.axesSwapped',
    ],
    [
      'has an unknown CRS',
      { ...collection(square(0, 0, {})), crs: { properties: { name: 'EPSG:99999' } } },
      'a.geojson',
      'import.crsUnknown',
    ],
    ['has only grids of upper levels', collection(square(0, 0, { level: 2 })), 'a.geojson', 'import.noCells'],
    ['has another format', 'x', 'a.dwg', 'import.unknownFormat'],
  ])('because it %s', async (_, content, name, code) => {
    expect(await refusal(file(content, name))).toBe(code);
  });

  it('because it is missing or not UTF-8', async () => {
    expect(await refusal(join(tempFolder(), 'none.geojson'))).toBe('project.fileMissing');
    const path = join(tempFolder(), 'gbk.geojson');
    writeFileSync(path, Buffer.from([0xca, 0xae, 0xd1, 0xdf]));
    expect(await refusal(path)).toBe('import.notUtf8');
  });

  it('because the plan has cells already', async () => {
    const path = file(collection(square(0, 0, {})));
    const { plan, ids } = emptyPlan();
    plan.apply((await importFile(path, plan, ids)).change);
    await expect(importFile(path, plan, ids)).rejects.toMatchObject({ code: 'import.planHasCells' });
    expect(geoJsonImporter.endings).toContain('.geojson');
  });
});
