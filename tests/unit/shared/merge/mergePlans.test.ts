import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planContentHash } from '../../../../main/exchange/planContentHash';
import { planCommand, commandById } from '../../../../shared/commands/registry';
import type { PlanDocument } from '../../../../shared/document/planDocument';
import { createIdSource } from '../../../../shared/hierarchy/idSource';
import { mergePlans, type Choice, type MergedPlan } from '../../../../shared/merge/mergePlans';
import { validateCoverage } from '../../../../shared/topology/proof/validate';
import { asciiCoverage, type AsciiPlan } from '../../../support/asciiCoverage';
import { accepted } from '../../../support/checks';
import { predictedConflicts } from '../../../support/predictedConflicts';
import { addBox } from '../../../support/runCommand';
import { planInScope } from '../../../support/twoPlanners';

const DRAWING = `
  A A A B B B
  A A A B B B
  C C C D D D
  C C C D D D`;

/** The numbers of a part: its own ids and serials. */
const block = (part: number) => ({
  nextId: part * 10_000,
  nextSerial: [0, part * 1000, part * 1000, part * 1000, part * 1000],
});

type Edit = readonly [command: string, args: object];

function edited(base: PlanDocument, part: number, edits: readonly Edit[]): PlanDocument {
  const plan = base.clone();
  const ids = createIdSource({ lan: '0719', ...block(part) });
  for (const [id, args] of edits) {
    const command = commandById(id);
    if (command === undefined) expect.fail(id);
    plan.apply(accepted(planCommand(plan, command, command.args.parse(args), { ids, author: '测试员' })));
  }
  return plan;
}

function merge(base: PlanDocument, mine: PlanDocument, theirs: PlanDocument, choice?: Choice): MergedPlan {
  const ids = createIdSource({ lan: '0719', ...block(9) });
  const merged = mergePlans({ base, mine, theirs, ids, choose: () => choice });
  if (!merged.ok) expect.fail(JSON.stringify(merged.refusal));
  return merged.value;
}

/** Merges in both orders, contested things going to the first of the two; both must give one sound plan. */
function bothWays(base: PlanDocument, a: PlanDocument, b: PlanDocument) {
  const [ab, ba] = [merge(base, a, b, 'mine'), merge(base, b, a, 'theirs')];
  const [one, two] = [a.clone(), b.clone()];
  one.apply(ab.change);
  two.apply(ba.change);
  expect(validateCoverage(one)).toEqual([]);
  expect(planContentHash(two)).toBe(planContentHash(one));
  const causes = ab.conflicts.map((conflict) => conflict.causes);
  expect(ba.conflicts.map((conflict) => conflict.causes)).toEqual(causes);
  expect([...new Set(causes.flat())].sort()).toEqual(predictedConflicts(base, a, b));
  return { plan: one, causes };
}

const codeOf = ({ plan, cell }: AsciiPlan, letter: string): string =>
  plan.get('cell', cell[letter] ?? 0)?.code ?? '';

type Point = readonly [x: number, y: number];

const reshape = (...line: readonly Point[]): Edit => ['boundary.reshape', { line }];

/** A straight cut of one cell; the part at `keep` keeps the code. */
const cut = (cell: string, from: Point, to: Point, keep?: Point): Edit => [
  'cell.split',
  { line: [from, to], cells: [cell], keep },
];

