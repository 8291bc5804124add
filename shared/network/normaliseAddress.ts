/** Chinese digits of house and building numbers; 十 and above are left alone, they occur in place names (十堰). */
const DIGITS: Readonly<Record<string, string>> = {
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

/**
 * An address in a form in which the same place compares equal: full width as half width (NFKC), no spaces or
 * punctuation, lower case, Chinese digits before 栋, 号, 单元, 楼, 组 and 期 as figures, 幢 and 座 as 栋.
 */
export function normaliseAddress(address: string): string {
  return address
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{P}\p{S}]+/gu, '')
    .replaceAll(/[幢座]/g, '栋')
    .replaceAll(/[一二三四五六七八九](?=[栋号楼组期]|单元)/g, (digit) => DIGITS[digit] ?? digit);
}

/** The part of a five-level address that names a compound or house, without building, unit and room. */
export function compoundOf(normalised: string): string {
  return normalised.replace(/(?:\d+|[a-z])(?:栋|单元|楼|层|室).*$/, '');
}
