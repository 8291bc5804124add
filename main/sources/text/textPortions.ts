import { createReadStream } from 'node:fs';
import { textDecoder } from '../../../shared/import/decodeText';
import type { TextEncoding } from '../../../shared/import/source';

const BLOCK = 1 << 19;

/** The text of a file in portions; what does not decode is U+FFFD, for the rows to be told. */
export async function* textPortions(
  path: string,
  encoding: TextEncoding,
  signal?: AbortSignal,
): AsyncGenerator<string> {
  const decoder = textDecoder(encoding);
  const stream = createReadStream(path, {
    highWaterMark: BLOCK,
    ...(signal === undefined ? {} : { signal }),
  });
  for await (const block of stream) {
    const text = decoder.decode(block as Uint8Array, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
