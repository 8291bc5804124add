/** Share in per cent with two decimals, rounded half up; 0 of 0 is 0. */
export function percent(part: number, total: number): number {
  return total === 0 ? 0 : Math.floor((part / total) * 10_000 + 0.5) / 100;
}
