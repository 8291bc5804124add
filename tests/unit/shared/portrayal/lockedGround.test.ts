import { describe, expect, it } from 'vitest';
import type { LockRecord } from '../../../../shared/document/records/sharing';
import { ringsAround, veilsOf } from '../../../../shared/portrayal/lockedGround';
import { PlanScene } from '../../../../shared/portrayal/scene';
import { asciiCoverage } from '../../../support/asciiCoverage';

const city = () =>
  asciiCoverage(`
    A A B
    A A B
    C C C`);

const lockOn = (subjectType: 'GRID' | 'CELL', subject: number): LockRecord => ({
  id: 900,
  kind: 'HELD',
  subjectType,
  subject,
  points: [],
  reason: '',
  by: '李规划',
  version: null,
});

describe('ground under a veil', () => {
  it('is none where nothing is locked or approved', () => {
    const { plan } = city();
    expect(
      veilsOf(
        plan,
        [...plan.all('cell')].map(({ id }) => id),
      ).size,
    ).toBe(0);
  });

  it('is a locked cell, and every cell under a locked grid', () => {
    const { plan, cell } = city();
    const cells = [...plan.all('cell')].map(({ id }) => id);
    plan.load('lock', [lockOn('CELL', cell.A ?? 0)]);
    expect([...veilsOf(plan, cells)]).toEqual([[cell.A, 'LOCKED']]);
    const other = city();
    other.plan.load('lock', [lockOn('GRID', other.plan.get('cell', other.cell.A ?? 0)?.parent ?? 0)]);
    expect([...veilsOf(other.plan, cells).values()]).toEqual(['LOCKED', 'LOCKED', 'LOCKED']);
  });

  it('is approved ground until its unit is reopened', () => {
    const { plan, cell } = city();
    const approval = { version: 3, by: '赵经理' };
    expect([...veilsOf(plan, [cell.A ?? 0], approval).values()]).toEqual(['APPROVED']);
    const level3 = plan.get('grid', plan.get('cell', cell.A ?? 0)?.parent ?? 0);
    plan.load('lock', [{ ...lockOn('GRID', level3?.parent ?? 0), kind: 'REOPENED', version: 3 }]);
    expect(veilsOf(plan, [cell.A ?? 0], approval).size).toBe(0);
  });

  it('has one boundary around all its cells, without what lies between them', () => {
    const { plan, cell } = city();
    const scene = new PlanScene(plan);
    const around = (names: string[]): number[] =>
      ringsAround(scene, new Set(names.map((name) => cell[name] ?? 0)))
        .flat()
        .map(Math.abs);
    const between = [...plan.all('edge')].filter(
      ({ left, right }) => [left, right].sort().join() === [cell.A ?? 0, cell.B ?? 0].sort().join(),
    );
    expect(between.length).toBeGreaterThan(0);
    for (const { id } of between) {
      expect(around(['A'])).toContain(id);
      expect(around(['A', 'B'])).not.toContain(id);
    }
    const rim = [...plan.all('edge')].filter(({ left, right }) => left <= 0 || right <= 0);
    expect(around(['A', 'B', 'C']).sort()).toEqual(rim.map(({ id }) => id).sort());
  });
});
