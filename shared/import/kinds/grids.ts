import { ok, refuse } from '../../base/result';
import { UNIT_TYPES, type GridLevel, type GridRecord } from '../../document/records/hierarchy';
import type { PlanView } from '../../document/view';
import { parseCode } from '../../hierarchy/codes';
import { comparableText } from '../cellText';
import { coded, text } from '../field';
import type { MappedRow } from '../kind';
import { isDevice, isLineUnit, suggestsLine } from '../lineUnits';
import { recordKind } from '../planRecords';

const fields = {
  name: text('名称|网格名称|单位名称|机构名称|name|grid name', 60, 'required'),
  level: coded(
    '级别|层级|网格级别|网格层级|level',
    {
      '1': '1级|一级|一级网格|L1|第一级',
      '2': '2级|二级|二级网格|L2|第二级',
      '3': '3级|三级|三级网格|L3|第三级',
    },
    'required',
  ),
  /** Names of the grids above, from level 1 down, joined by `/`; filled by `prepare`. */
  path: text('路径|全路径|path', 300),
  code: text('编码|网格编码|单位编码|机构编码|code|grid code', 60, 'key'),
  parent: text('上级|上级网格|上级单位|上级编码|父级|parent|parent code', 120),
  level1: text('一级网格|一级网格名称|经营部|level1|l1', 60),
  level2: text('二级网格|二级网格名称|支局|分局|片区|level2|l2', 60),
  level3: text('三级网格|三级网格名称|level3|l3', 60),
  unitType: text('单位类型|网格类型|机构类型|类型|unit type|unittype|type', 60),
  unitGroup: coded('单位分组|现业县局|分组|unit group|unitgroup|group', {
    CITY: '现业|市区|城区',
    COUNTY: '县局|县级分公司|县',
  }),
  responsible: text('责任人|网格经理|负责人|责任人工号|责任人姓名|responsible', 60),
} as const;

/** 网格: the tree of levels 1 to 3, as a list with parents or as a table with a column for each level. */
export const grids = recordKind({
  id: 'grids',
  table: 'grid',
  fields,
  shape: { kinds: [], required: false },
  hints: ['网格', '组织', '架构', '机构', 'grid', 'org'],
  prepare: spellOut,
  key: (values) => {
    if (isLineUnit(values.unitType ?? ''))
      return refuse('import.grids.lineUnit', { text: values.unitType ?? '' });
    if (isDevice(values.name ?? '', values.code ?? ''))
      return refuse('import.grids.device', { text: values.name ?? '' });
    return ok(pathOf(values.path ?? '', values.name ?? ''));
  },
  keyOf: (grid, view) => pathOf(above(grid, view), grid.name),
  make: (values, _place, before, { id, ids, view, finder, idOf, note }) => {
    const level = Number(values.level) as GridLevel;
    const path = values.path ?? '';
    const parent = path === '' ? null : (idOf(comparable(path)) ?? null);
    if (level > 1 && parent === null)
      return refuse('import.grids.noParent', { text: values.parent ?? path, level: level - 1 });
    if ((path === '' ? 1 : path.split('/').length + 1) !== level)
      return refuse('import.grids.levelSkipped', { level, path });
    if (suggestsLine(values.name ?? '')) note('import.grids.suggestsLine', { text: values.name ?? '' });
    const responsible =
      values.responsible === undefined ? undefined : finder.find('staff', values.responsible);
    if (values.responsible !== undefined && responsible === undefined)
      note('import.row.unknownStaff', { text: values.responsible });
    return ok({
      id,
      level,
      code: before?.code ?? ownCode(values.code, level, view) ?? ids.nextCode(level),
      name: before?.name ?? values.name ?? '',
      parent,
      unitType: unitTypeOf(level, `${values.unitType ?? ''} ${values.name ?? ''}`, before),
      unitGroup: values.unitGroup ?? before?.unitGroup ?? null,
      responsible: responsible ?? before?.responsible ?? null,
    });
  },
});

/** A permanent code that fits and is free is kept, as in an import of cells. */
function ownCode(code: string | undefined, level: GridLevel, view: PlanView): string | undefined {
  if (code === undefined || view.gridByCode(code) !== undefined) return undefined;
  const parsed = parseCode(code);
  return parsed?.level === level && parsed.lan === view.get('plan', 1)?.lan ? code : undefined;
}

