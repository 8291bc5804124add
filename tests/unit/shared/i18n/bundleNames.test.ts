import { expect, it } from 'vitest';
import { BUNDLE_SHAPES } from '../../../../shared/exchange/bundleColumns';
import { translate } from '../../../../shared/i18n/translate';

it('every table of the bundle has a name in every language', () => {
  for (const table of Object.keys(BUNDLE_SHAPES)) {
    for (const language of ['zh-CN', 'en'] as const) {
      expect(translate(language, `bundle.${table}`)).not.toBe(`bundle.${table}`);
    }
  }
});
