import { beforeAll, describe, expect, it } from 'vitest';
import type { GridRecord } from '../../../../shared/document/records/hierarchy';
import type { PlanView } from '../../../../shared/document/view';
import { importPolygons, type ImportOptions } from '../../../../shared/exchange/importPolygons';
import type { ForeignLayer, ForeignPolygon } from '../../../../shared/exchange/foreignPolygon';
import { createTransform } from '../../../../shared/crs/transform';
import { loadGeos, type Geos } from '../../../../shared/geometry/geos';
import { makeCode } from '../../../../shared/hierarchy/codes';
import { validateCoverage } from '../../../../shared/topology/proof/validate';
import { emptyPlan } from '../../../support/emptyPlan';

let geos: Geos;
beforeAll(async () => {
  geos = await loadGeos();
});

type Properties = Readonly<Record<string, unknown>>;

/** A rectangle in hundreds of metres from a point of the city, on the lattice. */
function block(x: number, y: number, properties: Properties = {}, width = 1, height = 1): Properties & Drawn {
  const at = (east: number, north: number): [number, number] => [
    482_000_000 + east * 100_000,
    3_612_000_000 + north * 100_000,
  ];
  const ring = [at(x, y), at(x + width, y), at(x + width, y + height), at(x, y + height)].flat();
  return { ...properties, ring };
}
interface Drawn {
  readonly ring: readonly number[];
}

function rowsOf(drawn: readonly (Properties & Drawn)[]): ForeignPolygon[] {
  return drawn.map(({ ring, ...properties }, at) => ({ row: at + 1, properties, polygons: [[ring]] }));
}

const layer = (level: 1 | 2 | 3, ...drawn: (Properties & Drawn)[]): ForeignLayer => ({
  name: `level${level}.geojson`,
  level,
  polygons: rowsOf(drawn),
});

function imported(cells: readonly (Properties & Drawn)[], options: Partial<ImportOptions> = {}) {
  const { plan, ids } = emptyPlan();
  const file = { polygons: rowsOf(cells), skipped: [] };
  const result = importPolygons(plan, file, {
    source: 'cells.geojson',
    ids,
    granularityNames: new Map(),
    difference: (first, second) => geos.symmetricDifference(first, second),
    ...options,
  });
  if (!result.ok) throw new Error(result.refusal.code);
  plan.apply(result.value.change);
  const told = (kind: string) => result.value.findings.filter((finding) => finding.kind === kind);
  return { plan, told, ...result.value };
}

/** `level-1 / level-2 / level-3 / cell` of every cell, by name. */
function tree(view: PlanView): string[] {
  return [...view.all('cell')].map(({ name, parent }) => {
    const names = [name];
    for (let id: number | null = parent; id !== null;) {
      const grid: GridRecord | undefined = view.get('grid', id);
      names.unshift(grid?.name ?? '?');
      id = grid?.parent ?? null;
    }
    return names.join(' / ');
  });
}

