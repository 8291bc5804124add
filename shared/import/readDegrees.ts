import { asciiForms, cleanText, readNumber } from './cleanText';

/** `110°47′24.5″E`, `E110°47'24.5"`, `110 47 24.5`, `110度47分24.5秒`, `北纬32度38分`; full-width digits too. */
const SIXTY =
  /^([NSEW东西南北])?(?:经|纬)?\s*([-+]?\d{1,3}(?:\.\d+)?)\s*[°度d:\s]\s*(?:(\d{1,2}(?:\.\d+)?)\s*['′’分m:\s]\s*)?(?:(\d{1,2}(?:\.\d+)?)\s*(?:["″”秒s]|'')?)?\s*([NSEW东西南北])?(?:经|纬)?$/i;

/**
 * A coordinate as people write it: a number, or degrees, minutes and seconds. Minutes and seconds of 60 and more and
 * a sign beside a letter of the south or west are no coordinates. Undefined where it is none.
 */
export function readOrdinate(text: string): number | undefined {
  const plain = readNumber(text);
  if (plain !== undefined) return plain;
  const found = SIXTY.exec(asciiForms(cleanText(text)).replace(/\s+/g, ' '));
  if (found === null) return undefined;
  const [, before, degrees = '', minutes = '0', seconds = '0', after] = found;
  if (before !== undefined && after !== undefined) return undefined;
  if (Number(minutes) >= 60 || Number(seconds) >= 60 || Math.abs(Number(degrees)) > 180) return undefined;
  const size = Math.abs(Number(degrees)) + Number(minutes) / 60 + Number(seconds) / 3600;
  const letter = (before ?? after ?? '').toUpperCase();
  const isNegative = degrees.startsWith('-');
  const isOpposite = /[SW南西]/.test(letter);
  if (isNegative && letter !== '') return undefined;
  return isNegative || isOpposite ? -size : size;
}
