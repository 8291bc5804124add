/**
 * A minimal reader of ZIP archives (no ZIP64, stored or deflated entries): bare systems have no unzip,
 * and this must work from Node alone. Format: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
 */
import {
  chmodSync,
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const SYMLINK = 0o120000;

/**
 * @param {(name: string) => string | undefined} place the path below `target` for an entry; undefined leaves it out
 */
export function unzip(archive, target, place) {
  const file = openSync(archive, 'r');
  try {
    for (const entry of entriesOf(file)) {
      const path = place(entry.name);
      if (!path || entry.name.endsWith('/')) continue;
      if (normalize(path).startsWith('..')) throw new Error(`entry outside the folder: ${entry.name}`);
      write(join(target, path), contentOf(file, entry), entry.mode);
    }
  } finally {
    closeSync(file);
  }
}

function write(path, content, mode) {
  mkdirSync(dirname(path), { recursive: true });
  if ((mode & 0o170000) === SYMLINK) return symlinkSync(content.toString('utf8'), path);
  writeFileSync(path, content);
  if (mode & 0o777) chmodSync(path, mode & 0o777);
}

function read(file, position, length) {
  const buffer = Buffer.alloc(length);
  const got = readSync(file, buffer, 0, length, position);
  if (got !== length) throw new Error('the archive ends too early');
  return buffer;
}

function* entriesOf(file) {
  const { size } = fstatSync(file);
  const tailLength = Math.min(size, 65_557);
  const tail = read(file, size - tailLength, tailLength);
  let at = tail.length - 22;
  while (at >= 0 && tail.readUInt32LE(at) !== END_OF_DIRECTORY) at -= 1;
  if (at < 0) throw new Error('not a ZIP archive');
  const count = tail.readUInt16LE(at + 10);
  const directory = read(file, tail.readUInt32LE(at + 16), tail.readUInt32LE(at + 12));
  let offset = 0;
  for (let index = 0; index < count; index += 1) {
    if (directory.readUInt32LE(offset) !== DIRECTORY_ENTRY)
      throw new Error('damaged directory of the archive');
    const nameLength = directory.readUInt16LE(offset + 28);
    yield {
      method: directory.readUInt16LE(offset + 10),
      compressedSize: directory.readUInt32LE(offset + 20),
      mode: directory.readUInt32LE(offset + 38) >>> 16,
      header: directory.readUInt32LE(offset + 42),
      name: directory.toString('utf8', offset + 46, offset + 46 + nameLength),
    };
    offset += 46 + nameLength + directory.readUInt16LE(offset + 30) + directory.readUInt16LE(offset + 32);
  }
}

function contentOf(file, entry) {
  const local = read(file, entry.header, 30);
  const start = entry.header + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  const raw = read(file, start, entry.compressedSize);
  if (entry.method === 0) return raw;
  if (entry.method === 8) return inflateRawSync(raw);
  throw new Error(`unsupported compression of ${entry.name}`);
}
