import { createReadStream, openSync, readSync, closeSync } from 'node:fs';
import { Readable } from 'node:stream';
import Papa from 'papaparse';
import { Refused } from './terminal';

/** Rows that the parser has finished, with the character between their fields. */
export interface CsvPortion {
  readonly rows: string[][];
  readonly delimiter: string;
}

const BLOCK = 1 << 18;
/** A row longer than this is an open quotation mark, not a row. Characters. */
const LONGEST_ROW = 1 << 20;

/**
 * Reads a CSV of any size portion by portion: UTF-8 with or without byte order mark, or GBK. `take` is done with
 * a portion before the next one is read.
 * @throws Refused locate.notText, locate.openQuote; the file system's own errors
 */
export async function readCsvFile(file: string, take: (portion: CsvPortion) => void): Promise<void> {
  const encoding = encodingOf(file);
  let row = 1;
  let waiting = 0;
  const text = Readable.from(decoded(file, encoding, (length) => (waiting += length)));
  await new Promise<void>((resolve, reject) => {
    const fail = (error: unknown, parser?: Papa.Parser): void => {
      reject(error instanceof Error ? error : new Error(String(error)));
      text.destroy();
      parser?.abort();
    };
    text.on('error', fail);
    Papa.parse<string[]>(text, {
      skipEmptyLines: true,
      chunk: ({ data, errors, meta }, parser) => {
        const open = errors.find(({ code }) => code === 'MissingQuotes');
        if (open !== undefined || (data.length === 0 && waiting > LONGEST_ROW)) {
          fail(new Refused({ code: 'locate.openQuote', params: { file, row } }), parser);
          return;
        }
        if (data.length === 0) return;
        waiting = 0;
        row += data.length;
        try {
          take({ rows: data, delimiter: meta.delimiter });
        } catch (error) {
          fail(error, parser);
        }
      },
      complete: () => resolve(),
      error: (error) => fail(error),
    });
  });
}

async function* decoded(file: string, encoding: string, count: (length: number) => void) {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const block of createReadStream(file, { highWaterMark: BLOCK })) {
    const text = decoder.decode(block as Buffer, { stream: true });
    count(text.length);
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

/** The first of the two encodings that the whole file is in; a file with zero bytes is no text. */
function encodingOf(file: string): 'utf-8' | 'gb18030' {
  const candidates = (['utf-8', 'gb18030'] as const).map((name) => ({
    name,
    decoder: new TextDecoder(name, { fatal: true }),
  }));
  const handle = openSync(file, 'r');
  try {
    const block = Buffer.alloc(BLOCK);
    for (;;) {
      const length = readSync(handle, block, 0, BLOCK, null);
      const bytes = block.subarray(0, length);
      if (bytes.includes(0)) candidates.length = 0;
      for (const candidate of [...candidates]) {
        try {
          candidate.decoder.decode(bytes, { stream: length > 0 });
        } catch {
          candidates.splice(candidates.indexOf(candidate), 1);
        }
      }
      const [first] = candidates;
      if (first === undefined) throw new Refused({ code: 'locate.notText', params: { file } });
      if (length === 0) return first.name;
    }
  } finally {
    closeSync(handle);
  }
}