describe('T18: what two planners did', () => {
  it('merges by itself where they drew other boundaries of one cell', () => {
    const drawn = asciiCoverage(DRAWING);
    const a = edited(drawn.plan, 1, [reshape([5, 20], [10, 24], [20, 20])]);
    const b = edited(drawn.plan, 2, [reshape([30, 25], [33, 30], [30, 36])]);
    const { causes, plan } = bothWays(drawn.plan, a, b);
    expect(causes).toEqual([]);
    expect(planContentHash(plan)).not.toBe(planContentHash(a));
  });

  it('merges by itself where one cuts a cell and the other moves another boundary of the part that got the new code', () => {
    const drawn = asciiCoverage(DRAWING);
    const a = edited(drawn.plan, 1, [cut(codeOf(drawn, 'A'), [-5, 31], [35, 32], [20, 38])]);
    const b = edited(drawn.plan, 2, [reshape([5, 20], [10, 24], [20, 20])]);
    expect(bothWays(drawn.plan, a, b).causes).toEqual([]);
  });

  it('keeps the nodes of both where they cut different cells along one straight boundary', () => {
    const drawn = asciiCoverage(DRAWING);
    const a = edited(drawn.plan, 1, [cut(codeOf(drawn, 'A'), [11, 15], [11.5, 45])]);
    const b = edited(drawn.plan, 2, [cut(codeOf(drawn, 'C'), [17, 25], [18.3, -5])]);
    const { causes, plan } = bothWays(drawn.plan, a, b);
    expect(causes).toEqual([]);
    expect(plan.count('cell')).toBe(6);
  });

  it('merges different fields of one cell, and asks about the same field', () => {
    const drawn = asciiCoverage(DRAWING);
    const cells = [codeOf(drawn, 'A')];
    const a = edited(drawn.plan, 1, [['cell.update', { cells, households: 7 }]]);
    const b = edited(drawn.plan, 2, [['cell.update', { cells, granularity: 'PARK' }]]);
    const c = edited(drawn.plan, 3, [['cell.update', { cells, households: 8 }]]);
    const { plan, causes } = bothWays(drawn.plan, a, b);
    expect(causes).toEqual([]);
    expect(plan.get('cell', drawn.cell.A ?? 0)).toMatchObject({ households: 7, granularity: 'PARK' });
    expect(bothWays(drawn.plan, a, c).causes).toEqual([[`field cell/${drawn.cell.A}/households`]]);
  });

  it('makes one conflict, with the place, of a boundary that both drew anew', () => {
    const drawn = asciiCoverage(DRAWING);
    const a = edited(drawn.plan, 1, [reshape([5, 20], [10, 24], [20, 20])]);
    const b = edited(drawn.plan, 2, [reshape([8, 20], [12, 15], [18, 20])]);
    const { conflicts, change } = merge(drawn.plan, a, b);
    expect(conflicts).toHaveLength(1);
    expect(conflicts[0]?.place).not.toBeNull();
    expect(conflicts[0]?.choice).toBeUndefined();
    expect(change).toEqual({});
    bothWays(drawn.plan, a, b);
  });

  it('makes a conflict of delete against edit, and of a cut against a move', () => {
    const drawn = asciiCoverage(DRAWING);
    const [A, B] = [codeOf(drawn, 'A'), codeOf(drawn, 'B')];
    const gone = edited(drawn.plan, 1, [['cell.merge', { cells: [A, B], keep: A }]]);
    const named = edited(drawn.plan, 2, [['cell.update', { cells: [B], name: '阳光花园' }]]);
    expect(bothWays(drawn.plan, gone, named).causes.flat()).toContain(`gone cell/${drawn.cell.B}`);
    const divided = edited(drawn.plan, 1, [cut(A, [12, 15], [12, 45])]);
    const moved = edited(drawn.plan, 2, [reshape([8, 20], [12, 24], [18, 20])]);
    expect(bothWays(drawn.plan, divided, moved).causes.flat().length).toBeGreaterThan(0);
  });

  it('makes a conflict of a box that both bound, and of cuts that cross', () => {
    const drawn = asciiCoverage(DRAWING);
    const box = addBox(drawn, 'FX1', [5, 5]);
    const a = edited(drawn.plan, 1, [['box.bind', { box: 'FX1', cell: codeOf(drawn, 'C') }]]);
    const b = edited(drawn.plan, 2, [['box.bind', { box: 'FX1', cell: codeOf(drawn, 'D') }]]);
    expect(bothWays(drawn.plan, a, b).causes).toEqual([[`binding of box/${box}`]]);
    const across = edited(drawn.plan, 1, [cut(codeOf(drawn, 'A'), [-5, 31], [35, 32])]);
    const down = edited(drawn.plan, 2, [cut(codeOf(drawn, 'A'), [12, 15], [12, 45])]);
    expect(
      bothWays(drawn.plan, across, down)
        .causes.flat()
        .some((cause) => cause.startsWith('cross')),
    ).toBe(true);
  });

  it('changes nothing when the same is merged again', () => {
    const drawn = asciiCoverage(DRAWING);
    const a = edited(drawn.plan, 1, [cut(codeOf(drawn, 'A'), [12, 15], [12, 45])]);
    const mine = drawn.plan.clone();
    mine.apply(merge(drawn.plan, mine, a).change);
    expect(planContentHash(mine)).toBe(planContentHash(a));
    expect(merge(a, mine, a)).toMatchObject({ change: {}, conflicts: [], parts: 0 });
  });
});

it('any edits of two planners merge in either order to one sound plan, with the conflicts of a brute-force comparison', () => {
  let conflicts = 0;
  fc.assert(
    fc.property(fc.nat(1e6), fc.nat(1e6), (one, two) => {
      const drawn = asciiCoverage(DRAWING);
      for (const at of [5, 25, 45]) addBox(drawn, `FX${at}`, [at, at / 2]);
      const all = new Set([...drawn.plan.all('cell')].map(({ id }) => id));
      const [a, b] = [drawn.plan.clone(), drawn.plan.clone()];
      planInScope(a, all, block(1), one, 3);
      planInScope(b, all, block(2), two, 3);
      conflicts += bothWays(drawn.plan, a, b).causes.length;
    }),
    { numRuns: 15, seed: 20260103 },
  );
  expect(conflicts).toBeGreaterThan(4);
}, 60_000);
