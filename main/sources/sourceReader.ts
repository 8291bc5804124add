import type { Refusal } from '../../shared/base/result';
import type {
  EncodingReading,
  SourceChoices,
  SourceFormat,
  SourceLayer,
  SourceRow,
} from '../../shared/import/source';

/** A file on its way in. */
export interface ReadContext {
  /** Where the bytes are; inside a folder of our own where they came out of an archive. */
  readonly path: string;
  /** The file that the person chose: the name in every sentence. */
  readonly shown: string;
  readonly choices: SourceChoices;
  readonly signal: AbortSignal;
}

export interface OpenedSource {
  readonly encoding: EncodingReading | null;
  readonly layers: readonly SourceLayer[];
  readonly notes: readonly Refusal[];
}

/** Reads one format. Nothing is kept between `open` and `rows`. */
export interface SourceReader {
  readonly format: SourceFormat;
  /** @throws AppError source.* for what is wrong with the content */
  open(context: ReadContext): Promise<OpenedSource>;
  /** Portions of rows of a layer as `open` told it, with the encoding that it found. */
  rows(
    context: ReadContext,
    layer: SourceLayer,
    encoding: EncodingReading | null,
  ): AsyncIterable<readonly SourceRow[]>;
}

/** Rows that are handed on together. */
export const ROWS_PER_PORTION = 2000;
/** More columns than any list has; a file with more is no list. */
export const MOST_FIELDS = 5000;
