import { at } from './at';

/**
 * Shares `total` out in proportion to `weights` as whole numbers that add up exactly (Hare–Niemeyer), each at
 * least `least`. Equal remainders: the earlier one wins. Refuses (RangeError) a total below `least` each.
 */
export function largestRemainder(total: number, weights: readonly number[], least = 0): number[] {
  const spare = total - least * weights.length;
  if (spare < 0) throw new RangeError(`${total} cannot give ${least} to each of ${weights.length}`);
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (sum === 0 ? spare / weights.length : (spare * weight) / sum));
  const shares = exact.map(Math.floor);
  let left = spare - shares.reduce((a, b) => a + b, 0);
  const order = exact
    .map((value, i) => ({ i, rest: value - at(shares, i) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of order) {
    if (left-- <= 0) break;
    shares[i] = at(shares, i) + 1;
  }
  return shares.map((share) => share + least);
}
