import { describe, expect, it } from 'vitest';
import type { Result } from '../../../../shared/base/result';
import { invert, type ChangeSet } from '../../../../shared/document/changeSet';
import { PlanTotals } from '../../../../shared/network/planTotals';
import { countCells } from '../../../../shared/hierarchy/countCells';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { accepted } from '../../../support/checks';
import { gridNamed, gridTree } from '../../../support/gridTree';
import { addBox, runCommand } from '../../../support/runCommand';

const drawing = () => {
  const drawn = asciiCoverage(
    `
    A A B C
    A A B C`,
    { A: 'a', B: 'b', C: 'c' },
  );
  gridTree(drawn, { one: { left: ['a', 'b'] }, two: { right: ['c'] } });
  const totals = new PlanTotals(drawn.plan);
  const of = (name: string) => totals.ofGrid(gridNamed(drawn, name).id);
  /** Runs an edit and holds the totals to those of a fresh count, there, back and there again. */
  const run = (result: Result<ChangeSet>): void => {
    const change = accepted(result);
    for (const step of [change, invert(change), change]) {
      drawn.plan.apply(step);
      totals.follow(step);
      const fresh = new PlanTotals(drawn.plan);
      expect(totals.plan).toEqual(fresh.plan);
      for (const grid of drawn.plan.all('grid')) {
        expect([grid.name, totals.ofGrid(grid.id)]).toEqual([grid.name, fresh.ofGrid(grid.id)]);
      }
    }
  };
  const command = (id: string, args: object): void => run(runCommand(drawn, id, args));
  return { ...drawn, drawn, totals, of, run, command };
};

describe('totals of a plan', () => {
  it('count cells, households, area, and grids of every level, for each grid and the plan', () => {
    const { totals, of } = drawing();
    expect(of('left')).toMatchObject({
      cells: 2,
      households: 200,
      area: 600e6,
      grids: { 1: 0, 2: 1, 3: 2 },
      byCategory: { COMMUNITY: { cells: 2, area: 600e6 }, VACANT: { cells: 0, area: 0 } },
    });
    expect(of('two')).toMatchObject({ cells: 1, area: 200e6, grids: { 1: 1, 2: 1, 3: 1 } });
    expect(totals.plan).toMatchObject({ cells: 3, area: 800e6, grids: { 1: 2, 2: 2, 3: 3 } });
    expect(totals.ofGrid(999_999)).toBeUndefined();
  });

  it('agree with the count of cells by category', () => {
    const { plan, totals, command } = drawing();
    command('cell.update', { cells: [[5, 5]], granularity: 'PARK' });
    for (const [grid, count] of countCells(plan).byGrid) {
      const { byCategory, cells } = totals.ofGrid(grid) ?? expect.fail(`grid ${grid}`);
      expect(cells).toBe(count.total);
      expect(byCategory.VACANT.cells).toBe(count.byCategory.VACANT);
    }
  });

  it('follow a cell through cut, move of a corner, merge and transfer', () => {
    const { of, command, drawn } = drawing();
    command('cell.split', {
      line: [
        [-5, 6],
        [45, 7],
      ],
    });
    expect(of('one')).toMatchObject({ cells: 4, households: 200 });
    command('vertex.move', { from: [30, 6.7], to: [29, 8], reach: 0.5 });
    expect((of('one')?.area ?? 0) + (of('two')?.area ?? 0)).toBe(800e6);
    command('cell.merge', {
      cells: [
        [5, 2],
        [5, 15],
      ],
    });
    command('cell.transfer', { cells: [[25, 2]], grid: gridNamed(drawn, 'c').code });
    expect(of('two')?.cells).toBe(3);
  });

  it('follow boxes as they are bound, rebound and unbound, with their ports', () => {
    const { of, command, drawn, totals } = drawing();
    addBox(drawn, 'FX1', [5, 5]);
    command('box.bind', { box: 'FX1', cell: [5, 5] });
    expect(of('one')).toMatchObject({ boxes: 1, capacity: 50, used: 20 });
    command('box.bind', { box: 'FX1', cell: [35, 5] });
    expect([of('one')?.boxes, of('two')?.boxes]).toEqual([0, 1]);
    command('box.unbind', { box: 'FX1' });
    expect(totals.plan).toMatchObject({ boxes: 0, capacity: 0, used: 0 });
  });

  it('follow the ports of a box that is bound', () => {
    const { plan, of, command, drawn, run } = drawing();
    const id = addBox(drawn, 'FX1', [5, 5]);
    command('box.bind', { box: 'FX1', cell: [5, 5] });
    const box = plan.get('box', id) ?? expect.fail('box');
    run({ ok: true, value: { box: { added: [], updated: [[box, { ...box, used: 21 }]], removed: [] } } });
    expect(of('one')?.used).toBe(21);
  });

  it('follow grids that move with all that lies below them, merge and divide', () => {
    const { of, command, drawn } = drawing();
    const code = (name: string): string => gridNamed(drawn, name).code;
    command('grid.transfer', { grids: [code('b')], parent: code('right') });
    expect(of('two')).toMatchObject({ cells: 2, area: 400e6, grids: { 1: 1, 2: 1, 3: 2 } });
    command('grid.transfer', { grids: [code('right')], parent: code('one') });
    expect(of('one')?.area).toBe(800e6);
    command('grid.split', {
      grid: code('one'),
      line: [
        [13, -5],
        [13, 25],
      ],
    });
    command('grid.merge', { grids: [code('one'), code('one（2）')], rename: true });
    command('grid.merge', { grids: [code('left'), code('right')], rename: true });
    command('grid.merge', { grids: [code('one'), code('two')], rename: true });
  });

  it('follow a grid and its own child that move in one edit, in either order', () => {
    for (const names of [
      ['right', 'c'],
      ['c', 'right'],
    ]) {
      const { plan, drawn, of, run } = drawing();
      const [one, left] = [gridNamed(drawn, 'one').id, gridNamed(drawn, 'left').id];
      const rows = names.map((name) => gridNamed(drawn, name));
      const updated = rows.map((row) => [row, { ...row, parent: row.level === 2 ? one : left }] as const);
      run({ ok: true, value: { grid: { added: [], updated, removed: [] } } });
      expect([of('left')?.cells, of('right')?.cells, of('one')?.cells, of('two')?.cells]).toEqual([
        3, 0, 3, 0,
      ]);
      expect(plan.count('grid')).toBe(7);
    }
  });
});
