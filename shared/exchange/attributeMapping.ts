import { GRANULARITY_CODES, type Granularity } from '../document/granularity';
import type { GridLevel } from '../document/records/hierarchy';

/** What a row of a foreign file says about a cell or grid, as far as its column names are understood. */
export interface ForeignAttributes {
  readonly code: string | null;
  readonly name: string | null;
  /** Code or name of what lies directly above. */
  readonly parent: string | null;
  /** Codes or names of the grids of each level that a row names by columns of their own. */
  readonly above: Readonly<Record<GridLevel, string | null>>;
  readonly granularity: Granularity | null;
  /** The text that stood for the granularity when it was not understood. */
  readonly unknownGranularity: string | null;
  readonly level: number | null;
  readonly households: number | null;
  readonly adminCode: string | null;
  /** Order number among rows that claim the same ground. */
  readonly priority: number | null;
  readonly unitType: string | null;
  readonly unitGroup: string | null;
}

/** Column names in use, first match wins; compared without case, spaces and underscores. */
const COLUMNS = {
  code: [
    ...['code', '编码', '网元编码', '网格编码', 'cellcode', 'gridcode', 'adcode'],
    ...['geoid', 'geoid10', 'geoid20', 'id'],
  ],
  name: ['name', '名称', '网元名称', '网格名称', 'cellname', 'gridname', 'namelsad', 'name10', 'name20'],
  parent: ['parentcode', 'parent', '上级', '上级编码', '上级网格', '所属网格', '三级网格', 'l3', 'level3'],
  level1: ['level1', 'l1', '一级网格', '一级网格编码'],
  level2: ['level2', 'l2', '二级网格', '二级网格编码'],
  level3: ['level3', 'l3', '三级网格', '三级网格编码'],
  granularity: ['granularity', '粒度', '网元粒度', '类型', 'category', '类别'],
  level: ['level', '级别', '层级', '网格级别'],
  households: ['households', '户数', '住户数'],
  adminCode: ['admincode', '行政区划代码', '行政代码', '区划代码'],
  priority: ['priority', '优先级'],
  unitType: ['unittype', '单位类型'],
  unitGroup: ['unitgroup', '单位分组'],
} as const;

/** Statistical offices name columns by area, year and kind: `OA11CD` is the code, `LSOA11NM` the name. */
const BY_ENDING = { code: /^[a-z]{2,5}\d{2}cd$/, name: /^[a-z]{2,5}\d{2}nm$/ } as const;

/** Ways in which granularities are written in older lists, beside their codes and names. */
const ALIASES: Readonly<Record<string, Granularity>> = {
  临街门店: 'STREET_SHOPS',
  沿街商铺: 'STREET_SHOPS',
  临街商铺: 'STREET_SHOPS',
  住宅小区: 'ESTATE',
  社区: 'ESTATE',
  写字楼: 'OFFICE_BUILDING',
  市场: 'MARKET',
  工业园区: 'INDUSTRIAL_PARK',
  农村: 'VILLAGE',
  行政村: 'VILLAGE',
};

/**
 * Understands the attributes of a feature by common column names in Chinese and English. `names`: names of
 * granularities in every language, lower case. Values of other types are turned into text.
 */
export function mapAttributes(
  properties: Readonly<Record<string, unknown>>,
  names: ReadonlyMap<string, Granularity>,
): ForeignAttributes {
  const values = new Map<string, string>();
  for (const [key, value] of Object.entries(properties)) {
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    const text = String(value).normalize('NFKC').trim();
    if (text !== '') values.set(key.toLowerCase().replaceAll(/[\s_-]/g, ''), text);
  }
  const first = (column: keyof typeof COLUMNS): string | null => {
    for (const key of COLUMNS[column]) {
      const value = values.get(key);
      if (value !== undefined) return value;
    }
    return null;
  };
  const byEnding = (column: keyof typeof BY_ENDING): string | null => {
    for (const [key, value] of values) if (BY_ENDING[column].test(key)) return value;
    return null;
  };
  const kind = first('granularity');
  const granularity = kind === null ? null : understand(kind, names);
  const admin = first('adminCode');
  return {
    code: first('code') ?? byEnding('code'),
    name: first('name') ?? byEnding('name'),
    parent: first('parent'),
    above: { 1: first('level1'), 2: first('level2'), 3: first('level3') },
    granularity,
    unknownGranularity: granularity === null ? kind : null,
    level: wholeNumber(first('level')),
    households: wholeNumber(first('households')),
    adminCode: admin !== null && /^\d{12}$/.test(admin) ? admin : null,
    priority: wholeNumber(first('priority')),
    unitType: first('unitType'),
    unitGroup: first('unitGroup'),
  };
}

function understand(text: string, names: ReadonlyMap<string, Granularity>): Granularity | null {
  const code = GRANULARITY_CODES.find((candidate) => candidate === text.toUpperCase());
  return code ?? names.get(text.toLowerCase()) ?? ALIASES[text] ?? null;
}

function wholeNumber(text: string | null): number | null {
  const digits = /^(\d{1,9})(\.0+)?$/.exec(text ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}
