/** Spaces that programs paste and nobody sees: no-break, ideographic, zero-width, byte order marks. */
const SPACES = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g;
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;

/** Text as a person sees it: invisible characters left out, odd spaces made plain, ends trimmed. */
export function cleanText(text: string): string {
  // Most values are short and plain: one test saves three passes.
  return /[^\x21-\x7E\u4E00-\u9FFF]/.test(text)
    ? text.replace(INVISIBLE, '').replace(SPACES, ' ').replaceAll('\0', '').trim()
    : text;
}

/** Full-width digits, letters and signs as ASCII: `４２０３００` → `420300`. For codes and numbers, not for names. */
export function asciiForms(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?$/;
const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;

/** A number as people write it (full-width digits, `1,234.5`), or undefined. Never NaN and never infinite. */
export function readNumber(text: string): number | undefined {
  const plain = asciiForms(cleanText(text));
  const digits = GROUPED.test(plain) ? plain.replaceAll(',', '') : plain;
  if (!NUMBER.test(digits)) return undefined;
  const value = Number(digits);
  return Number.isFinite(value) ? value : undefined;
}
