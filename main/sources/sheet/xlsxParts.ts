import { AppError } from '../../../shared/base/appError';
import type { ZipEntry } from '../zip/zipFile';
import { parseEntry } from './entryText';

/** What the rows of a sheet refer to. */
export interface XlsxParts {
  readonly sheets: readonly { readonly name: string; readonly entry: ZipEntry }[];
  readonly strings: readonly string[];
  /** For each cell style whether it shows its number as a date. */
  readonly isDate: readonly boolean[];
  /** Whether days count from 1904. */
  readonly from1904: boolean;
}

const BUILT_IN_DATES = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54,
  55, 56, 57, 58,
]);
const MOST_STRING_LENGTH = 32_767;

/** Reads the workbook, its relations, shared texts and styles. */
export async function readXlsxParts(entries: readonly ZipEntry[], shown: string): Promise<XlsxParts> {
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const book = byName.get('xl/workbook.xml');
  if (book === undefined) throw new AppError('source.sheetDamaged', { path: shown });
  const targets = await relations(byName.get('xl/_rels/workbook.xml.rels'), shown);
  const named: { name: string; relation: string }[] = [];
  let from1904 = false;
  await parseEntry(book, shown, {
    opened: (name, attributes) => {
      if (name === 'sheet') named.push({ name: attributes.name ?? '', relation: attributes['r:id'] ?? '' });
      if (name === 'workbookPr') from1904 = attributes.date1904 === '1' || attributes.date1904 === 'true';
    },
    closed: () => undefined,
    text: () => undefined,
  });
  const sheets = named.flatMap(({ name, relation }, at) => {
    const target = targets.get(relation) ?? `worksheets/sheet${at + 1}.xml`;
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    const entry = byName.get(path.toLowerCase());
    return entry === undefined ? [] : [{ name, entry }];
  });
  const strings = await sharedStrings(byName.get('xl/sharedstrings.xml'), shown);
  const isDate = await dateStyles(byName.get('xl/styles.xml'), shown);
  return { sheets, strings, isDate, from1904 };
}

async function relations(entry: ZipEntry | undefined, shown: string): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  if (entry === undefined) return targets;
  await parseEntry(entry, shown, {
    opened: (name, { Id, Target }) => {
      if (name === 'Relationship' && Id !== undefined && Target !== undefined) targets.set(Id, Target);
    },
    closed: () => undefined,
    text: () => undefined,
  });
  return targets;
}

async function sharedStrings(entry: ZipEntry | undefined, shown: string): Promise<readonly string[]> {
  const strings: string[] = [];
  if (entry === undefined) return strings;
  let text = '';
  let inText = false;
  let inSound = 0;
  await parseEntry(entry, shown, {
    opened: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') inSound++;
      inText = name === 't';
    },
    closed: (name) => {
      if (name === 'si') strings.push(text.slice(0, MOST_STRING_LENGTH));
      if (name === 'rPh') inSound--;
      if (name === 't') inText = false;
    },
    text: (part) => {
      if (inText && inSound === 0) text += part;
    },
  });
  return strings;
}

async function dateStyles(entry: ZipEntry | undefined, shown: string): Promise<readonly boolean[]> {
  const styles: boolean[] = [];
  if (entry === undefined) return styles;
  const own = new Map<number, boolean>();
  let inCells = false;
  await parseEntry(entry, shown, {
    opened: (name, attributes) => {
      if (name === 'numFmt') own.set(Number(attributes.numFmtId), isDateFormat(attributes.formatCode ?? ''));
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) {
        const id = Number(attributes.numFmtId ?? 0);
        styles.push(own.get(id) ?? BUILT_IN_DATES.has(id));
      }
    },
    closed: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
    text: () => undefined,
  });
  return styles;
}

/** Letters of days and hours outside quoted text and brackets. */
function isDateFormat(format: string): boolean {
  const plain = format.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h|m|s)[^\]]*\]/gi, '');
  return /[ymdhs年月日]/i.test(plain) && !/^general$/i.test(plain);
}
