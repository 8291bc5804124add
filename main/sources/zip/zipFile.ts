import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import { AppError } from '../../../shared/base/appError';
import { decodeText } from '../../../shared/import/decodeText';
import { detectEncoding } from '../../../shared/import/detectEncoding';

export interface ZipEntry {
  /** With `/` between folders, never leading out of the archive. */
  readonly name: string;
  readonly bytes: number;
  open(): Promise<Readable>;
}

const MOST_ENTRIES = 20_000;
/** Unpacked bytes at most, and how many times its packed size an archive may claim to hold beyond the first megabytes. */
const MOST_BYTES = 4 * 2 ** 30;
const MOST_RATIO = 400;
const ANY_RATIO_BELOW = 64 * 2 ** 20;
const UTF8_FLAG = 0x800;
const ENCRYPTED_FLAG = 1;

/**
 * Lists an archive without unpacking it, hands its entries to `work` and closes it. Entries that lead out of the
 * archive, folders and the leavings of macOS are left out; names in GBK are read as such.
 * @throws AppError source.zipDamaged, source.zipBomb, source.zipEncrypted
 */
export async function withZip<T>(
  path: string,
  shown: string,
  work: (entries: readonly ZipEntry[]) => Promise<T>,
): Promise<T> {
  const zip = await openZip(path, shown);
  try {
    return await work(await listed(zip, shown));
  } finally {
    zip.close();
  }
}

function openZip(path: string, shown: string): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true, autoClose: false, decodeStrings: false }, (error, zip) => {
      if (error !== null) reject(damaged(shown, error));
      else resolve(zip);
    });
  });
}

function listed(zip: yauzl.ZipFile, shown: string): Promise<ZipEntry[]> {
  return new Promise((resolve, reject) => {
    const entries: ZipEntry[] = [];
    let packed = 0;
    let unpacked = 0;
    let count = 0;
    zip.on('error', (error: unknown) => reject(damaged(shown, error)));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: yauzl.Entry) => {
      packed += entry.compressedSize;
      unpacked += entry.uncompressedSize;
      const isBomb = unpacked > ANY_RATIO_BELOW && unpacked > packed * MOST_RATIO;
      if (++count > MOST_ENTRIES || unpacked > MOST_BYTES || isBomb) {
        reject(new AppError('source.zipBomb', { path: shown, megabytes: Math.round(unpacked / 2 ** 20) }));
        return;
      }
      if ((entry.generalPurposeBitFlag & ENCRYPTED_FLAG) !== 0) {
        reject(new AppError('source.zipEncrypted', { path: shown }));
        return;
      }
      const name = entryName(entry);
      if (isWanted(name)) {
        const open = (): Promise<Readable> => opened(zip, entry, shown);
        entries.push({ name, bytes: entry.uncompressedSize, open });
      }
      zip.readEntry();
    });
    zip.readEntry();
  });
}

function opened(zip: yauzl.ZipFile, entry: yauzl.Entry, shown: string): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null) reject(damaged(shown, error));
      else resolve(stream);
    });
  });
}

/** Without the flag for UTF-8 a name is in the code page of whoever packed it. */
function entryName(entry: yauzl.Entry): string {
  const bytes = entry.fileName as unknown;
  if (!(bytes instanceof Uint8Array)) return String(bytes);
  const declared = (entry.generalPurposeBitFlag & UTF8_FLAG) !== 0 ? 'UTF-8' : undefined;
  const { name } = detectEncoding(bytes, declared);
  return (decodeText(bytes, name) ?? '').replaceAll('\\', '/');
}

function isWanted(name: string): boolean {
  if (name === '' || name.endsWith('/') || name.startsWith('/') || /^[a-z]:/i.test(name)) return false;
  if (name.split('/').some((part) => part === '..' || part === '.')) return false;
  return !name.startsWith('__MACOSX/') && !/(^|\/)(\.DS_Store|\._[^/]*)$/.test(name) && !name.includes('\0');
}

export function damaged(path: string, cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  return new AppError('source.zipDamaged', { path }, { cause });
}
