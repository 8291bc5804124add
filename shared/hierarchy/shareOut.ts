/**
 * Divides a whole number in proportion to weights so that the parts sum to it exactly (largest remainder;
 * ties go to the earlier part). Weights must not all be zero.
 */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const shares = exact.map(Math.floor);
  let left = total - shares.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map((value, at) => ({ at, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at);
  for (const { at } of byRemainder) {
    if (left-- <= 0) break;
    shares[at] = (shares[at] as number) + 1;
  }
  return shares;
}
