import type { PlanView } from '../document/view';
import { percent } from './percent';
import type { MeasuredCoverage, Report, ReportTable } from './report';

/** R2: the coverage proof in numbers (S-47); areas are geodesic square metres with two decimals. */
export const coverageReport: Report = { id: 'r2_coverage', build };

function build(_view: PlanView, coverage: MeasuredCoverage): ReportTable {
  const { outlineM2, coveredM2, gaps, gapM2, overlaps } = coverage;
  const cents = (value: number): number => Math.round(value * 100) / 100;
  return {
    columns: ['outlineM2', 'coveredM2', 'coveredPercent', 'gaps', 'gapM2', 'overlaps'],
    // A plan with a gap never reads 100 %, however small the gap is.
    rows: [
      [
        cents(outlineM2),
        cents(coveredM2),
        gaps === 0 ? percent(coveredM2, outlineM2) : Math.min(99.99, percent(coveredM2, outlineM2)),
        gaps,
        cents(gapM2),
        overlaps,
      ],
    ],
  };
}
