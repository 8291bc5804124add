import { encodingNamed } from '../../../shared/import/decodeText';
import {
  DBF_START,
  isDeleted,
  ldidEncoding,
  readDbfHeader,
  type DbfHeader,
} from '../../../shared/import/readDbf';
import type { EncodingReading, SourceChoices } from '../../../shared/import/source';
import { fileHead } from '../text/fileSample';
import { readEncoding } from '../text/readEncoding';
import { SequentialFile } from './sequentialFile';

const SAMPLE = 256 * 1024;
const LARGEST_HEADER = 1 << 16;

/** The header of a .dbf; undefined where it is none. */
export async function dbfHeader(path: string): Promise<DbfHeader | undefined> {
  return readDbfHeader(await fileHead(path, LARGEST_HEADER));
}

/** The records in their order, also deleted ones (as null), until the file ends. */
export async function* dbfRecords(path: string, { headerBytes, recordBytes, records }: DbfHeader) {
  const file = await SequentialFile.open(path);
  try {
    if ((await file.take(headerBytes)) === undefined) return;
    for (let number = 0; number < records; number++) {
      const record = await file.take(recordBytes);
      if (record === undefined) return;
      yield isDeleted(record) ? null : record;
    }
  } finally {
    await file.close();
  }
}

/** How the text of a .dbf is read: by its .cpg, its language driver, and what is in it. */
export async function dbfEncoding(
  path: string,
  header: DbfHeader,
  cpg: string | undefined,
  choices: SourceChoices,
): Promise<EncodingReading> {
  const declared = (cpg === undefined ? undefined : encodingNamed(cpg)) ?? ldidEncoding(header.ldid);
  return readEncoding(await textSample(path, header), choices, declared);
}

/** Names and texts, each on a line of its own: padding and numbers would only dilute them. */
async function textSample(path: string, header: DbfHeader): Promise<Uint8Array> {
  const lines: Uint8Array[] = header.columns.flatMap(({ name }) => [name, LINE_END]);
  const bytes = await fileHead(path, header.headerBytes + SAMPLE);
  const texts = header.columns.filter(({ type }) => type === 'C');
  for (let at = header.headerBytes; at + header.recordBytes <= bytes.length; at += header.recordBytes) {
    for (const { offset, width } of texts) {
      const value = bytes.subarray(at + offset, at + offset + width);
      // A value that fills its place may end inside a character.
      if (value.length > 0 && value.at(-1) !== 0x20 && value.at(-1) !== 0) continue;
      lines.push(
        value.filter((byte) => byte !== 0),
        LINE_END,
      );
    }
  }
  return lines.length <= 2 * header.columns.length && header.columns.length === 0
    ? bytes.subarray(DBF_START)
    : Buffer.concat(lines);
}

const LINE_END = Uint8Array.of(0x0a);
