/** Five levels: county or city, township or street, road or village, estate, number or group, building and room. */
export type AddressLevels = readonly [string, string, string, string, string];

export interface ParsedAddress {
  /** Empty where the address does not name the level. */
  readonly levels: AddressLevels;
  /** Rule P05: the levels that are named follow each other without a hole before the last of them. */
  readonly isComplete: boolean;
}

/**
 * How the parts of each level end. A part is the shortest run of characters that ends so; within a level the longer
 * ending goes first. Words such as 十堰市 or 五堰街道 before a road are taken off level by level.
 */
const PROVINCE = /^.{2,9}?(?:省|自治区|特别行政区)/;
const LEVEL_1 =
  /^(?:.{1,9}?(?:自治州|地区|州|盟|市))?(?:.{1,9}?(?:自治县|新区|开发区|林区|矿区|县|区|旗|市))?/;
const LEVEL_2 = /^.{1,12}?(?:街道办事处|办事处|街道办|街道|民族乡|镇|乡|林场|农场)/;
const LEVEL_3 =
  /^.{1,16}?(?:村民委员会|居民委员会|居委会|村委会|大道|公路|国道|省道|社区|胡同|[路街巷弄道村](?![^0-9]{0,2}(?:委会|社区)))/;
const LEVEL_4 =
  /^.{1,30}?(?:小区|花园|花苑|家园|公寓|大厦|广场|新村|市场|学校|医院|院|苑|庄|城|\d+号(?!楼)|\d+[组队社])(?:\d+号(?!楼))?/;
const LEVEL_5 = /(?:[\dA-Za-z一二三四五六七八九十]+(?:栋|幢|座|号楼|单元|楼|层|室|户|号)).*$/;

/**
 * Parses an address of the five-level standard (S-67, A-12). Spaces between parts are taken as borders of levels.
 * What fits no level stays with the level where it stands. Costs the length of the text.
 */
export function parseAddress(text: string): ParsedAddress {
  const tidy = text.trim().replace(/[\s,，、]+/g, ' ');
  const parts = tidy.split(' ').filter((part) => part !== '');
  const levels = parts.length >= 5 ? fiveParts(parts) : takeApart(parts.join(''));
  const last = levels.findLastIndex((level) => level !== '');
  return { levels, isComplete: last >= 0 && levels.slice(0, last).every((level) => level !== '') };
}

/** The levels as one text, a space between them. */
export function joinAddress(levels: readonly string[]): string {
  return levels.filter((level) => level !== '').join(' ');
}

function fiveParts([
  first = '',
  second = '',
  third = '',
  fourth = '',
  ...rest
]: readonly string[]): AddressLevels {
  return [first.replace(PROVINCE, ''), second, third, fourth, rest.join('')];
}

function takeApart(text: string): AddressLevels {
  let rest = text.replace(PROVINCE, '');
  const take = (pattern: RegExp): string => {
    const taken = pattern.exec(rest)?.[0] ?? '';
    rest = rest.slice(taken.length);
    return taken;
  };
  const first = take(LEVEL_1);
  const second = take(LEVEL_2);
  const third = take(LEVEL_3);
  const building = LEVEL_5.exec(rest)?.[0] ?? '';
  const before = rest.slice(0, rest.length - building.length);
  const estate = LEVEL_4.exec(rest)?.[0] ?? '';
  if (estate !== '') return [first, second, third, estate, rest.slice(estate.length)];
  return [first, second, third, before, building];
}
