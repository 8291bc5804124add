import { ROWS_PER_PORTION } from '../sourceReader';
import type { RawRow } from '../tableLayer';
import type { XmlHandlers } from '../text/xmlEvents';
import type { ZipEntry } from '../zip/zipFile';
import { parsedEntry } from './entryText';

/** Makes rows of the events of a sheet. */
export interface RowMaker extends XmlHandlers {
  /** Rows that are complete and not handed on yet. */
  readonly made: RawRow[];
}

/** The rows that a maker makes of an entry of an archive, in portions. */
export async function* rowPortions(
  entry: ZipEntry,
  shown: string,
  maker: RowMaker,
): AsyncGenerator<readonly RawRow[]> {
  const take = (): RawRow[] | undefined => (maker.made.length === 0 ? undefined : maker.made.splice(0));
  for await (const rows of parsedEntry(entry, shown, maker, take)) {
    for (let at = 0; at < rows.length; at += ROWS_PER_PORTION) yield rows.slice(at, at + ROWS_PER_PORTION);
  }
}
