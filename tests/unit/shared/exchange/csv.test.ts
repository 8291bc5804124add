import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv, writeCsv } from '../../../../shared/exchange/csv';

describe('CSV of a bundle', () => {
  it('has a byte order mark, CRLF, text in quotes and bare numbers', () => {
    expect(
      writeCsv(
        ['code', 'n'],
        [
          ['071940000016', 3],
          ['a"b,c', null],
        ],
      ),
    ).toBe('\uFEFF"code","n"\r\n"071940000016",3\r\n"a""b,c",\r\n');
    expect(writeCsv(['code'], [])).toBe('\uFEFF"code"\r\n');
  });

  it.each(['=1+1', '+86', '-x', '@cmd', "'=1"])('disarms %s, which a spreadsheet would run', (text) => {
    const written = writeCsv(['a'], [[text]]);
    expect(written).toContain(`"'${text}"`);
    expect(readCsv(written).rows).toEqual([[text]]);
  });

  it('reads back every text that it wrote', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.integer())), (rows) => {
        const back = readCsv(writeCsv(['text', 'number'], rows));
        expect(back.columns).toEqual(['text', 'number']);
        expect(back.rows).toEqual(rows.map(([text, number]) => [text, String(number)]));
      }),
    );
  });
});
