import type { CodeName } from '../../shared/exchange/bundleTables';
import { termSentences } from '../../shared/i18n/areas/terms';

/** Every code list of the domain with its names: constraints of columns in a file, the `codes` table of a bundle. */
export function codeNames(): CodeName[] {
  return Object.entries(termSentences).flatMap(([key, { zh, en }]) => {
    const [list, code] = key.split('.');
    return list === undefined || code === undefined ? [] : [{ list, code, zh, en }];
  });
}
