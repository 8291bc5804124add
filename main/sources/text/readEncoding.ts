import { detectEncoding } from '../../../shared/import/detectEncoding';
import type { EncodingReading, SourceChoices, TextEncoding } from '../../../shared/import/source';

/** The encoding that a person has chosen, otherwise what is declared and what the sample shows. */
export function readEncoding(
  sample: Uint8Array,
  { encoding }: SourceChoices,
  declared?: TextEncoding,
): EncodingReading {
  const found = detectEncoding(sample, declared);
  return encoding === undefined ? found : { ...found, name: encoding, basis: 'CHOSEN', declaredWrong: false };
}
