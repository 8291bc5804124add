import { encodingNamed } from './decodeText';
import type { TextEncoding } from './source';

/** Text formats whose header names the encoding of everything. */
export type PatchedFormat = 'TAB' | 'MIF' | 'DXF';

const CHARSET: Readonly<Record<'TAB' | 'MIF', RegExp>> = {
  TAB: /(charset\s+"?)([\w-]+)/gi,
  MIF: /(charset\s+"?)([\w-]+)/i,
};
const CODE_PAGE = /(\$DWGCODEPAGE\s*[\r\n]+\s*3\s*[\r\n]+)([^\r\n]*)/i;
const VERSION = /(\$ACADVER\s*[\r\n]+\s*1\s*[\r\n]+)(AC\d{4})/i;
/** From this release on drawings are in UTF-8. */
const UNICODE_RELEASE = 'AC1021';
const OLDER_RELEASE = 'AC1015';

const MAPINFO_NAMES: Readonly<Partial<Record<TextEncoding, string>>> = {
  'UTF-8': 'UTF-8',
  GBK: 'WindowsSimpChinese',
  GB18030: 'WindowsSimpChinese',
  BIG5: 'WindowsTradChinese',
  'WINDOWS-1252': 'WindowsLatin1',
};
const DXF_NAMES: Readonly<Partial<Record<TextEncoding, string>>> = {
  GBK: 'ANSI_936',
  GB18030: 'ANSI_936',
  BIG5: 'ANSI_950',
  'WINDOWS-1252': 'ANSI_1252',
};

/** The encoding that the header declares; undefined for none, and for `Neutral`, which says nothing. */
export function declaredHeader(head: string, format: PatchedFormat): TextEncoding | undefined {
  if (format !== 'DXF') {
    const name = new RegExp(CHARSET[format].source, 'i').exec(head)?.[2];
    return name === undefined ? undefined : encodingNamed(name);
  }
  const release = VERSION.exec(head)?.[2]?.toUpperCase();
  if (release !== undefined && release >= UNICODE_RELEASE) return 'UTF-8';
  const page = CODE_PAGE.exec(head)?.[2];
  return page === undefined ? undefined : encodingNamed(page);
}

/**
 * The header (one byte a character) that declares `encoding` instead, so that whoever reads the file decodes it
 * rightly; undefined where it cannot be said in that format.
 */
export function patchedHeader(
  head: string,
  format: PatchedFormat,
  encoding: TextEncoding,
): string | undefined {
  if (format !== 'DXF') {
    const name = MAPINFO_NAMES[encoding];
    if (name === undefined) return undefined;
    const flags = format === 'TAB' ? 'gi' : 'i';
    const pattern = new RegExp(CHARSET[format].source, flags);
    if (pattern.test(head)) return head.replace(new RegExp(CHARSET[format].source, flags), `$1${name}`);
    return format === 'MIF' ? head.replace(/^(version[^\r\n]*\r?\n)/i, `$1Charset "${name}"\n`) : undefined;
  }
  const page = DXF_NAMES[encoding];
  if (encoding !== 'UTF-8' && page === undefined) return undefined;
  const release = encoding === 'UTF-8' ? UNICODE_RELEASE : OLDER_RELEASE;
  const header = `9\n$ACADVER\n1\n${release}\n9\n$DWGCODEPAGE\n3\n${page ?? 'UTF-8'}\n`;
  if (!/[\r\n]\s*HEADER\s*[\r\n]/i.test(head)) return `0\nSECTION\n2\nHEADER\n${header}0\nENDSEC\n${head}`;
  const named = head.replace(VERSION, `$1${release}`).replace(CODE_PAGE, `$1${page ?? 'UTF-8'}`);
  const missing = `${VERSION.test(head) ? '' : `9\n$ACADVER\n1\n${release}\n`}${CODE_PAGE.test(head) ? '' : `9\n$DWGCODEPAGE\n3\n${page ?? 'UTF-8'}\n`}`;
  return missing === '' ? named : named.replace(/([\r\n]\s*HEADER\s*[\r\n]+)/i, `$1${missing}`);
}
