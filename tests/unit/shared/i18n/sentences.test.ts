import { describe, expect, it } from 'vitest';
import { AREAS } from '../../../../shared/i18n/areas';
import { translate } from '../../../../shared/i18n/translate';

const entries = AREAS.flatMap((area) => Object.entries(area));

describe('sentences', () => {
  it('have codes that occur once over all areas', () => {
    const codes = entries.map(([code]) => code);
    expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
  });

  it('ask for the same params in every language', () => {
    const params = (text: string): string[] =>
      [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();
    for (const [code, { zh, en }] of entries) {
      expect([code, [...new Set(params(zh))]]).toEqual([code, [...new Set(params(en))]]);
    }
  });

  it('are Chinese with Chinese punctuation', () => {
    const western = entries.filter(([, { zh }]) => /[\u4e00-\u9fff”][,;:()]/.test(zh)).map(([code]) => code);
    expect(western).toEqual([]);
  });

  it('are filled with text as it is, and an unknown code is shown', () => {
    expect(translate('zh-CN', 'command.noBox', { code: '<b>&1' })).toBe('方案中没有编码为 <b>&1 的箱盒。');
    expect(translate('en', 'no.such.code')).toBe('no.such.code');
  });
});
