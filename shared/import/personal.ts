import { comparableText } from './cellText';

/** Headers of columns that hold a person (P08). The kinds' own columns, such as the name of staff, go first. */
const PERSONAL_HEADER =
  /姓名|客户名|用户名|联系人|联系电话|联系方式|电话|手机|机主|户主|业主|经办人|法人|证件|身份证|邮箱|微信|QQ|^(?:cust(?:omer)?|user|owner|contact)(?:er)?name|idcard|idno|idnum|identity|mobile|phone|tel(?:no)?$|email|contact(?:s|person|no)?$/i;

/** A Chinese mobile number or an 18-digit identity number, standing alone among digits: rule P08. */
const IDENTIFIER =
  /(?<!\d)(?:1[3-9]\d{9}|[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx])(?!\d)/g;
/** Cheaper than the rule, and true of every text that breaks it. */
const MANY_DIGITS = /\d{11}/;
const MASK = '***';
/** Share of sampled values that are identifiers from which on a column is personal whatever its name. */
const MOSTLY = 0.5;

/** Whether a column holds personal data, by its header or by sampled values. */
export function isPersonalColumn(header: string, sampled: readonly string[]): boolean {
  if (PERSONAL_HEADER.test(comparableText(header))) return true;
  const filled = sampled.filter((value) => value !== '');
  return filled.length > 0 && filled.filter(isIdentifier).length / filled.length >= MOSTLY;
}

/** Whether the whole text is a personal identifier. */
export function isIdentifier(text: string): boolean {
  return MANY_DIGITS.test(text) && text.replace(IDENTIFIER, '').trim() === '';
}

/** Text without identity and mobile numbers; the same text, not a copy, where there are none. */
export function maskIdentifiers(text: string): string {
  return MANY_DIGITS.test(text) ? text.replace(IDENTIFIER, MASK) : text;
}
