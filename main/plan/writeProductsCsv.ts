import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { createRandom } from '../../shared/base/random';
import { generateSample } from '../../shared/sample/generateSample';
import { PRODUCTS_CSV_HEADER, productsCsvLines } from '../../shared/sample/productsCsv';
import type { SampleOptions } from '../../shared/sample/samplePlan';
import { withProjectErrors } from '../project/projectError';

/** Lines that are encoded and written together. */
const PORTION = 2000;

/** Writes the products of the sample city as a list of a billing system. Returns the bytes written. */
export function writeProductsCsv(
  path: string,
  options: SampleOptions,
  encoding: 'gbk' | 'utf-8',
): Promise<number> {
  return withProjectErrors(path, async () => {
    const sample = generateSample(options, () => undefined);
    const encode = encoding === 'gbk' ? gbkEncoder() : (text: string) => Buffer.from(text, 'utf8');
    const stream = createWriteStream(path);
    const failed = once(stream, 'error').then(([error]) => Promise.reject(error as Error));
    failed.catch(() => undefined);
    let waiting = [PRODUCTS_CSV_HEADER];
    const write = async (): Promise<void> => {
      const bytes = encode(`${waiting.join('\r\n')}\r\n`);
      waiting = [];
      if (!stream.write(bytes)) await Promise.race([once(stream, 'drain'), failed]);
    };
    for (const line of productsCsvLines(createRandom(options.seed), sample.products())) {
      waiting.push(line);
      if (waiting.length >= PORTION) await write();
    }
    await write();
    stream.end();
    await Promise.race([once(stream, 'finish'), failed]);
    return stream.bytesWritten;
  });
}

/** GBK by the platform's own decoder, turned round: two bytes for each of some 22,000 characters. */
function gbkEncoder(): (text: string) => Buffer {
  const decoder = new TextDecoder('gbk');
  const codes = new Uint16Array(0x10000);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (trail !== 0x7f && character.length === 1 && character !== '\ufffd')
        codes[character.charCodeAt(0)] = (lead << 8) | trail;
    }
  }
  return (text) => {
    const bytes = Buffer.allocUnsafe(2 * text.length);
    let at = 0;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      const code = unit < 0x80 ? unit : (codes[unit] ?? 0);
      if (code > 0xff) bytes[at++] = code >> 8;
      bytes[at++] = code & 0xff || 0x3f;
    }
    return bytes.subarray(0, at);
  };
}
