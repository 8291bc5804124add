import { invariant } from '../base/invariant';

export type CodeLevel = 1 | 2 | 3 | 4;

/** Highest serial that fits a permanent code. */
export const MAX_SERIAL = 999_999;
/**
 * Serials of a handed-out part by level (index 0 unused): a city has 7,183 cells, a part of it makes far fewer new ones.
 */
export const PART_SERIALS: readonly number[] = [0, 10, 50, 500, 5_000];

/**
 * The permanent code of a grid or cell: LAN(4) level(1) serial(6) check(1). It carries nothing that can
 * change (no parent, no category, no administrative code) and is never given twice.
 */
export function makeCode(lan: string, level: CodeLevel, serial: number): string {
  invariant(/^\d{4}$/.test(lan), `LAN ${lan} has 4 digits`);
  invariant(
    Number.isInteger(serial) && serial > 0 && serial <= MAX_SERIAL,
    `serial ${serial} has 1 to 6 digits`,
  );
  const body = `${lan}${level}${String(serial).padStart(6, '0')}`;
  return body + checkDigit(body);
}

/** The parts of a valid permanent code, or undefined for anything else. */
export function parseCode(code: string): { lan: string; level: CodeLevel; serial: number } | undefined {
  const match = /^(\d{4})([1-4])(\d{6})(\d)$/.exec(code);
  if (match === null || checkDigit(code.slice(0, 11)) !== match[4]) return undefined;
  const serial = Number(match[3]);
  if (serial === 0) return undefined;
  return { lan: match[1] as string, level: Number(match[2]) as CodeLevel, serial };
}

export function isValidCode(code: string): boolean {
  return parseCode(code) !== undefined;
}

/** ISO/IEC 7064 MOD 11,10: catches every single wrong digit and nearly every transposition. */
function checkDigit(digits: string): string {
  let product = 10;
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return String((11 - product) % 10);
}
