import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

const BLOCK = 1 << 20;

/** SHA-256 of a file in lower-case hexadecimal, read in blocks. */
export async function fileSha256(path: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  const stream = createReadStream(path, { highWaterMark: BLOCK, ...(signal && { signal }) });
  for await (const block of stream) hash.update(block as Buffer);
  return hash.digest('hex');
}
