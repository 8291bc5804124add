import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BundleDefect } from './defect';

export interface Feature {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
}

/**
 * The features of a GeoJSON file, one after the other. A bundle has one a line, so that a file of any size is
 * parsed line by line and nothing of it is kept; a file that is laid out otherwise is parsed as a whole.
 */
export async function* geoJsonFeatures(folder: string, file: string): AsyncGenerator<Feature> {
  let text: string;
  try {
    text = await readFile(join(folder, file), 'utf8');
  } catch {
    throw new BundleDefect('verify.notJson', { file });
  }
  const headEnd = text.indexOf('\n');
  const tail = text.lastIndexOf('\n]}');
  const isByLine = text.slice(0, headEnd).endsWith('"features":[') && text.slice(tail).trim() === ']}';
  if (!isByLine) {
    const collection = parsed(text, file) as { features?: unknown } | null;
    if (!Array.isArray(collection?.features)) throw new BundleDefect('verify.notJson', { file });
    yield* collection.features as Feature[];
    return;
  }
  parsed(`${text.slice(0, headEnd)}]}`, file);
  for (let at = headEnd + 1; at < tail;) {
    const found = text.indexOf('\n', at);
    const end = found < 0 || found > tail ? tail : found;
    const isLast = end === tail;
    if (!isLast && text[end - 1] !== ',') throw new BundleDefect('verify.notJson', { file });
    yield parsed(text.slice(at, isLast ? end : end - 1), file) as Feature;
    at = end + 1;
  }
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new BundleDefect('verify.notJson', { file });
  }
}
