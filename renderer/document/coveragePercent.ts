import type { RequestOutput } from '../../shared/ipc/contract';

type Coverage = Pick<RequestOutput<'check.validate'>['coverage'], 'outlineM2' | 'coveredM2' | 'gaps'>;

/** The covered share of the outline with three decimals. A full 100 is a claim: only without any gap, never by rounding. */
export function coveragePercent({ outlineM2, coveredM2, gaps }: Coverage): string {
  if (outlineM2 === 0) return '0.000';
  if (gaps === 0) return '100.000';
  return Math.min(99.999, Math.floor((coveredM2 / outlineM2) * 100_000) / 1000).toFixed(3);
}
