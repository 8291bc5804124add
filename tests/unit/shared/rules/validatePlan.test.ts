import { describe, expect, it } from 'vitest';
import { translate } from '../../../../shared/i18n/translate';
import {
  blockingFindings,
  findingAdvice,
  findingSentence,
  RULES,
  ruleTitle,
  validatePlan,
} from '../../../../shared/rules';
import { asciiCoverage } from '../../../support/asciiCoverage';

describe('validating a whole plan', () => {
  it('measures the coverage on the ellipsoid, and finds no gap in a seamless plan', () => {
    const { plan } = asciiCoverage('A A B\nA A B\nC C C');
    const { coverage, findings } = validatePlan(plan);
    expect(coverage.gaps).toBe(0);
    expect(coverage.overlaps).toBe(0);
    expect(coverage.coveredM2).toBeCloseTo(coverage.outlineM2, 6);
    expect(
      findings.filter(
        (finding) => finding.rule.startsWith('G') && finding.level === 'ERROR' && finding.rule !== 'G02',
      ),
    ).toEqual([]);
  });

  it('names a gap with its place and area', () => {
    const { plan } = asciiCoverage('A B B\nA _ C\nD D C');
    const { coverage, findings } = validatePlan(plan);
    const gap = findings.find(({ rule }) => rule === 'G06');
    expect(gap?.params).toMatchObject({ area: 100 });
    expect(gap?.place).toMatchObject({ minX: -5_000, maxX: 35_000 });
    expect(coverage.gaps).toBe(1);
    expect(coverage.outlineM2 - coverage.coveredM2).toBeCloseTo(coverage.gapM2, 6);
    expect(blockingFindings(findings, 'SUBMIT')).toContain(gap);
  });

  it('gives the same ids in every run', () => {
    const ids = () => validatePlan(asciiCoverage('A B\nC _').plan).findings.map(({ id }) => id);
    expect(ids()).toEqual(ids());
    expect(new Set(ids()).size).toBe(ids().length);
  });

  it('says every finding in both languages, with nothing left unfilled', () => {
    const { findings } = validatePlan(asciiCoverage('A B B\nA _ C\nD D C').plan);
    expect(findings.length).toBeGreaterThan(3);
    for (const language of ['zh-CN', 'en'] as const) {
      for (const finding of findings) {
        for (const { code, params } of [
          findingSentence(finding),
          findingAdvice(finding),
          ruleTitle(finding.rule),
        ]) {
          const sentence = translate(language, code, params);
          expect(sentence).not.toBe(code);
          expect(sentence).not.toContain('{{');
        }
      }
    }
  });

  it('has a title and an advice for every rule', () => {
    for (const { id } of RULES) {
      for (const code of [`ruleTitle.${id}`, `ruleAdvice.${id}`])
        expect(translate('en', code)).not.toBe(code);
    }
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  });
});
