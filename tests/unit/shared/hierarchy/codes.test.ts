import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isValidCode, makeCode, parseCode } from '../../../../shared/hierarchy/codes';

describe('permanent codes', () => {
  it('are the ones computed by hand in the specification', () => {
    expect(makeCode('0719', 1, 1)).toBe('071910000014');
    expect(makeCode('0719', 2, 249)).toBe('071920002499');
    expect(makeCode('0719', 3, 1)).toBe('071930000011');
    expect(makeCode('0719', 4, 7183)).toBe('071940071830');
    expect(makeCode('0719', 4, 7184)).toBe('071940071848');
  });

  it('come apart again', () => {
    expect(parseCode('071940071830')).toEqual({ lan: '0719', level: 4, serial: 7183 });
    expect(parseCode('071940071831')).toBeUndefined();
    expect(parseCode('x')).toBeUndefined();
  });

  it('reveal every single wrong digit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999 }),
        fc.nat(11),
        fc.integer({ min: 1, max: 9 }),
        (serial, at, by) => {
          const code = makeCode('0719', 4, serial);
          const wrong = code.slice(0, at) + String((Number(code[at]) + by) % 10) + code.slice(at + 1);
          expect(isValidCode(code)).toBe(true);
          expect(isValidCode(wrong)).toBe(false);
        },
      ),
    );
  });
});
