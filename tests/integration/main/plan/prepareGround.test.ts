import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTransform } from '../../../../shared/crs/transform';
import { makeCode } from '../../../../shared/hierarchy/codes';
import { translate } from '../../../../shared/i18n/translate';
import { validatePlan } from '../../../../shared/rules';
import { cellPolygons } from '../../../../shared/topology/read/rings';
import { bundleOf } from '../../../support/bundleOf';
import { documentOf } from '../../../support/documentOf';
import { emptyTables } from '../../../support/emptyPlan';
import { groundOf } from '../../../support/groundOf';
import { CGCS2000_111E, smallPlan } from '../../../support/smallPlan';
import { tempFolder } from '../../../support/tempFolder';

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
  const plan = documentOf(emptyTables());
  const prepared = await groundOf(path);
  if (prepared.commit !== null) plan.apply(prepared.commit.change);
  return { plan, cells: prepared.commit?.rows.length ?? 0, findings: prepared.findings };
}
async function refusal(path: string) {
  const error: unknown = await groundOf(path).catch((reason: unknown) => reason);
  const { code, params } = error as { code: string; params: Record<string, string | number> };
  for (const language of ['zh-CN', 'en'] as const) {
    const sentence = translate(language, code, params);
    expect(sentence).not.toBe(code);
    expect(sentence).not.toContain('{{');
  }
  return code;
}

/** Squares whose corners were each drawn by themselves, up to a metre off. Squares on a side. */
function drawnApart(side: number): unknown[] {
  let state = 7;
  const off = (): number => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  };
  return Array.from({ length: side * side }, (_, at) => {
    const [x, y] = [482_000 + (at % side) * 100, 3_612_000 + Math.floor(at / side) * 100];
    const corners = [
      [0, 0],
      [100, 0],
      [100, 100],
      [0, 100],
    ] as const;
    const ring = corners.map(([dx, dy]) => [x + dx + off(), y + dy + off()]);
    const geometry = { type: 'Polygon', coordinates: [[...ring, ring[0]]] };
    return { type: 'Feature', properties: { 名称: `网元${at}`, 网格: `网格${at % 7}` }, geometry };
  });
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

  it('from a bundle that was exported before, with the same codes, names and ground', async () => {
    const original = documentOf(smallPlan().tables);
    const folder = await bundleOf(original, tempFolder());
    const { plan, cells, findings } = await imported(join(folder, 'data/gridplan.gpkg'));
    expect([cells, findings]).toEqual([2, []]);
    for (const cell of original.all('cell')) {
      const back = plan.get('cell', plan.cellByCode(cell.code) ?? 0);
      const { name, granularity, households } = cell;
      expect(back).toMatchObject({ name, granularity, households });
      const vertices = (polygons: readonly (readonly (readonly number[])[])[]) => polygons.flat(2).sort();
      expect(vertices(cellPolygons(plan, back?.id ?? 0))).toEqual(vertices(cellPolygons(original, cell.id)));
      expect(plan.get('grid', back?.parent ?? 0)?.code).toBe(original.get('grid', cell.parent)?.code);
    }
    const described = (view: typeof plan) =>
      [...view.all('grid')]
        .map(({ code, name, level, unitType, unitGroup, parent }) => {
          const above = parent === null ? null : view.get('grid', parent)?.code;
          return { code, name, level, unitType, unitGroup, above };
        })
        .sort((a, b) => a.code.localeCompare(b.code));
    expect(described(plan)).toEqual(described(original));
  });

  it('across axes that were exchanged, and from metres whose CRS nothing names, with a question', async () => {
    const swapped = square(0, 0, {}) as { geometry: { coordinates: number[][][] } };
    swapped.geometry.coordinates = [swapped.geometry.coordinates[0]!.map(([x = 0, y = 0]) => [y, x])];
    for (const feature of [swapped, square(0, 0, {}, false)]) {
      const { isCrsDoubtful, commit } = await groundOf(file(collection(feature)));
      expect(isCrsDoubtful).toBe(true);
      const [node] = commit?.change.node?.added ?? [];
      expect([Math.round((node?.x ?? 0) / 1e5), Math.round((node?.y ?? 0) / 1e5)]).toEqual([4820, 36120]);
    }
  });
});

describe('a file that cannot be imported is refused with what to do', () => {
  it.each<[string, unknown, string, string]>([
    ['is cut off', '{"type":"FeatureCollection","features":[', 'a.geojson', 'source.jsonCutOff'],
    ['is JSON of another kind', { hello: 1 }, 'a.geojson', 'source.notGeoJson'],
    [
      'has no polygons',
      collection({ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [1, 2] } }),
      'a.geojson',
      'import.noCells',
    ],
    [
      'has coordinates that are no numbers',
      collection({
        type: 'Feature',
        properties: {},
        geometry: { type: 'Polygon', coordinates: [[['a', 'b']]] },
      }),
      'a.geojson',
      'import.noCells',
    ],
    [
      'has an unknown CRS',
      { ...collection(square(0, 0, {})), crs: { properties: { name: 'EPSG:99999' } } },
      'a.geojson',
      'crs.unknown',
    ],
    ['has only grids of upper levels', collection(square(0, 0, { level: 2 })), 'a.geojson', 'import.noCells'],
    ['is a drawing that must be saved as another format', 'AC1027 and more', 'a.dwg', 'source.dwg'],
  ])('because it %s', async (_, content, name, code) => {
    expect(await refusal(file(content, name))).toBe(code);
  });

  it('because it is missing', async () => {
    expect(await refusal(join(tempFolder(), 'none.geojson'))).toBe('project.fileMissing');
  });
});

it('900 squares drawn a metre apart from each other become as many sound cells', async () => {
  const crs = { type: 'name', properties: { name: 'EPSG:4546' } };
  const { plan, cells, findings } = await imported(file({ ...collection(...drawnApart(30)), crs }));
  expect(cells).toBe(900);
  expect(new Set(findings.map(({ params }) => params.variant))).toContain('overlap');
  const proof = validatePlan(plan).findings.filter(
    ({ rule, level }) => level === 'ERROR' && rule.startsWith('G'),
  );
  expect(proof).toEqual([]);
});
