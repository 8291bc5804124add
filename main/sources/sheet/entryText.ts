import { textDecoder } from '../../../shared/import/decodeText';
import { xmlParser, type XmlHandlers } from '../text/xmlEvents';
import { damaged, type ZipEntry } from '../zip/zipFile';

/** Parses an XML entry of an archive; `between` is called after every portion and may hand rows on. */
export async function* parsedEntry<T>(
  entry: ZipEntry,
  shown: string,
  handlers: XmlHandlers,
  between: () => T | undefined,
): AsyncGenerator<T> {
  const parser = xmlParser(shown, handlers);
  const decoder = textDecoder('UTF-8');
  try {
    for await (const block of await entry.open()) {
      parser.write(decoder.decode(block as Uint8Array, { stream: true }));
      const made = between();
      if (made !== undefined) yield made;
    }
    parser.close();
  } catch (error) {
    throw damaged(shown, error);
  }
  const last = between();
  if (last !== undefined) yield last;
}

/** Parses a small entry whole. */
export async function parseEntry(entry: ZipEntry, shown: string, handlers: XmlHandlers): Promise<void> {
  for await (const nothing of parsedEntry(entry, shown, handlers, () => undefined)) void nothing;
}
