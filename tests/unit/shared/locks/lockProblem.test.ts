import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../shared/base/random';
import { commandById, planCommand } from '../../../../shared/commands/registry';
import { createIdSource } from '../../../../shared/hierarchy/idSource';
import type { PlanDocument } from '../../../../shared/document/planDocument';
import { composeChanges } from '../../../../shared/document/composeChanges';
import { invert, type ChangeSet } from '../../../../shared/document/changeSet';
import { lockProblem } from '../../../../shared/locks/lockProblem';
import { cellsBelow } from '../../../../shared/hierarchy/cellsBelow';
import { cellPolygons } from '../../../../shared/topology/read/rings';
import { addBuilding } from '../../../support/addBuilding';
import { addCoverage, block } from '../../../support/addCoverage';
import { asciiCoverage, type AsciiPlan } from '../../../support/asciiCoverage';
import { accepted, refusal } from '../../../support/checks';
import { gridTree } from '../../../support/gridTree';
import { RANDOM_ARGUMENTS } from '../../../support/randomArguments/registry';
import { stageOn } from '../../../support/randomArguments/stage';
import { addBox } from '../../../support/runCommand';

const DRAWING = `
  A A A B B . G
  A H A B B C C
  A A A D D C C
  E E _ D D F F
  E E E D G F F`;

function drawn(): AsciiPlan {
  const plan = asciiCoverage(DRAWING, { F: 'L3b', G: 'L3b', C: 'L3c' });
  for (const [at, place] of [[5, 5] as const, [35, 35] as const, null].entries())
    addBox(plan, `FX${at}`, place);
  gridTree(plan, { one: { left: ['L3'], right: ['L3b'] }, two: { far: ['L3c'] } });
  addBuilding(plan, 'B1', block(12, 2, 23, 8));
  addCoverage(plan, 'WEST', block(-5, -5, 26, 60));
  return plan;
}

function run(plan: AsciiPlan, id: string, args: object, approval?: { version: number; by: string }) {
  const command = commandById(id);
  if (command === undefined) expect.fail(id);
  const context = { ids: plan.ids, author: '李规划', approval };
  return planCommand(plan.plan, command, command.args.parse(args), context);
}

function apply(plan: AsciiPlan, id: string, args: object, approval?: { version: number; by: string }): void {
  plan.plan.apply(accepted(run(plan, id, args, approval)));
}

const codeOf = (plan: AsciiPlan, letter: string): string =>
  plan.plan.get('cell', plan.cell[letter] ?? 0)?.code ?? '';
const unitOf = (plan: AsciiPlan, name: string): string =>
  [...plan.plan.all('grid')].find((grid) => grid.name === name)?.code ?? '';

/** Locked rows with their ground; vertices that cuts insert on straight boundary do not count. */
function lockedState(plan: PlanDocument): Map<string, string> {
  const state = new Map<string, string>();
  const take = (id: number): void => {
    const cell = plan.get('cell', id);
    if (cell === undefined) return;
    const inserted = new Set([...plan.all('node')].filter((n) => n.inserted).map(({ x, y }) => `${x},${y}`));
    const corners = cellPolygons(plan, id)
      .flat()
      .flatMap((ring) =>
        Array.from({ length: ring.length / 2 }, (_, i) => `${ring[2 * i]},${ring[2 * i + 1]}`),
      );
    state.set(`cell ${id}`, JSON.stringify([cell, corners.filter((at) => !inserted.has(at)).sort()]));
  };
  for (const lock of plan.all('lock')) {
    if (lock.kind !== 'HELD' || lock.subject === null) continue;
    if (lock.subjectType === 'CELL') take(lock.subject);
    else {
      state.set(`grid ${lock.subject}`, JSON.stringify(plan.get('grid', lock.subject)));
      for (const id of cellsBelow(plan, lock.subject)) take(id);
    }
  }
  return state;
}

