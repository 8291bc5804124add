import { decodeText, REPLACEMENT, textDecoder } from './decodeText';
import { TEXT_ENCODINGS, type EncodingReading, type TextEncoding } from './source';

/** Shares of text that speak for or against a reading; measured on Chinese place names, addresses and code lists. */
const COMMON_HAN = 0.6;
const ZERO_SHARE = 0.02;
/** A few broken characters are damage to rows, more are another encoding. */
const DAMAGE = 0.05;

/**
 * How a sample of a file's text is to be read. A byte order mark decides; then the declaration, where the sample
 * decodes in it and does not look like something else; then the content. `sample` ends at a whole character or
 * is cut anywhere (an incomplete last character is left out). Costs a few passes over the sample.
 */
export function detectEncoding(sample: Uint8Array, declared?: TextEncoding): EncodingReading {
  const marked = byteOrderMark(sample);
  if (marked !== undefined)
    return { name: marked, basis: 'DECLARED', alternatives: [], declaredWrong: false };
  const possible = TEXT_ENCODINGS.filter((encoding) => decodes(sample, encoding));
  const found = byContent(sample, possible);
  const others = (name: TextEncoding): readonly TextEncoding[] =>
    isAscii(sample) ? [] : ranked(sample, possible).filter((encoding) => !same(encoding, name));
  if (declared !== undefined && holds(sample, declared, found))
    return { name: declared, basis: 'DECLARED', alternatives: others(declared), declaredWrong: false };
  return {
    name: found,
    basis: 'CONTENT',
    alternatives: others(found),
    declaredWrong: declared !== undefined,
  };
}

export function byteOrderMark(bytes: Uint8Array): TextEncoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'UTF-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE';
  return undefined;
}

/** Programs write these without looking: LDID 0x57 and ISO-8859-1 stand for "I did not think about it". */
function holds(sample: Uint8Array, declared: TextEncoding, found: TextEncoding): boolean {
  if (same(declared, found)) return true;
  if (isAscii(sample)) return !isWide(declared);
  if (!decodes(sample, declared) && brokenShare(sample, declared) >= DAMAGE) return false;
  if (isWide(found)) return false;
  if (found === 'UTF-8') return false;
  return declared !== 'WINDOWS-1252' || hanShare(sample, found) < COMMON_HAN;
}

function byContent(sample: Uint8Array, possible: readonly TextEncoding[]): TextEncoding {
  const wide = wideByZeros(sample);
  if (wide !== undefined) return wide;
  if (possible.includes('UTF-8')) return 'UTF-8';
  const mostly = (['UTF-8', 'GB18030'] as const).find((encoding) => brokenShare(sample, encoding) < DAMAGE);
  if (mostly !== undefined && !possible.includes('GB18030')) return mostly;
  return ranked(sample, possible)[0] ?? 'GB18030';
}

/** Likeliest first: by the share of everyday Chinese characters; Latin letters where there are none. */
function ranked(sample: Uint8Array, possible: readonly TextEncoding[]): readonly TextEncoding[] {
  const weight = (encoding: TextEncoding): number => {
    if (encoding === 'UTF-8') return 2;
    if (isWide(encoding)) return wideByZeros(sample) === encoding ? 3 : -1;
    if (encoding === 'WINDOWS-1252') return COMMON_HAN / 2;
    return hanShare(sample, encoding) + (encoding === 'BIG5' ? -0.05 : 0);
  };
  const four = hasFourBytes(sample);
  return possible
    .filter((encoding) => encoding !== (four ? 'GBK' : 'GB18030'))
    .map((encoding) => ({ encoding, weight: weight(encoding) }))
    .filter(({ weight: own }) => own >= 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ encoding }) => encoding);
}

