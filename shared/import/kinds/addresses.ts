import { ok, refuse } from '../../base/result';
import { normaliseAddress } from '../../network/normaliseAddress';
import { joinAddress, parseAddress } from '../../network/parseAddress';
import { bulkKind } from '../bulkKind';
import { digits, text } from '../field';

const fields = {
  code: text('地址编码|标准地址编码|地址id|地址标识|编码|code|address code|addressid', 80, 'key'),
  address: text('标准地址|地址|地址全称|详细地址|address|full address', 300),
  province: text('省|省份|province', 40),
  city: text('市|地市|city', 40),
  level1: text('县区|区县|市县|一级地址|一级|county|district|level1', 60),
  level2: text('乡镇|街道|乡镇街道|街道乡镇|二级地址|二级|town|township|level2', 60),
  level3: text('路巷|道路|村|社区|行政村|村社区|三级地址|三级|village|road|street|level3', 60),
  level4: text('小区|门牌|小区门牌|组|四级地址|四级|estate|number|level4', 80),
  level5: text('楼栋|单元|房号|楼栋单元|五级地址|五级|building|level5', 80),
  adminCode: digits(
    '行政区划代码|区划代码|行政代码|admincode|admin code|adcode',
    /^\d{6}(?:\d{3}(?:\d{3})?)?$/,
  ),
} as const;

/** 标准地址: five levels, from columns of their own or parsed from one text. */
export const addresses = bulkKind({
  id: 'addresses',
  table: 'std_address',
  fields,
  shape: { kinds: ['POINT', 'POLYGON'], required: false },
  hints: ['地址', 'address'],
  columns: ['key', 'level1', 'level2', 'level3', 'level4', 'level5', 'text', 'admin_code'],
  keeps: { admin_code: 'adminCode' },
  values: (values) => {
    const { address, province = '', city = '', level1 = '' } = values;
    const given = [
      level1,
      values.level2 ?? '',
      values.level3 ?? '',
      values.level4 ?? '',
      values.level5 ?? '',
    ];
    // A city's name stands before its county; a province is the same for everybody.
    const first = city === '' || level1.startsWith(city) || city === province ? level1 : `${city}${level1}`;
    const isGiven = given.some((level) => level !== '');
    const levels = isGiven ? [first, ...given.slice(1)] : [...parseAddress(address ?? '').levels];
    if (levels.every((level) => level === ''))
      return refuse('import.addresses.none', { text: address ?? '' });
    const joined = address ?? joinAddress(levels);
    const { code } = values;
    const adminCode = values.adminCode ?? (/^\d{12}$/.test(code ?? '') ? code : undefined);
    return ok([code ?? normaliseAddress(joined), ...levels, joined, adminCode?.padEnd(12, '0') ?? null]);
  },
});
