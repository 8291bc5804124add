import { describe, expect, it } from 'vitest';
import { DelimitedReader, hasQuotedHeader } from '../../../../shared/import/delimitedRecords';

describe('DelimitedReader', () => {
  it('gives the same records wherever the text is cut, and counts lines as an editor does', () => {
    const text = 'a,b\r\n"x\r\ny",2\r\n\r\n"he said ""no""",3';
    for (let cut = 0; cut <= text.length; cut++) {
      const reader = new DelimitedReader(',');
      const records = [...reader.push(text.slice(0, cut)), ...reader.push(text.slice(cut)), ...reader.end()];
      expect(records.map(({ line, cells }) => [line, ...cells])).toEqual([
        [1, 'a', 'b'],
        [2, 'x\ny', '2'],
        [5, 'he said "no"', '3'],
      ]);
    }
  });
});

describe('hasQuotedHeader', () => {
  it.each([
    ['"test","2000"\n1,2', true],
    ['"test","2000"\n"1","2"', false],
    ['test,"2000"\n1,2', false],
    ['"test","2000"\n', false],
  ])('%j: %s', (text, expected) => {
    expect(hasQuotedHeader(text, ',')).toBe(expected);
  });
});
