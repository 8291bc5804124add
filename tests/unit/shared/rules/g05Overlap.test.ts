import { describe, expect, it } from 'vitest';
import { overlap } from '../../../../shared/rules/g05Overlap';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { findingsBy, smallPlanWith } from '../../../support/ruleCheck';

describe('G05: no two cells overlap', () => {
  it('finds nothing in a sound plan', () => {
    expect(findingsBy(overlap, asciiCoverage('A A B\nA C C').plan)).toEqual([]);
  });
  it('names the cells whose boundaries cross', () => {
    const bent = (
      rows: readonly {
        id: number;
        start: number;
        end: number;
        left: number;
        right: number;
        points: readonly number[];
      }[],
    ) => rows.map((edge) => (edge.id === 21 ? { ...edge, points: [482_250_000, 3_612_050_000] } : edge));
    const findings = findingsBy(overlap, smallPlanWith({ edge: bent }));
    expect(findings.length).toBeGreaterThan(0);
    expect(findings[0]?.params).toMatchObject({ variant: 'crossing' });
    expect(findings[0]?.place).not.toBeNull();
  });
});
