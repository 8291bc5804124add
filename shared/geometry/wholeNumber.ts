/** Rounds to a whole number, never to the minus zero that Math.round makes of −0.3. */
export function wholeNumber(value: number): number {
  return Math.round(value) + 0;
}
