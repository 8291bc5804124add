import { CATEGORIES, type Category } from '../document/granularity';
import type { PreviewWords } from '../portrayal/drawPreview';
import type { MapWords } from '../portrayal/painting';
import type { Language } from './sentences';
import { translate } from './translate';

/** Words on the map and on the preview of an edit, in a language. */
export function mapWords(language: Language): MapWords & PreviewWords {
  const number = (value: number, digits = 0): string =>
    value.toLocaleString(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const category = Object.fromEntries(
    CATEGORIES.map((one) => [one, translate(language, `category.${one}`)]),
  ) as Record<Category, string>;
  return {
    category,
    number,
    cellCount: (count) => translate(language, 'map.cellCount', { count: number(count) }),
    part: ({ kind, cell, area }) => [
      kind === 'new' ? translate(language, 'map.newPart') : cell.code,
      areaWords(area / 1e6, number, language),
    ],
  };
}

/** Square metres as people write them: m², hectares or km². */
function areaWords(
  squareMetres: number,
  number: (value: number, digits: number) => string,
  language: Language,
): string {
  if (squareMetres >= 1e6) return `${number(squareMetres / 1e6, 2)} km²`;
  if (squareMetres >= 1e4) return `${number(squareMetres / 1e4, 2)} ${language === 'en' ? 'ha' : '公顷'}`;
  return `${number(squareMetres, 1)} m²`;
}
