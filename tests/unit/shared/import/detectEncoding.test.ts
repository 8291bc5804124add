import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeCut, decodeText } from '../../../../shared/import/decodeText';
import { detectEncoding } from '../../../../shared/import/detectEncoding';

const PLAIN = '编码,名称,地址\r\n420302,茅箭区,湖北省十堰市茅箭区五堰街道人民路１２号\r\n';
const RARE = '名称\r\n𠮷野家,㐀村,茅箭区\r\n';

describe('text encodings', () => {
  test.each(['UTF-8', 'GBK', 'UTF-16LE', 'UTF-16BE'] as const)('%s is found by content', (encoding) => {
    const found = detectEncoding(iconv.encode(PLAIN, encoding));
    expect(found).toMatchObject({ name: encoding, basis: 'CONTENT', declaredWrong: false });
  });

  test('GB18030 is told by its four-byte characters', () => {
    const bytes = iconv.encode(RARE, 'gb18030');
    expect(detectEncoding(bytes).name).toBe('GB18030');
    expect(decodeText(bytes, 'GB18030')).toBe(RARE);
  });

  test('a declaration that the text contradicts is not believed', () => {
    expect(detectEncoding(iconv.encode(PLAIN, 'GBK'), 'UTF-8')).toMatchObject({
      name: 'GBK',
      declaredWrong: true,
    });
    expect(detectEncoding(iconv.encode(PLAIN, 'GBK'), 'WINDOWS-1252')).toMatchObject({
      name: 'GBK',
      declaredWrong: true,
    });
    expect(detectEncoding(iconv.encode(PLAIN, 'UTF-8'), 'GBK')).toMatchObject({
      name: 'UTF-8',
      declaredWrong: true,
    });
    expect(detectEncoding(iconv.encode(PLAIN, 'GBK'), 'GBK')).toMatchObject({ basis: 'DECLARED' });
  });

  test('one broken line does not make another encoding of the file', () => {
    const broken = Buffer.concat([Buffer.from(PLAIN.repeat(20)), Buffer.of(0xe8, 0x8c, 0x0a)]);
    expect(detectEncoding(broken).name).toBe('UTF-8');
  });

  test('a name cut inside a character loses that character alone', () => {
    expect(decodeCut(iconv.encode('行政区划代码', 'UTF-8').subarray(0, 10), 'UTF-8')).toBe('行政区');
    expect(decodeCut(iconv.encode('a行政区划代码', 'GBK').subarray(0, 10), 'GBK')).toBe('a行政区划');
    expect(decodeText(Buffer.of(0xff, 0x41), 'UTF-8')).toBeUndefined();
  });
});
