import { ok } from '../../base/result';
import type { AreaRecord } from '../../document/records/surroundings';
import { digits, text } from '../field';
import { groundOf } from '../place';
import { recordKind } from '../planRecords';

/** Province to village: 2, 4, 6, 9 or 12 digits, read as the first ones of 12. */
const AREA_CODE = /^\d{2}(?:\d{2}(?:\d{2}(?:\d{3}(?:\d{3})?)?)?)?$/;

const fields = {
  code: digits(
    '行政区划代码|统计用区划代码|区划代码|行政代码|code|代码|编码|区划码|admincode|admin code|adcode',
    AREA_CODE,
    'required',
    'key',
  ),
  name: text('名称|行政区名称|区划名称|单位名称|name', 120, 'required'),
  parent: digits('上级代码|上级|上级区划代码|父级代码|parent|parent code|padcode', AREA_CODE),
  urbanRural: digits('城乡分类代码|城乡分类|ur_code|urcode|urban rural', /^\d{3}$/),
  province: text('省|省份|省名|province', 40),
  city: text('市|地市|市名|city', 40),
  county: text('县|区县|县区|县名|county|district', 40),
  town: text('乡镇|街道|乡镇街道|镇|town|township|street', 60),
  village: text('村|社区|村社区|居委会|village|community', 60),
} as const;

/** 行政区划: areas of any level by their 12-digit code, with polygon, point or neither. */
export const areas = recordKind({
  id: 'areas',
  table: 'area',
  fields,
  shape: { kinds: ['POLYGON', 'POINT'], required: false },
  hints: [
    '行政',
    '区划',
    '乡镇',
    '村',
    '县',
    'area',
    'county',
    'town',
    'village',
    'province',
    'city',
    'admin',
  ],
  key: ({ code = '' }) => ok(code.padEnd(12, '0')),
  keyOf: ({ code }) => code,
  make: (values, place, before, { id }) => {
    const code = (values.code ?? '').padEnd(12, '0');
    const given = values.parent?.padEnd(12, '0') ?? before?.parent;
    const parent = given === undefined ? parentOf(code) : given;
    const { province = '', city = '', county = '', town = '', village = '' } = values;
    // A municipality's districts repeat its name.
    const levels = [`${province}${city === province ? '' : city}${county}`, town, village];
    const address = levels.filter((level) => level !== '').join(' ');
    const ground = place === null && before !== undefined ? before : groundOf(place);
    return ok<AreaRecord>({
      id,
      code,
      name: values.name ?? before?.name ?? '',
      level: levelOf(code),
      parent: parent === code ? null : parent,
      urbanRural: values.urbanRural ?? before?.urbanRural ?? null,
      x: ground.x,
      y: ground.y,
      polygons: ground.polygons,
      address: address === '' ? (before?.address ?? '') : address,
    });
  },
});

const ENDS = [2, 4, 6, 9, 12] as const;

/** 1 province … 5 village: the last group of digits that is not all zero. */
function levelOf(code: string): number {
  for (let level = ENDS.length; level > 1; level--)
    if (Number(code.slice(ENDS[level - 2], ENDS[level - 1])) !== 0) return level;
  return 1;
}

function parentOf(code: string): string | null {
  const level = levelOf(code);
  return level === 1 ? null : code.slice(0, ENDS[level - 2]).padEnd(12, '0');
}
