import { describe, expect, it } from 'vitest';
import { contiguous } from '../../../../shared/rules/g10Contiguous';
import { validatePlan } from '../../../../shared/rules';
import { touchedRows } from '../../../../shared/rules/scope';
import { placesIn } from '../../../../shared/rules/places';
import { findingsOf } from '../../../../shared/rules/checkRules';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { gridTree } from '../../../support/gridTree';
import { findingsBy, idsBy, put } from '../../../support/ruleCheck';

const named = (drawing: string, parents: Record<string, string> = {}) =>
  findingsBy(contiguous, asciiCoverage(drawing, parents).plan).map(({ params }) => params['name']);

describe('G10: ground hangs together', () => {
  it('finds nothing in a sound plan', () => {
    expect(idsBy(contiguous)).toEqual([]);
    expect(named('A B\nA C')).toEqual([]);
  });

  it('names a cell of two parts, with the smaller part to zoom to', () => {
    const [finding] = findingsBy(contiguous, asciiCoverage('A A B A').plan);
    expect(finding).toMatchObject({
      level: 'WARNING',
      params: { name: 'A', parts: 2, area: 100 },
      place: { minX: 30_000, minY: 0, maxX: 40_000, maxY: 10_000 },
    });
  });

  it('lets shops lie along both sides of a street', () => {
    const { plan, cell } = asciiCoverage('A A B A');
    const row = plan.get('cell', cell['A'] ?? 0) ?? expect.fail('A');
    plan.apply({
      cell: { added: [], updated: [[row, { ...row, granularity: 'STREET_SHOPS' }]], removed: [] },
    });
    expect(findingsBy(contiguous, plan)).toEqual([]);
  });

  it('names a grid of any level whose cells do not hang together, with the detached part to zoom to', () => {
    const drawn = asciiCoverage('A B B C D', { A: 'a', B: 'b', C: 'a', D: 'd' });
    gridTree(drawn, { one: { left: ['a'], right: ['b'] }, two: { far: ['d'] } });
    const findings = findingsBy(contiguous, drawn.plan);
    expect(findings.map(({ params }) => [params['name'], params['level']]).sort()).toEqual([
      ['a', 3],
      ['left', 2],
    ]);
    // Two parts of one size come from west to east.
    expect(findings[0]?.place).toEqual({ minX: 30_000, minY: 0, maxX: 40_000, maxY: 10_000 });
  });

  it('looks at touched cells after an edit, without outlines of other parts of the program', () => {
    const { plan, cell } = asciiCoverage('A A B A C C');
    const touched = (letter: string) => {
      const row = plan.get('cell', cell[letter] ?? 0) ?? expect.fail(letter);
      const scope = touchedRows({ cell: { added: [row], updated: [], removed: [] } });
      return findingsOf({ view: plan, scope, places: placesIn(plan) }, [contiguous]);
    };
    expect(touched('A')).toHaveLength(1);
    expect(touched('C')).toEqual([]);
  });

  it('leaves plans whose tree or boundaries are broken to the rules that say so', () => {
    expect(idsBy(contiguous, { grid: (rows) => rows.filter(({ level }) => level !== 2) })).toEqual([]);
    expect(idsBy(contiguous, { edge: put(22, { left: 32 }) })).toEqual([]);
    const drawn = asciiCoverage('A x B', { x: 'other' });
    const [level1] = [...drawn.plan.all('grid')].filter(({ level }) => level === 1);
    drawn.plan.apply({ grid: { added: [], updated: [], removed: level1 === undefined ? [] : [level1] } });
    const { findings } = validatePlan(drawn.plan);
    expect(findings.filter(({ rule }) => rule === 'G10').map(({ params }) => params['name'])).toEqual(['L3']);
  });
});