describe('a lock', () => {
  it('on a cell stops every edit of it with reason and person, until it is taken away', () => {
    const plan = drawn();
    const code = codeOf(plan, 'D');
    apply(plan, 'lock.set', { cells: [code], reason: '等拆迁结果' });
    const refused = run(plan, 'cell.splitEqual', { cell: code, parts: 2 });
    expect(refused).toMatchObject({
      ok: false,
      refusal: { code: 'lock.held', params: { code, by: '李规划', reason: '等拆迁结果' } },
    });
    expect(refusal(run(plan, 'cell.update', { cells: [code], granularity: 'PARK' }))).toBe('lock.held');
    expect(refusal(run(plan, 'cell.merge', { cells: [code, codeOf(plan, 'B')] }))).toBe('lock.held');
    expect(refusal(run(plan, 'vertex.move', { from: [30, 30], to: [31, 31] }))).toBe('lock.held');
    expect(refusal(run(plan, 'lock.set', { cells: [code] }))).toBe('lock.already');
    apply(plan, 'lock.remove', { cells: [code] });
    expect(run(plan, 'cell.splitEqual', { cell: code, parts: 2 }).ok).toBe(true);
  });

  it('lets a neighbour’s cut set a node on its boundary, because the line runs where it ran', () => {
    const plan = drawn();
    apply(plan, 'lock.set', { cells: [codeOf(plan, 'B')] });
    apply(plan, 'cell.split', {
      line: [
        [33.333, 5],
        [37.777, 35],
      ],
      cells: [codeOf(plan, 'D')],
      extend: true,
    });
    const cut = codeOf(plan, 'D');
    const other = [...plan.plan.all('cell')].at(-1)?.code;
    apply(plan, 'cell.merge', { cells: [cut, other] });
    expect(
      refusal(
        run(plan, 'boundary.reshape', {
          line: [
            [30, 35],
            [35, 33],
            [45, 30],
          ],
        }),
      ),
    ).toBe('lock.held');
  });

  it('on a grid holds what lies below it and what would come in', () => {
    const plan = drawn();
    apply(plan, 'lock.set', { grids: [unitOf(plan, 'L3b')], reason: '定稿' });
    expect(refusal(run(plan, 'cell.update', { cells: [codeOf(plan, 'F')], households: 1 }))).toBe(
      'lock.held',
    );
    const into = { cells: [codeOf(plan, 'A')], grid: unitOf(plan, 'L3b') };
    expect(refusal(run(plan, 'cell.transfer', into))).toBe('lock.held');
    expect(refusal(run(plan, 'lock.remove', { cells: [codeOf(plan, 'F')] }))).toBe('lock.lockedAbove');
    expect(refusal(run(plan, 'lock.remove', { cells: [codeOf(plan, 'A')] }))).toBe('lock.notLocked');
  });

  it('on a boundary keeps its line, also after cuts have divided it', () => {
    const plan = drawn();
    apply(plan, 'lock.set', { boundaries: [[40, 30]], reason: '河道' });
    apply(plan, 'cell.split', {
      line: [
        [33.333, 5],
        [37.777, 35],
      ],
      cells: [codeOf(plan, 'D')],
      extend: true,
    });
    const bend = {
      line: [
        [32, 30],
        [36, 28],
        [42, 30],
      ],
    };
    expect(refusal(run(plan, 'boundary.reshape', bend))).toBe('lock.boundary');
    expect(refusal(run(plan, 'cell.merge', { cells: [codeOf(plan, 'B'), codeOf(plan, 'D')] }))).toBe(
      'lock.boundary',
    );
    expect(run(plan, 'cell.update', { cells: [codeOf(plan, 'D')], granularity: 'PARK' }).ok).toBe(true);
    apply(plan, 'lock.remove', { boundaries: [[32, 30]] });
    expect(run(plan, 'boundary.reshape', bend).ok).toBe(true);
  });

  it('of an approved unit is lifted by reopening that unit, and only that', () => {
    const plan = drawn();
    const approval = { version: 3, by: '赵经理' };
    const update = (letter: string) =>
      run(plan, 'cell.update', { cells: [codeOf(plan, letter)], granularity: 'PARK' }, approval);
    const refused = update('A');
    expect(refused).toMatchObject({
      ok: false,
      refusal: { code: 'lock.approved', fix: { command: 'unit.reopen' } },
    });
    if (refused.ok || refused.refusal.fix === undefined) expect.fail('no fix');
    apply(plan, 'unit.reopen', refused.refusal.fix.args, approval);
    expect(update('A').ok).toBe(true);
    expect(refusal(update('F'))).toBe('lock.approved');
    const next = { version: 4, by: '赵经理' };
    expect(refusal(run(plan, 'cell.update', { cells: [codeOf(plan, 'A')], households: 1 }, next))).toBe(
      'lock.approved',
    );
    expect(refusal(run(plan, 'unit.reopen', { grids: [unitOf(plan, 'left')] }))).toBe('lock.nothingApproved');
  });
});

