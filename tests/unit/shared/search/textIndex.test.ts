import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadInitials } from '../../../../shared/search/initials';
import { TextIndex, type Hit } from '../../../../shared/search/textIndex';

const initialsOf = await loadInitials();

function index(...entries: readonly (readonly string[])[]): TextIndex {
  const steps = TextIndex.build(
    entries.map((texts, at) => ({ id: at + 1, texts })),
    initialsOf,
  );
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

const found = (hits: readonly Hit[]): number[] => hits.map(({ id }) => id);

describe('finding by text', () => {
  const some = index(['0101', '人民路市场'], ['0102', '中山人民路'], ['0103', '人民路'], ['0104', 'ＡＢ座']);

  it('puts the whole text before its beginning, and that before a part of it', () => {
    expect(some.find('人民路', 9)).toEqual([
      { id: 3, fit: 0 },
      { id: 1, fit: 1 },
      { id: 2, fit: 2 },
    ]);
  });

  it('knows neither case nor width, and no more than the limit', () => {
    expect(found(some.find('ab', 9))).toEqual([4]);
    expect(found(some.find('01', 2))).toEqual([1, 2]);
  });

  it('never joins the end of one text to the beginning of the next', () => {
    expect(some.find('0101人', 9)).toEqual([]);
    expect(some.find('场0102', 9)).toEqual([]);
    expect(some.find('  ', 9)).toEqual([]);
  });
});

describe('finding by pinyin initials', () => {
  const some = index(['1', '人民路8号'], ['2', '重庆路'], ['3', '长江乐园'], ['4', 'RML 小区']);

  it('finds signs by the first letters of their reading, written letters first', () => {
    expect(found(some.find('rml', 9))).toEqual([4, 1]);
    expect(found(some.find('ml', 9))).toEqual([4, 1]);
  });

  it('takes every reading of a sign: 重 as in 重庆 and in 重要, 乐 as in 乐园 and in 音乐', () => {
    expect([found(some.find('cq', 9)), found(some.find('zq', 9))]).toEqual([[2], [2]]);
    expect([found(some.find('cjly', 9)), found(some.find('cjyy', 9))]).toEqual([[3], [3]]);
  });

  it('takes no single letter for initials, and no digits', () => {
    expect(some.find('q', 9)).toEqual([]);
    expect(some.find('l8', 9)).toEqual([]);
  });
});

it('finds in any texts what plain searching finds', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', '人', '民', '1'), maxLength: 6 });
  fc.assert(
    fc.property(
      fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { maxLength: 12 }),
      word,
      (entries, needle) => {
        const expected = entries.flatMap((texts, at) =>
          needle !== '' && texts.some((text) => text.includes(needle)) ? [at + 1] : [],
        );
        const hits = index(...entries).find(needle, 100);
        expect(found(hits.filter(({ fit }) => fit <= 2)).sort((a, b) => a - b)).toEqual(expected);
      },
    ),
  );
});
