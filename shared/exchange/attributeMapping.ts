import { GRANULARITY_CODES, type Granularity } from '../document/granularity';

/** What a row of a foreign file says about a cell, as far as its column names are understood. */
export interface ForeignAttributes {
  readonly code: string | null;
  readonly name: string | null;
  readonly parent: string | null;
  readonly granularity: Granularity | null;
  /** The text that stood for the granularity when it was not understood. */
  readonly unknownGranularity: string | null;
  readonly level: number | null;
  readonly households: number | null;
  readonly adminCode: string | null;
}

/** Column names in use, first match wins; compared without case, spaces and underscores. */
const COLUMNS = {
  code: ['code', '编码', '网元编码', '网格编码', 'cellcode', 'gridcode', 'geoid', 'id'],
  name: ['name', '名称', '网元名称', '网格名称', 'cellname', 'gridname', 'namelsad'],
  parent: ['parentcode', 'parent', '上级', '上级编码', '上级网格', '所属网格', '三级网格', 'l3', 'level3'],
  granularity: ['granularity', '粒度', '网元粒度', '类型', 'category', '类别'],
  level: ['level', '级别', '层级', '网格级别'],
  households: ['households', '户数', '住户数'],
  adminCode: ['admincode', '行政区划代码', '行政代码', '区划代码'],
} as const;

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
  const kind = first('granularity');
  const granularity = kind === null ? null : understand(kind, names);
  const admin = first('adminCode');
  return {
    code: first('code'),
    name: first('name'),
    parent: first('parent'),
    granularity,
    unknownGranularity: granularity === null ? kind : null,
    level: wholeNumber(first('level')),
    households: wholeNumber(first('households')),
    adminCode: admin !== null && /^\d{12}$/.test(admin) ? admin : null,
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
