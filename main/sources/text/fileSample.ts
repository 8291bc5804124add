import { open } from 'node:fs/promises';

const FIRST = 128 * 1024;
const WINDOW = 64 * 1024;
const WINDOWS = 4;

/** The first bytes of a file. */
export async function fileHead(path: string, length: number): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const bytes = Buffer.alloc(length);
    const { bytesRead } = await file.read(bytes, 0, length, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/**
 * Bytes that stand for a text file: its beginning and windows across the rest, each from the end of a line to the end
 * of a line, because names far down may be the first that are not ASCII.
 */
export async function fileSample(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const windows: Uint8Array[] = [await at(file, 0, Math.min(FIRST, size), false)];
    for (let part = 1; part <= WINDOWS && size > FIRST + WINDOW; part++) {
      const start = Math.floor(FIRST + ((size - FIRST - WINDOW) * part) / WINDOWS);
      windows.push(await at(file, start, WINDOW, true));
    }
    return Buffer.concat(windows);
  } finally {
    await file.close();
  }
}

async function at(
  file: Awaited<ReturnType<typeof open>>,
  start: number,
  length: number,
  isInside: boolean,
): Promise<Uint8Array> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, start);
  const read = bytes.subarray(0, bytesRead);
  const from = isInside ? read.indexOf(0x0a) + 1 : 0;
  const to = read.lastIndexOf(0x0a) + 1;
  // UTF-16 has its line ends on two bytes; windows of it would begin in the middle of a character.
  if (isInside && read.includes(0)) return read.subarray(0, 0);
  return to > from ? read.subarray(from, to) : isInside ? read.subarray(0, 0) : read;
}
