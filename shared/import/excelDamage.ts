import { asciiForms, cleanText } from './cleanText';

/** What a spreadsheet did to a code. */
export type CodeDamage = 'LEADING_ZEROS' | 'SCIENTIFIC' | 'DATE';

export interface CheckedCode {
  /** The code as it was before, or as it stands where nothing can be proven. */
  readonly code: string;
  readonly damage: CodeDamage | null;
  /** False where the damage is certain and the code is not: such a row needs a person. */
  readonly repaired: boolean;
}

const SOUND = (code: string): CheckedCode => ({ code, damage: null, repaired: true });
const SCIENTIFIC = /^(\d)(?:\.(\d+))?[eE]\+?(\d{1,2})$/;
const DATES = [
  /^(\d{1,2})月(\d{1,2})日$/,
  /^(?:19|20)\d\d[-/](\d{1,2})[-/](\d{1,2})(?:[ T]00:00(?::00(?:\.0+)?)?Z?)?$/,
] as const;
const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';
const NAMED_DATE = /^(\d{1,2})-(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)$/i;
/** Share of the codes of a column that must agree on what a code looks like. */
const MOST = 0.5;

/** What the sound codes of a column have in common. */
export interface CodeColumn {
  /** Digits of a code of the column, where nearly all sound codes have as many; null otherwise. */
  readonly digits: number | null;
  /** Separator of codes made of two numbers (`3-4`), where most codes are so; null otherwise. */
  readonly pairs: '-' | '/' | null;
}

/** Learns from a sample of a column of codes; `digits` may be known beforehand (12 for areas). */
export function learnCodeColumn(sample: readonly string[], digits?: number): CodeColumn {
  const codes = sample.map((text) => asciiForms(cleanText(text))).filter((text) => text !== '');
  const lengths = new Map<number, number>();
  let numbers = 0;
  for (const code of codes) {
    if (!/^\d+$/.test(code)) continue;
    numbers++;
    lengths.set(code.length, (lengths.get(code.length) ?? 0) + 1);
  }
  const [length = 0, times = 0] = [...lengths].sort((a, b) => b[1] - a[1])[0] ?? [];
  const longest = Math.max(0, ...lengths.keys());
  // Zeros are provably lost only where no sound code is longer than the rest and some begin with zero.
  const hasZeros = codes.some((code) => code.startsWith('0') && code.length === length);
  const agreed = longest === length && times > numbers * MOST && hasZeros ? length : null;
  const pairOf = (separator: '-' | '/'): number =>
    codes.filter((code) => new RegExp(`^\\d+${separator}\\d+$`).test(code)).length;
  const pairs = pairOf('-') > codes.length * MOST ? '-' : pairOf('/') > codes.length * MOST ? '/' : null;
  return { digits: digits ?? agreed, pairs };
}

/**
 * A code of a column, repaired where provable: zeros in front where every code of the column has the same number of
 * digits; `4.20302E+11` where all digits that are missing must be zeros of a code of known length; a date where the
 * column's codes are two numbers. Otherwise the code stays as it is, and certain damage is told as not repaired.
 */
export function checkCode(text: string, { digits, pairs }: CodeColumn): CheckedCode {
  const code = asciiForms(cleanText(text));
  const scientific = SCIENTIFIC.exec(code);
  if (scientific !== null) return fromScientific(code, scientific, digits);
  const day = dateParts(code);
  if (day !== undefined && (pairs !== null || digits !== null)) {
    if (pairs === null) return { code, damage: 'DATE', repaired: false };
    return { code: `${day[0]}${pairs}${day[1]}`, damage: 'DATE', repaired: true };
  }
  if (digits !== null && /^\d+$/.test(code) && code.length < digits)
    return { code: code.padStart(digits, '0'), damage: 'LEADING_ZEROS', repaired: true };
  // A spreadsheet's export of numbers: `420302000000.0`.
  const whole = /^(\d+)\.0+$/.exec(code)?.[1];
  if (whole !== undefined && (digits === null || whole.length <= digits))
    return checkCode(whole, { digits, pairs });
  return SOUND(code);
}

/** Six digits are shown by a narrow column; whether the others were zeros only a known level of codes tells. */
function fromScientific(code: string, match: RegExpExecArray, digits: number | null): CheckedCode {
  const [, lead = '', rest = '', power = '0'] = match;
  const length = Number(power) + 1;
  const known = lead + rest;
  const broken: CheckedCode = { code, damage: 'SCIENTIFIC', repaired: false };
  if (length > 30 || known.length > length) return broken;
  if (known.length === length) return { code: known, damage: 'SCIENTIFIC', repaired: true };
  // Area codes have 2, 4, 6, 9 or 12 telling digits and zeros behind. Only a county (6) or above survives six digits.
  const isArea = digits === 12 && length === 12 && known.length <= 6;
  return isArea && known.length === 6
    ? { code: known.padEnd(12, '0'), damage: 'SCIENTIFIC', repaired: true }
    : broken;
}

function dateParts(code: string): readonly [number, number] | undefined {
  for (const pattern of DATES) {
    const [, month, day] = pattern.exec(code) ?? [];
    if (month !== undefined && day !== undefined) return [Number(month), Number(day)];
  }
  const [, day, name] = NAMED_DATE.exec(code) ?? [];
  if (day === undefined || name === undefined) return undefined;
  const month = MONTHS.toLowerCase().indexOf(name.toLowerCase()) / 3 + 1;
  return [month, Number(day)];
}