const BY_WORD: Readonly<Record<GridLevel, readonly (readonly [RegExp, GridRecord['unitType']])[]>> = {
  1: [[/县|COUNTY/, 'COUNTY_BRANCH']],
  2: [
    [/支局|BRANCH/, 'BRANCH'],
    [/分局|SUB_OFFICE/, 'SUB_OFFICE'],
  ],
  3: [
    [/网点|营业厅|OUTLET/, 'OUTLET_AREA'],
    [/包保|ASSIGNED/, 'ASSIGNED_AREA'],
  ],
};
const OTHERWISE = { 1: 'CITY_DEPT', 2: 'DISTRICT', 3: 'CONTRACT_AREA' } as const;

function unitTypeOf(level: GridLevel, words: string, before: GridRecord | undefined): GridRecord['unitType'] {
  const stated = UNIT_TYPES[level].find((type) => words.includes(type));
  return (
    stated ?? before?.unitType ?? BY_WORD[level].find(([word]) => word.test(words))?.[1] ?? OTHERWISE[level]
  );
}

function comparable(path: string): string {
  return path.split('/').map(comparableText).join('/');
}

function pathOf(path: string, name: string): string {
  return comparable(path === '' ? name : `${path}/${name}`);
}

function above(grid: GridRecord, view: PlanView): string {
  const names: string[] = [];
  for (let at = grid.parent; at !== null && names.length < 3;) {
    const parent = view.get('grid', at);
    if (parent === undefined) break;
    names.unshift(parent.name.replaceAll('/', '／'));
    at = parent.parent;
  }
  return names.join('/');
}

/** Gives every row its level and the names above it; a row with a column for each level becomes up to three. */
function spellOut(rows: readonly MappedRow[], { view }: { readonly view: PlanView }): MappedRow[] {
  const byCalled = new Map<string, MappedRow>();
  for (const row of rows) {
    for (const field of ['name', 'code']) {
      const called = comparableText(row.texts.get(field) ?? '');
      if (called !== '' && !byCalled.has(called)) byCalled.set(called, row);
    }
  }
  const planned = new Map<string, string>();
  for (const grid of view.all('grid')) {
    const path = above(grid, view);
    for (const called of [grid.name, grid.code])
      planned.set(comparableText(called), path === '' ? grid.name : `${path}/${grid.name}`);
  }
  const pathTo = (row: MappedRow, depth = 0): string => {
    const parent = row.texts.get('parent');
    if (parent === undefined || depth > 3) return '';
    const other = byCalled.get(comparableText(parent));
    if (other === undefined || other === row) return planned.get(comparableText(parent)) ?? parent;
    const path = pathTo(other, depth + 1);
    const name = nameOf(other.texts.get('name') ?? '');
    return path === '' ? name : `${path}/${name}`;
  };
  return rows.flatMap((row) => {
    const columns = ['level1', 'level2', 'level3'].map((field) => nameOf(row.texts.get(field) ?? ''));
    const stated = row.texts.get('name');
    const named = columns.filter((name) => name !== '');
    if (named.length === 0) {
      const path = row.texts.get('path') ?? pathTo(row);
      const level = row.texts.get('level') ?? String(path === '' ? 1 : path.split('/').length + 1);
      return [withTexts(row, { path, level })];
    }
    // The row's own grid is the one that it names, or the lowest of its columns.
    const chain =
      stated === undefined || named.at(-1) === nameOf(stated) ? named : [...named, nameOf(stated)];
    return chain.map((name, at) => {
      const texts = { name, level: String(at + 1), path: chain.slice(0, at).join('/') };
      if (at === chain.length - 1) return withTexts(row, texts);
      return { ...row, texts: new Map(Object.entries(texts)), isImplied: true as const };
    });
  });
}

function nameOf(text: string): string {
  return text.replaceAll('/', '／');
}

function withTexts(row: MappedRow, texts: Readonly<Record<string, string>>): MappedRow {
  const filled = Object.entries(texts).filter(([, text]) => text !== '');
  return { ...row, texts: new Map([...row.texts, ...filled]) };
}