describe('imported cells find their grids', () => {
  it('by columns of the three levels, where one name under two parents is two grids', () => {
    const { plan, findings } = imported([
      block(0, 0, { name: 'a', level1: '城区', level2: '东', level3: '一片' }),
      block(1, 0, { name: 'b', level1: '城区', level2: '西', level3: '一片' }),
      block(2, 0, { name: 'c', level1: '城区', level2: '西', level3: '一片' }),
    ]);
    expect(tree(plan)).toEqual(['城区 / 东 / 一片 / a', '城区 / 西 / 一片 / b', '城区 / 西 / 一片 / c']);
    expect(plan.count('grid')).toBe(1 + 2 + 2);
    expect(findings).toEqual([]);
  });

  it('by the prefix of their codes', () => {
    const { plan } = imported(
      ['11-22-33-1', '11-22-33-2', '11-22-44-1', '11-55-66-1'].map((code, at) => block(at, 0, { code })),
      { prefixes: { 1: 2, 2: 5, 3: 8 } },
    );
    expect(tree(plan).map((path) => path.slice(0, path.lastIndexOf(' / ')))).toEqual([
      '11 / 11-22 / 11-22-33',
      '11 / 11-22 / 11-22-33',
      '11 / 11-22 / 11-22-44',
      '11 / 11-55 / 11-55-66',
    ]);
  });

  it('by the ground of the drawn ones, level above level, with codes and types that they bring', () => {
    const code = makeCode('0719', 3, 7);
    const { plan, findings } = imported([block(0, 0, { name: 'a' }), block(1, 0, { name: 'b' })], {
      parents: [
        layer(3, block(0, 0, { name: '左', code, unit_type: 'ASSIGNED_AREA' }), block(1, 0, { name: '右' })),
        layer(2, block(0, 0, { name: '区' }, 2)),
        layer(1, block(0, 0, { name: '市', unit_group: 'COUNTY' }, 2)),
      ],
    });
    expect(tree(plan)).toEqual(['市 / 区 / 左 / a', '市 / 区 / 右 / b']);
    const left = plan.get('grid', plan.gridByCode(code) ?? 0);
    expect(left).toMatchObject({ name: '左', unitType: 'ASSIGNED_AREA', unitGroup: null });
    expect([...plan.all('grid')].find(({ level }) => level === 1)?.unitGroup).toBe('COUNTY');
    expect(findings).toEqual([]);
  });

  it('among rows of upper levels in the same file, which do not become cells', () => {
    const { plan, cells, told } = imported([
      block(0, 0, { name: '片', level: 3 }, 2),
      block(0, 0, { name: 'a', level: 4 }),
      block(1, 0, { name: 'b' }),
    ]);
    expect(cells).toHaveLength(2);
    expect(tree(plan)).toEqual([
      '默认一级网格 / 默认二级网格 / 片 / a',
      '默认一级网格 / 默认二级网格 / 片 / b',
    ]);
    expect(told('upperLevel')).toEqual([expect.objectContaining({ rows: [1] })]);
  });

  it('where the row states one, rather than the one under it', () => {
    const { plan, told } = imported([block(0, 0, { name: 'a', parent: '右' }), block(1, 0, { name: 'b' })], {
      parents: [layer(3, block(0, 0, { name: '左' }), block(1, 0, { name: '右' }))],
    });
    expect(tree(plan).map((path) => path.split(' / ')[2])).toEqual(['右', '右']);
    expect(told('parentUnused')).toEqual([
      expect.objectContaining({ params: { level: 3, text: '左', source: 'level3.geojson', row: 1 } }),
    ]);
    const [difference] = told('parentDiffers');
    expect(difference?.params).toMatchObject({ text: '右', area: 10_000, places: 1 });
    expect([difference?.x, difference?.y]).toEqual([482_050_000, 3_612_050_000]);
  });

  it('and children of none go to a made grid, which is told', () => {
    const { plan, told } = imported(
      [
        block(0, 0, { name: 'a' }),
        block(5, 0, { name: 'b' }),
        block(6, 0, { name: 'c', parent: '别处' }),
        block(7, 0, { name: 'd', parent: '区' }),
      ],
      { parents: [layer(3, block(0, 0, { name: '左' })), layer(2, block(0, 0, { name: '区' }, 9))] },
    );
    expect(tree(plan)).toEqual([
      '默认一级网格 / 区 / 左 / a',
      '默认一级网格 / 区 / 默认三级网格 / b',
      '默认一级网格 / 区 / 别处 / c',
      '默认一级网格 / 区 / 区 / d',
    ]);
    expect(told('parentUnnamed').map(({ rows }) => rows)).toEqual([[2]]);
    expect(told('parentMissing').map(({ rows, params }) => [rows, params.text])).toEqual([
      [[3], '别处'],
      [[4], '区'],
    ]);
  });
});

describe('a drawn grid is compared with the union of its cells', () => {
  const cells = [block(0, 0, { name: 'a' }), block(1, 0, { name: 'b' })];

  it('and nothing is said about rounding, a vertex more, or a strip within the tolerance', () => {
    const { told } = imported(cells, {
      parents: [layer(3, block(0.0005, -0.0004, { name: '片' }, 2, 1.0007))],
    });
    expect(told('parentDiffers')).toEqual([]);
  });

  it('and a strip wider than the tolerance is told with its area and place', () => {
    const { told } = imported(cells, { parents: [layer(3, block(0, 0, { name: '片' }, 2, 1.005))] });
    const [difference] = told('parentDiffers');
    expect(difference?.params).toMatchObject({ level: 3, text: '片', area: 100, places: 1 });
    expect(difference?.y).toBeGreaterThan(3_612_100_000);
    expect(
      imported(cells, { tolerance: 600, parents: [layer(3, block(0, 0, { name: '片' }, 2, 1.005))] }).told(
        'parentDiffers',
      ),
    ).toEqual([]);
  });
});

