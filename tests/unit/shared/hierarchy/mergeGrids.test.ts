import { describe, expect, it } from 'vitest';
import { createDraft } from '../../../../shared/document/draft';
import { mergeGrids } from '../../../../shared/hierarchy/mergeGrids';
import { gridPolygons } from '../../../../shared/topology/read/outlines';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { applySound, refusal } from '../../../support/checks';
import { cellNames, gridNamed, gridNames, gridTree } from '../../../support/gridTree';
import { runCommand } from '../../../support/runCommand';

const drawing = () => {
  const drawn = asciiCoverage('A B C D E', { A: 'a', B: 'b', C: 'b', D: 'd', E: 'e' });
  const grid = gridTree(drawn, { one: { left: ['a', 'b'], middle: ['d'] }, two: { right: ['e'] } });
  const id = (name: string): number => grid[name] ?? 0;
  return { ...drawn, id };
};
type Drawing = ReturnType<typeof drawing>;

/** Puts an outlet, its support, a person and their claim on a grid. */
function furnish({ plan, ids, id }: Drawing, name: string): void {
  const draft = createDraft(plan);
  const outlet = ids.nextId();
  draft.add('outlet', {
    id: outlet,
    code: `YT-${name}`,
    name: `${name}营业厅`,
    kind: 'OWN_HALL',
    x: null,
    y: null,
    address: '',
    active: true,
    coordinator: null,
  });
  draft.add('support', { id: ids.nextId(), grid: id(name), outlet });
  const staff = ids.nextId();
  draft.add('staff', {
    id: staff,
    staffNo: `S-${name}`,
    name: `张${name}`,
    role: 'GRID_MANAGER',
    unit: id(name),
    active: true,
  });
  draft.add('claim', {
    id: ids.nextId(),
    subjectType: 'GRID',
    subject: id(name),
    staff,
    kind: 'PRIMARY',
    share: 100,
    from: '2011-03-01',
    to: null,
    status: 'ACTIVE',
  });
  plan.apply(draft.changes());
}

describe('mergeGrids', () => {
  it('keeps the grid with most cells; the cells of the other move under it', () => {
    const drawn = drawing();
    const { plan, ids, id } = drawn;
    const before = gridNamed(drawn, 'b');
    const change = applySound(plan, mergeGrids(plan, { grids: [id('a'), id('b')], ids }));
    expect(change.edge).toBeUndefined();
    expect(plan.get('grid', id('a'))).toBeUndefined();
    expect(gridNamed(drawn, 'b')).toEqual(before);
    expect(cellNames(drawn, 'b')).toEqual(['A', 'B', 'C']);
    expect(gridPolygons(plan, id('b'))).toHaveLength(1);
  });

  it('keeps the one that is asked for', () => {
    const drawn = drawing();
    applySound(
      drawn.plan,
      mergeGrids(drawn.plan, { grids: [drawn.id('a'), drawn.id('b')], keep: drawn.id('a'), ids: drawn.ids }),
    );
    expect(cellNames(drawn, 'a')).toEqual(['A', 'B', 'C']);
    expect(gridNames(drawn, 'left')).toEqual(['a']);
  });

  it('writes a MERGE row for every grid and a REPARENT row for what moved', () => {
    const { plan, ids, id, cell } = drawing();
    const code = (name: string): string => plan.get('grid', id(name))?.code ?? '';
    const [a, b] = [code('a'), code('b')];
    const moved = plan.get('cell', cell['A'] ?? 0)?.code;
    const change = applySound(plan, mergeGrids(plan, { grids: [id('a'), id('b')], ids }));
    expect(change.lineage?.added.map(({ op, from, to, reason }) => [op, from, to, reason])).toEqual([
      ['MERGE', b, b, ''],
      ['REPARENT', moved, moved, `${a}>${b}`],
      ['MERGE', a, b, ''],
    ]);
  });

  it('merges level-2 grids with the grids below them, and level-1 grids', () => {
    const drawn = drawing();
    const { plan, ids, id } = drawn;
    applySound(plan, mergeGrids(plan, { grids: [id('left'), id('middle')], ids }));
    expect(gridNames(drawn, 'left')).toEqual(['a', 'b', 'd']);
    applySound(plan, mergeGrids(plan, { grids: [id('two'), id('one')], keep: id('two'), ids }));
    expect(gridNames(drawn, 'two')).toEqual(['left', 'right']);
  });

  it('leaves exactly one supporting outlet, that of the kept grid when it has one', () => {
    const drawn = drawing();
    furnish(drawn, 'a');
    furnish(drawn, 'b');
    const { plan, ids, id } = drawn;
    const own = [...plan.all('support')].find(({ grid }) => grid === id('b'))?.outlet;
    applySound(plan, mergeGrids(plan, { grids: [id('a'), id('b')], ids }));
    expect([...plan.all('support')]).toEqual([expect.objectContaining({ grid: id('b'), outlet: own })]);
  });

  it('takes over the outlet of another when the kept grid has none; claims of the others end, staff move', () => {
    const drawn = drawing();
    furnish(drawn, 'a');
    const { plan, ids, id } = drawn;
    applySound(plan, mergeGrids(plan, { grids: [id('a'), id('b')], ids }));
    expect([...plan.all('support')].map(({ grid }) => grid)).toEqual([id('b')]);
    expect(plan.count('claim')).toBe(0);
    expect([...plan.all('staff')].map(({ unit }) => unit)).toEqual([id('b')]);
  });

  it('refuses one grid and grids of different levels', () => {
    const { plan, ids, id } = drawing();
    expect(refusal(mergeGrids(plan, { grids: [id('a'), id('a')], ids }))).toBe('mergeGrids.needsTwo');
    expect(mergeGrids(plan, { grids: [id('a'), id('left')], keep: id('a'), ids })).toMatchObject({
      refusal: {
        code: 'mergeGrids.differentLevels',
        params: { grid: 'a', level: 3, other: 'left', otherLevel: 2, x: 15_000 },
      },
    });
  });

  it('refuses grids of different parents, naming both, and offers the transfer, after which it works', () => {
    const drawn = drawing();
    const { plan, ids, id } = drawn;
    const merge = () => mergeGrids(plan, { grids: [id('b'), id('d')], ids });
    const result = merge();
    if (result.ok || result.refusal.fix === undefined) expect.fail('refused with a fix');
    expect(result.refusal).toMatchObject({
      code: 'mergeGrids.differentParents',
      params: { parent: 'left', otherParent: 'middle', x: 35_000 },
    });
    applySound(plan, runCommand(drawn, result.refusal.fix.command, result.refusal.fix.args));
    applySound(plan, merge());
    expect(cellNames(drawn, 'b')).toEqual(['B', 'C', 'D']);
  });

  it('refuses names that would meet, and offers to rename, which works', () => {
    const drawn = drawing();
    const { plan, ids, id, cell } = drawn;
    const a = plan.get('cell', cell['A'] ?? 0);
    if (a === undefined) expect.fail('A');
    plan.apply({ cell: { added: [], updated: [[a, { ...a, name: 'b ' }]], removed: [] } });
    const result = mergeGrids(plan, { grids: [id('a'), id('b')], ids });
    if (result.ok || result.refusal.fix === undefined) expect.fail('refused with a fix');
    expect(result.refusal).toMatchObject({ code: 'mergeGrids.nameTaken', params: { name: 'b ', x: 5000 } });
    applySound(plan, runCommand(drawn, result.refusal.fix.command, result.refusal.fix.args));
    expect(cellNames(drawn, 'b')).toEqual(['B', 'C', 'b （2）']);
  });
});
