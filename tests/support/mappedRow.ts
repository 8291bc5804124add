import type { MappedRow } from '../../shared/import/kind';
import type { Place } from '../../shared/import/place';

/** A row in the words of a kind. */
export function mappedRow(
  line: number,
  texts: Readonly<Record<string, string>>,
  place: Place | null = null,
): MappedRow {
  return { line, texts: new Map(Object.entries(texts)), place };
}
