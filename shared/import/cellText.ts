import type { SourceValue } from './source';

/** A value of a foreign row as text: widths of digits and letters made one, spaces of every kind tidied. */
export function cellText(value: SourceValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  // What databases write for nothing.
  if (value === 'NULL' || value === 'null' || value === '\\N') return '';
  if (PLAIN.test(value)) return value;
  return value
    .normalize('NFC')
    .replaceAll(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replaceAll(SPACES, ' ')
    .trim();
}

/** ASCII and ideographs without a space at either end or two in a row: nothing to tidy, which is the rule. */
const PLAIN = /^(?! )(?:[!-~\u4e00-\u9fff]| (?! ))*(?<! )$/;
/** Digits and letters only: full-width punctuation is how Chinese is written. */
const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ]/g;
/** White space of every kind, and the control characters of ASCII; those of Latin-1 may be damaged text and stay. */
const SPACES = /(?:[\s\u200b]|(?![\u007f-\u009f])\p{Cc})+/gu;

/** A header or code in a form in which different hands compare equal: width, case, spaces and signs do not count. */
export function comparableText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\u200b\ufeff_\-.:*()[\]【】/\\"'、]+/g, '');
}

/** A code or other key in a form in which widths, case and spaces do not count; `J-1-11` is not `J-11-1`. */
export function keyText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');
}

/** A number of things; null where the text is none. `120,6974` and `120.6974万` are 1206974 (S-52). */
export function integerOf(text: string): number | null {
  const plain = text.normalize('NFKC').replaceAll(/[\s,，]/g, '');
  const [, figures, unit] = /^(\d+(?:\.\d+)?)(万|亿)?$/.exec(plain) ?? [];
  if (figures === undefined) return null;
  const value = Number(figures) * (unit === '万' ? 1e4 : unit === '亿' ? 1e8 : 1);
  const rounded = Math.round(value);
  return Math.abs(value - rounded) < 1e-6 && Number.isSafeInteger(rounded) ? rounded : null;
}

/** A day as ISO date; null where the text is none. A time of day is left out. */
export function isoDateOf(text: string): string | null {
  const plain = text.normalize('NFKC').trim();
  const found =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ].*)?$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (found === null) return null;
  const [, year = '', month = '', date = ''] = found;
  const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const parsed = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(iso) ? iso : null;
}
