import { createInstance } from 'i18next';
import { AREAS } from './areas';
import type { Language } from './sentences';

const resources = {
  'zh-CN': {
    translation: Object.fromEntries(AREAS.flatMap((area) => Object.entries(area).map(([k, v]) => [k, v.zh]))),
  },
  en: {
    translation: Object.fromEntries(AREAS.flatMap((area) => Object.entries(area).map(([k, v]) => [k, v.en]))),
  },
};

const i18n = createInstance();
void i18n.init({
  lng: 'en',
  resources,
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  // Every surface that shows a sentence treats it as text; escaping here would show up as &amp; in the window.
  interpolation: { escapeValue: false },
});

/** The sentence of a code in a language. An unknown code is shown as it is, so that nothing is swallowed. */
export function translate(
  language: Language,
  code: string,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return i18n.t(code, { lng: language, ...params });
}