describe('with any locks', () => {
  it('every registered command either refuses or leaves the locked rows and their ground as they were', () => {
    const step = fc.record({ command: fc.constantFrom(...Object.keys(RANDOM_ARGUMENTS)), seed: fc.nat() });
    const locks = fc.array(fc.nat(), { minLength: 1, maxLength: 4 });
    let [done, stopped] = [0, 0];
    fc.assert(
      fc.property(locks, fc.array(step, { minLength: 4, maxLength: 24 }), (seeds, steps) => {
        const { plan, ids } = drawn();
        let counters = ids.counters();
        const perform = (id: string, seed: number): void => {
          const args = RANDOM_ARGUMENTS[id]?.(stageOn(plan, createRandom(seed)));
          const command = commandById(id);
          if (args === undefined || command === undefined) return;
          const source = createIdSource({ lan: '0719', ...counters });
          const context = { ids: source, author: 'test' };
          const result = planCommand(plan, command, command.args.parse(args), context);
          if (!result.ok) {
            if (result.refusal.code.startsWith('lock.')) stopped++;
            return;
          }
          counters = source.counters();
          plan.apply(result.value);
          done++;
        };
        for (const seed of seeds) perform('lock.set', seed);
        for (const { command, seed } of steps) {
          if (command === 'lock.remove') continue;
          const before = lockedState(plan);
          perform(command, seed);
          const after = lockedState(plan);
          for (const [what, state] of before) expect(after.get(what), command).toBe(state);
        }
      }),
      { numRuns: 20, seed: 20260102 },
    );
    expect(done).toBeGreaterThan(50);
    expect(stopped).toBeGreaterThan(10);
  }, 60_000);
});

describe('many steps as one change', () => {
  /** What an edit and then another one changed, as one way from the first state to the last, and back. */
  function steps(
    plan: AsciiPlan,
    ...edits: readonly (() => ChangeSet)[]
  ): { forth: ChangeSet; back: ChangeSet } {
    const changes = edits.map((edit) => {
      const change = edit();
      plan.plan.apply(change);
      return change;
    });
    const forth = composeChanges(changes);
    return { forth, back: invert(forth) };
  }

  it('goes back over the setting of a lock and what was edited before it', () => {
    const plan = drawn();
    const cells = [codeOf(plan, 'B')];
    const { forth, back } = steps(
      plan,
      () => accepted(run(plan, 'cell.update', { cells, households: 12 })),
      () => accepted(run(plan, 'lock.set', { cells, reason: '踏勘' })),
    );
    expect(lockProblem(plan.plan, back)).toBeUndefined();
    plan.plan.apply(back);
    expect(lockProblem(plan.plan, forth)).toBeUndefined();
  });

  it('does not go over a lock that stands at both ends', () => {
    const plan = drawn();
    const cells = [codeOf(plan, 'B')];
    const { back } = steps(plan, () => accepted(run(plan, 'cell.update', { cells, households: 12 })));
    apply(plan, 'lock.set', { cells, reason: '踏勘' });
    expect(lockProblem(plan.plan, back)?.code).toBe('lock.held');
  });

  it('goes forth over the reopening of a unit and what was edited after it, and back again', () => {
    const plan = drawn();
    const approval = { version: 1, by: '赵经理' };
    const unit = unitOf(plan, 'left');
    const { forth, back } = steps(
      plan,
      () => accepted(run(plan, 'unit.reopen', { grids: [unit], reason: '拆迁' }, approval)),
      () => accepted(run(plan, 'cell.update', { cells: [codeOf(plan, 'A')], households: 3 }, approval)),
    );
    expect(lockProblem(plan.plan, back, approval)).toBeUndefined();
    plan.plan.apply(back);
    expect(lockProblem(plan.plan, forth, approval)).toBeUndefined();
  });
});