/** Share of the characters beyond ASCII that everyday text of the encoding uses: its first level, full-width signs. */
function hanShare(sample: Uint8Array, encoding: TextEncoding): number {
  const text = decodeText(withoutTail(sample, encoding), encoding) ?? '';
  const everyday = encoding === 'BIG5' ? EVERYDAY.BIG5 : EVERYDAY.GB2312;
  // Who writes four-byte characters writes rare names: they speak for the encoding, not against it.
  const rareIsFine = encoding === 'GB18030' && hasFourBytes(sample);
  let all = 0;
  let common = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x80) continue;
    all++;
    const isSign = (code >= 0xff01 && code <= 0xff5e) || (code >= 0x3000 && code <= 0x301f);
    if (isSign || everyday.has(code) || (rareIsFine && code >= 0x3400)) common++;
  }
  return all === 0 ? 0 : common / all;
}

const EVERYDAY = {
  GB2312: characters('gb18030', [0xb0, 0xf7], [[0xa1, 0xfe]]),
  BIG5: characters(
    'big5',
    [0xa4, 0xc6],
    [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ],
  ),
} as const;

/** Code points of a block of two-byte characters. */
function characters(
  label: string,
  [from, to]: readonly [number, number],
  trails: readonly (readonly [number, number])[],
): ReadonlySet<number> {
  const bytes: number[] = [];
  for (let lead = from; lead <= to; lead++)
    for (const [first, last] of trails)
      for (let trail = first; trail <= last; trail++) bytes.push(lead, trail);
  const codes = Array.from(
    new TextDecoder(label).decode(Uint8Array.from(bytes)),
    (char) => char.codePointAt(0) ?? 0,
  );
  return new Set(codes.filter((code) => code >= 0x4e00 && code <= 0x9fff));
}

function hasFourBytes(sample: Uint8Array): boolean {
  for (let i = 0; i + 3 < sample.length; i++) {
    const lead = sample[i] ?? 0;
    if (lead < 0x81) continue;
    const next = sample[i + 1] ?? 0;
    if (next >= 0x30 && next <= 0x39 && (sample[i + 2] ?? 0) >= 0x81) return true;
    i++;
  }
  return false;
}

/** Text of 16-bit units has zero bytes in one half of its places: digits, commas, ends of lines. */
function wideByZeros(sample: Uint8Array): TextEncoding | undefined {
  const zeros = [0, 0];
  for (let i = 0; i < sample.length; i++)
    if (sample[i] === 0) zeros[i % 2 === 0 ? 0 : 1] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const least = Math.max(2, (sample.length / 2) * ZERO_SHARE);
  if (odd >= least && even * 4 <= odd) return 'UTF-16LE';
  if (even >= least && odd * 4 <= even) return 'UTF-16BE';
  return undefined;
}

function decodes(sample: Uint8Array, encoding: TextEncoding): boolean {
  if (isWide(encoding)) return wideByZeros(sample) === encoding;
  if (sample.includes(0)) return false;
  return decodeText(withoutTail(sample, encoding), encoding) !== undefined;
}

/** Broken characters among those beyond ASCII; 1 where there are no others. */
function brokenShare(sample: Uint8Array, encoding: TextEncoding): number {
  if (isWide(encoding) || sample.includes(0)) return 1;
  let broken = 0;
  let all = 0;
  for (const char of textDecoder(encoding).decode(withoutTail(sample, encoding))) {
    if (char === REPLACEMENT) broken++;
    if (char >= '\x80') all++;
  }
  return all === 0 ? 1 : broken / all;
}

/** Without an incomplete last character: back to the last line's end, or to the last ASCII byte. */
function withoutTail(sample: Uint8Array, encoding: TextEncoding): Uint8Array {
  if (isWide(encoding)) return sample.subarray(0, sample.length - (sample.length % 2));
  if (decodeText(sample.subarray(-1), 'UTF-8') !== undefined) return sample;
  const end = sample.lastIndexOf(0x0a);
  return end > 0 ? sample.subarray(0, end) : sample;
}

function isAscii(sample: Uint8Array): boolean {
  return sample.every((byte) => byte < 0x80 && byte !== 0);
}

const isWide = (encoding: TextEncoding): boolean => encoding.startsWith('UTF-16');

const family = (encoding: TextEncoding): string => (encoding === 'GBK' ? 'GB18030' : encoding);

const same = (one: TextEncoding, other: TextEncoding): boolean => family(one) === family(other);
