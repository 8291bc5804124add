import type { SheetWords } from '../portrayal/sheet/sheet';
import { mapWords } from './mapWords';
import type { Language } from './sentences';
import { translate } from './translate';

/** Words of the furniture of a map sheet, in a language. */
export function sheetWords(language: Language): SheetWords {
  const say = (code: string): string => translate(language, code);
  const words = mapWords(language);
  return {
    ...words,
    legend: say('print.legend'),
    north: say('print.north'),
    levels: { 1: say('level.1'), 2: say('level.2'), 3: say('level.3'), 4: say('level.4') },
  };
}
