import { openSource, readRows } from '../../main/sources/openSource';
import { AppError } from '../../shared/base/appError';
import { translate } from '../../shared/i18n/translate';

export type ReadOutcome =
  | { readonly kind: 'READ'; readonly rows: number; readonly problems: number }
  | { readonly kind: 'REFUSED'; readonly code: string; readonly sentence: string };

/** Reads every row of every layer of a file. Anything but rows and a refusal with a sentence is our bug and thrown. */
export async function readEverything(path: string): Promise<ReadOutcome> {
  try {
    const file = await openSource(path);
    let [rows, problems] = [0, 0];
    for (const layer of file.layers) {
      for await (const portion of readRows(file, layer)) {
        rows += portion.length;
        problems += portion.filter(({ problem }) => problem !== undefined).length;
      }
    }
    return { kind: 'READ', rows, problems };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const sentence = translate('en', error.code, { ...error.params });
    if (sentence === error.code || sentence.includes('{{'))
      throw new Error(`no sentence for ${error.code}`, { cause: error });
    return { kind: 'REFUSED', code: error.code, sentence };
  }
}
