import { cleanText } from './cleanText';
import { decodeCut, decodeText, REPLACEMENT, textDecoder } from './decodeText';
import type { FieldKind, SourceField, SourceValue, TextEncoding } from './source';

/** A column as its 32 bytes describe it. */
export interface DbfColumn {
  readonly name: Uint8Array;
  readonly type: string;
  readonly offset: number;
  readonly width: number;
  readonly decimals: number;
}

export interface DbfHeader {
  readonly records: number;
  readonly headerBytes: number;
  readonly recordBytes: number;
  /** Language driver: the code page that the writer had in mind; 0 for none. */
  readonly ldid: number;
  readonly columns: readonly DbfColumn[];
}

export const DBF_START = 32;
const NAME_BYTES = 11;

/** Language drivers that are met, by code page. Source: the dBASE and FoxPro lists in ESRI's documentation. */
const LDIDS: ReadonlyMap<number, TextEncoding> = new Map([
  [0x4d, 'GBK'],
  [0x7a, 'GBK'],
  [0x4f, 'BIG5'],
  [0x78, 'BIG5'],
  [0x03, 'WINDOWS-1252'],
  [0x57, 'WINDOWS-1252'],
]);

export const ldidEncoding = (ldid: number): TextEncoding | undefined => LDIDS.get(ldid);

/** Reads the header of a dBASE file, all of it; undefined where it is none or its sizes contradict each other. */
export function readDbfHeader(bytes: Uint8Array): DbfHeader | undefined {
  if (bytes.length < DBF_START) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [records, headerBytes, recordBytes] = [
    view.getUint32(4, true),
    view.getUint16(8, true),
    view.getUint16(10, true),
  ];
  const columns: DbfColumn[] = [];
  let offset = 1;
  for (let at = DBF_START; at + 32 <= Math.min(bytes.length, headerBytes) && bytes[at] !== 0x0d; at += 32) {
    const end = bytes.subarray(at, at + NAME_BYTES).indexOf(0);
    const name = bytes.subarray(at, at + (end < 0 ? NAME_BYTES : end));
    const type = String.fromCharCode(bytes[at + 11] ?? 0);
    // A character field wider than a byte can say keeps the rest of its width where others keep decimals.
    const decimals = bytes[at + 17] ?? 0;
    const width = (bytes[at + 16] ?? 0) + (type === 'C' ? decimals * 256 : 0);
    columns.push({ name, type, offset, width, decimals: type === 'C' ? 0 : decimals });
    offset += width;
  }
  if (headerBytes < DBF_START + 1 || recordBytes < 1 || offset > recordBytes) return undefined;
  return { records, headerBytes, recordBytes, ldid: bytes[29] ?? 0, columns };
}

/** Names may be cut inside a character, for they have ten bytes; two names that have become equal are numbered. */
export function dbfFields(columns: readonly DbfColumn[], encoding: TextEncoding): readonly SourceField[] {
  const used = new Map<string, number>();
  return columns.map(({ name, type }, at) => {
    const decoded = decodeCut(name, encoding) ?? textDecoder(encoding).decode(name);
    const clean = cleanText(decoded).replaceAll(REPLACEMENT, '') || `列${at + 1}`;
    const times = (used.get(clean) ?? 0) + 1;
    used.set(clean, times);
    return { name: times === 1 ? clean : `${clean}_${times}`, kind: KINDS[type] ?? 'TEXT' };
  });
}

const KINDS: Readonly<Record<string, FieldKind>> = {
  N: 'NUMBER',
  F: 'NUMBER',
  I: 'NUMBER',
  O: 'NUMBER',
  B: 'NUMBER',
  L: 'BOOLEAN',
  D: 'DATE',
};

const DELETED = 0x2a;
export const isDeleted = (record: Uint8Array): boolean => record[0] === DELETED;

/** The values of a record; text that does not decode holds U+FFFD, for the row to be told. */
export function dbfValues(
  record: Uint8Array,
  columns: readonly DbfColumn[],
  encoding: TextEncoding,
): readonly SourceValue[] {
  return columns.map((column) => {
    const bytes = record.subarray(column.offset, column.offset + column.width);
    switch (column.type) {
      case 'N':
      case 'F':
        return numberOf(bytes);
      case 'I':
        return bytes.length < 4 ? null : viewOf(bytes).getInt32(0, true);
      case 'O':
      case 'B':
        return bytes.length < 8 ? null : finite(viewOf(bytes).getFloat64(0, true));
      case 'L':
        return booleanOf(bytes[0] ?? 0);
      case 'D':
        return dateOf(bytes);
      case 'C':
      case 'V':
        return textOf(bytes, encoding);
      default:
        return null;
    }
  });
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

function asciiOf(bytes: Uint8Array): string {
  return cleanText(String.fromCharCode(...bytes));
}

function numberOf(bytes: Uint8Array): SourceValue {
  const text = asciiOf(bytes);
  if (text === '' || text.startsWith('*')) return null;
  const value = Number(text);
  if (!Number.isFinite(value)) return null;
  // A long code in a numeric column has more digits than a number keeps.
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? text : value;
}

function booleanOf(byte: number): boolean | null {
  const letter = String.fromCharCode(byte).toUpperCase();
  if ('YT'.includes(letter)) return true;
  return 'NF'.includes(letter) ? false : null;
}

function dateOf(bytes: Uint8Array): string | null {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(asciiOf(bytes)) ?? [];
  return year === undefined || year === '0000' ? null : `${year}-${month}-${day}`;
}

function textOf(bytes: Uint8Array, encoding: TextEncoding): SourceValue {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 0x20 || bytes[end - 1] === 0)) end--;
  if (end === 0) return null;
  const filled = bytes.subarray(0, end);
  // Only a value that fills its place can have been cut.
  const decoded = end === bytes.length ? decodeCut(filled, encoding) : decodeText(filled, encoding);
  const text = cleanText(decoded ?? (textDecoder(encoding).decode(filled) || REPLACEMENT));
  return text === '' ? null : text;
}
