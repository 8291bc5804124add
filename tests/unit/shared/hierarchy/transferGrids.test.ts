import { describe, expect, it } from 'vitest';
import { transferGrids } from '../../../../shared/hierarchy/transferGrids';
import { gridPolygons } from '../../../../shared/topology/read/outlines';
import { polygonsArea } from '../../../../shared/topology/read/measure';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { applySound } from '../../../support/checks';
import { gridNames, gridTree } from '../../../support/gridTree';
import { runCommand } from '../../../support/runCommand';

const drawing = () => {
  const drawn = asciiCoverage('A B C D', { A: 'a', B: 'b', C: 'c', D: 'd' });
  const grid = gridTree(drawn, { one: { left: ['a', 'b'], middle: ['c'] }, two: { right: ['d'] } });
  const id = (name: string): number => grid[name] ?? 0;
  return { ...drawn, id };
};

describe('transferGrids', () => {
  it('moves a level-3 grid with its cells; the outlines of both parents follow', () => {
    const drawn = drawing();
    const { plan, ids, id } = drawn;
    const change = applySound(plan, transferGrids(plan, { grids: [id('b')], parent: id('middle'), ids }));
    expect(Object.keys(change).sort()).toEqual(['grid', 'lineage']);
    expect(gridNames(drawn, 'left')).toEqual(['a']);
    expect(gridNames(drawn, 'middle')).toEqual(['b', 'c']);
    expect(polygonsArea(gridPolygons(plan, id('middle')))).toBe(200e6);
    expect(gridPolygons(plan, id('middle'))).toHaveLength(1);
    expect(polygonsArea(gridPolygons(plan, id('one')))).toBe(300e6);
  });

  it('moves a level-2 grid between level-1 grids and says so in the lineage', () => {
    const drawn = drawing();
    const { plan, ids, id } = drawn;
    const change = applySound(plan, transferGrids(plan, { grids: [id('middle')], parent: id('two'), ids }));
    const code = (name: string): string => plan.get('grid', id(name))?.code ?? '';
    expect(change.lineage?.added).toEqual([
      expect.objectContaining({
        op: 'REPARENT',
        from: code('middle'),
        to: code('middle'),
        areaShare: 1,
        reason: `${code('one')}>${code('two')}`,
      }),
    ]);
    expect(gridNames(drawn, 'two')).toEqual(['middle', 'right']);
  });

  it('takes the last grid of a parent; the rule about empty grids reports what is left', () => {
    const drawn = drawing();
    const { plan, ids, id } = drawn;
    applySound(plan, transferGrids(plan, { grids: [id('d')], parent: id('middle'), ids }));
    expect(gridNames(drawn, 'right')).toEqual([]);
  });

  it('moves those that are not there yet', () => {
    const { plan, ids, id } = drawing();
    const grids = [id('b'), id('c')];
    const change = applySound(plan, transferGrids(plan, { grids, parent: id('middle'), ids }));
    expect(change.grid?.updated).toHaveLength(1);
  });

  it('refuses levels that do not follow each other, naming both', () => {
    const { plan, ids, id } = drawing();
    for (const [grid, parent] of [
      ['a', 'one'],
      ['left', 'middle'],
      ['one', 'two'],
      ['left', 'a'],
    ] as const) {
      const result = transferGrids(plan, { grids: [id(grid)], parent: id(parent), ids });
      expect(result).toMatchObject({
        ok: false,
        refusal: { code: 'transferGrids.levelsDiffer', params: { grid, parent, y: 5000 } },
      });
    }
  });

  it('refuses grids that are all there already', () => {
    const { plan, ids, id } = drawing();
    expect(transferGrids(plan, { grids: [id('c')], parent: id('middle'), ids })).toMatchObject({
      refusal: { code: 'transferGrids.alreadyThere', params: { parent: 'middle', x: 25_000 } },
    });
  });

  it('refuses a name that is taken, and offers to rename, which works', () => {
    const drawn = drawing();
    const { plan, ids, id } = drawn;
    const b = plan.get('grid', id('b'));
    if (b === undefined) expect.fail('b');
    plan.apply({ grid: { added: [], updated: [[b, { ...b, name: 'Ｃ' }]], removed: [] } });
    const result = transferGrids(plan, { grids: [id('b')], parent: id('middle'), ids });
    if (result.ok || result.refusal.fix === undefined) expect.fail('refused with a fix');
    expect(result.refusal.code).toBe('transferGrids.nameTaken');
    applySound(plan, runCommand(drawn, result.refusal.fix.command, result.refusal.fix.args));
    expect(gridNames(drawn, 'middle')).toEqual(['c', 'Ｃ（2）']);
  });
});