describe('polygons that nobody should have made are decided and told', () => {
  const messes: readonly (readonly [what: string, ring: number[]])[] = [
    ['a line there and back', [0, 0, 100, 0, 0, 0]],
    ['three vertices at one place', [5, 5, 5, 5, 5, 5]],
    ['two vertices', [0, 0, 100, 0]],
    ['nothing', []],
  ];
  it.each(messes)('%s becomes no cell', (_, ring) => {
    const moved = ring.map((value, at) => value + (at % 2 === 0 ? 482_000 : 3_612_500));
    const { plan, cells, findings } = imported([block(0, 0), { ring: moved }]);
    expect(cells).toHaveLength(1);
    expect(findings.filter(({ rows }) => rows.includes(2)).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['polygonLost', expect.stringMatching(/^invalid\.(collapsed|noArea)$/)]),
    );
    expect(validateCoverage(plan)).toEqual([]);
  });

  it('a spike, a doubled vertex and a bow-tie become sound cells', () => {
    const at = (...values: number[]): number[] =>
      values.map((value, i) => value + (i % 2 === 0 ? 482_000 : 3_612_000));
    const { plan } = imported([
      { ring: at(0, 0, 100, 0, 100, 0, 100, 100, 100, 300, 100, 100, 0, 100) },
      { ring: at(100, 0, 200, 100, 200, 0, 100, 100) },
    ]);
    expect(validateCoverage(plan).filter(({ kind }) => kind !== 'gap')).toEqual([]);
    expect(plan.count('cell')).toBe(2);
  });

  it('one polygon twice: one becomes a cell, the other is told as lost', () => {
    const { cells, findings, plan } = imported([block(0, 0), block(0, 0), block(1, 0)]);
    expect(cells).toHaveLength(2);
    expect(findings.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['overlap', 'polygonLost']));
    expect(validateCoverage(plan)).toEqual([]);
  });

  it('names that are missing or no text are given, and names of siblings stay apart', () => {
    const { plan } = imported([
      block(0, 0, { name: null }),
      block(1, 0, { name: '' }),
      block(2, 0, { name: '甲' }),
      block(3, 0, { name: '甲 ' }),
      block(4, 0, { name: 7 }),
    ]);
    expect([...plan.all('cell')].map(({ name }) => name)).toEqual(['网元1', '网元2', '甲', '甲(2)', '7']);
  });
});

describe('coordinates', () => {
  it('across the antimeridian meet, also where the file is cut there', () => {
    const plan = emptyPlan();
    const row = plan.plan.get('plan', 1);
    const crs = {
      name: 'EPSG:32601',
      epsg: 32601,
      proj4: '+proj=utm +zone=1 +datum=WGS84 +units=m +no_defs',
    };
    plan.plan.apply({ plan: { added: [], updated: [[row!, { ...row!, crs }]], removed: [] } });
    const west = [179.99, 10, 180, 10, 180, 10.01, 179.99, 10.01];
    const east = [-180, 10, -179.99, 10, -179.99, 10.01, -180, 10.01];
    const next = [-179.99, 10, -179.98, 10, -179.98, 10.01, -179.99, 10.01];
    const transform = createTransform(crs);
    const placed = (ring: readonly number[]): number[] =>
      ring.flatMap((x, at) => (at % 2 === 0 ? transform.toLattice(x, ring[at + 1] ?? 0) : []));
    const file = {
      polygons: [
        { row: 1, properties: {}, polygons: [[placed(west)], [placed(east)]], isCut: true },
        { row: 2, properties: {}, polygons: [[placed(next)]] },
      ],
      skipped: [],
    };
    const result = importPolygons(plan.plan, file, {
      ...{ source: 'x', ids: plan.ids, granularityNames: new Map() },
      difference: () => [],
    });
    expect(result.ok && result.value.findings).toEqual([]);
    if (result.ok) plan.plan.apply(result.value.change);
    expect(validateCoverage(plan.plan)).toEqual([]);
    // Two cells with one boundary between them: the cut has gone.
    expect([plan.plan.count('cell'), plan.plan.count('edge')]).toEqual([2, 3]);
  });
});
