import type { TextEncoding } from './source';

/** GBK is decoded as its superset GB18030, as browsers do: a file that calls itself GBK often holds more. */
const LABELS: Readonly<Record<TextEncoding, string>> = {
  'UTF-8': 'utf-8',
  'UTF-16LE': 'utf-16le',
  'UTF-16BE': 'utf-16be',
  GBK: 'gb18030',
  GB18030: 'gb18030',
  BIG5: 'big5',
  'WINDOWS-1252': 'windows-1252',
};

export const REPLACEMENT = '\uFFFD';

/** Keeps state between portions when told to `stream`. */
export interface TextReader {
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}

/** A decoder that keeps state between portions; a byte order mark is dropped, broken bytes become U+FFFD. */
export function textDecoder(encoding: TextEncoding): TextReader {
  return new TextDecoder(LABELS[encoding]);
}

/** The text, or undefined where bytes do not belong to the encoding or the text had been damaged before. */
export function decodeText(bytes: Uint8Array, encoding: TextEncoding): string | undefined {
  try {
    const text = new TextDecoder(LABELS[encoding], { fatal: true }).decode(bytes);
    return text.includes(REPLACEMENT) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Bytes of a character at most, less one: what a cut in the middle can leave behind. */
const LONGEST_REST = 3;

/**
 * Text of a fixed-width place that may end inside a character: the incomplete character is left out.
 * Undefined where that is not the only thing wrong.
 */
export function decodeCut(bytes: Uint8Array, encoding: TextEncoding): string | undefined {
  for (let cut = 0; cut <= Math.min(LONGEST_REST, bytes.length); cut++) {
    const text = decodeText(bytes.subarray(0, bytes.length - cut), encoding);
    if (text !== undefined) return text;
  }
  return undefined;
}

const NAMED: readonly (readonly [RegExp, TextEncoding])[] = [
  [/^(utf-?8|65001|cp65001)$/, 'UTF-8'],
  [/^(utf-?16(le)?|unicode|ucs-?2)$/, 'UTF-16LE'],
  [/^(utf-?16be)$/, 'UTF-16BE'],
  [/^(gb18030|54936|cp54936)$/, 'GB18030'],
  [
    /^(gbk|gb2312|gb_2312|gb2312-80|hz|euc-?cn|x-?gbk|936|cp936|ansi ?936|ansi_936|windowssimpchinese|windows-936|ms936|oem ?936)$/,
    'GBK',
  ],
  [/^(big-?5|950|cp950|ansi ?950|ansi_950|windowstradchinese)$/, 'BIG5'],
  [
    /^(iso-?8859-?1|iso-?8859-?15|8859-?1|88591|latin-?1|1252|cp1252|ansi ?1252|ansi_1252|windows-?1252|windowslatin1|us-ascii|ascii)$/,
    'WINDOWS-1252',
  ],
];

/** The encoding that a .cpg, an XML declaration, MapInfo's Charset or DXF's code page names; undefined if unknown. */
export function encodingNamed(name: string): TextEncoding | undefined {
  const plain = name.trim().toLowerCase();
  return NAMED.find(([pattern]) => pattern.test(plain))?.[1];
}
