import { describe, expect, it } from 'vitest';
import { gap } from '../../../../shared/rules/g06Gap';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { findingsBy } from '../../../support/ruleCheck';

describe('G06: no ground is without a cell', () => {
  it('finds nothing in a sound plan', () => {
    expect(findingsBy(gap, asciiCoverage('A A B\nA C C').plan)).toEqual([]);
  });
  it('names a gap with its area', () => {
    const findings = findingsBy(gap, asciiCoverage('A B B\nA _ C\nD D C').plan);
    expect(findings.map(({ params }) => params.area)).toEqual([100]);
  });
});
