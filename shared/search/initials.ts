/** Letters as bits: `a` is 1, `b` 2, `c` 4 … */
export type LetterSet = number;

/** First letters of all ways to read a folded sign: 重 is c and z, `a` is a, a digit or stroke is none. */
export type ReadInitials = (sign: string) => LetterSet;

const A = 'a'.charCodeAt(0);

/** The bit of a letter a–z; 0 for any other sign. */
export function letterBit(sign: string): LetterSet {
  const at = sign.charCodeAt(0) - A;
  return sign.length === 1 && at >= 0 && at < 26 ? 1 << at : 0;
}

/**
 * Readings of Chinese signs, each looked up once. The dictionary is loaded when it is first asked for: a third of a
 * megabyte that only searching needs.
 */
export async function loadInitials(): Promise<ReadInitials> {
  const { pinyin } = await import('pinyin-pro');
  const known = new Map<string, LetterSet>();
  return (sign) => {
    let letters = known.get(sign);
    if (letters === undefined) {
      letters = letterBit(sign);
      if (letters === 0 && IDEOGRAPH.test(sign)) {
        const readings = pinyin(sign, { toneType: 'none', multiple: true, type: 'array' });
        for (const reading of readings) letters |= letterBit(reading.charAt(0));
      }
      known.set(sign, letters);
    }
    return letters;
  };
}

const IDEOGRAPH = /^\p{Script=Han}$/u;
