import { describe, expect, it } from 'vitest';
import { mergeCells } from '../../../../../shared/topology/operations/mergeCells';
import { splitCells } from '../../../../../shared/topology/operations/splitCells';
import { cellPolygons } from '../../../../../shared/topology/read/rings';
import { canonicalPolygons } from '../../../../../shared/exchange/canonicalPolygons';
import { asciiCoverage, metres } from '../../../../support/asciiCoverage';
import { applySound, refusal } from '../../../../support/checks';

describe('mergeCells', () => {
  it('makes one cell of two neighbours and keeps the larger one', () => {
    const { plan, cell, ids } = asciiCoverage('A A B');
    applySound(plan, mergeCells(plan, { cells: [cell['A'] as number, cell['B'] as number], ids }));
    expect([...plan.all('cell')].map((row) => row.name)).toEqual(['A']);
    expect([...plan.all('cell')][0]?.households).toBe(200);
    expect(cellPolygons(plan, cell['A'] as number)).toHaveLength(1);
  });

  it('takes back a split down to the last vertex', () => {
    const { plan, cell, ids } = asciiCoverage(`
      B B
      A A
      C C`);
    const ground = (): string =>
      JSON.stringify(Object.values(cell).map((id) => canonicalPolygons(cellPolygons(plan, id))));
    const [before, nodes, edges] = [ground(), plan.count('node'), plan.count('edge')];
    const split = applySound(
      plan,
      splitCells(plan, { line: metres([7, 9], [8, 21]), cells: [cell['A'] as number], ids }),
    );
    expect(ground()).not.toBe(before);
    applySound(plan, mergeCells(plan, { cells: [cell['A'] as number, split.cell?.added[0]?.id ?? 0], ids }));
    expect(ground()).toBe(before);
    expect([plan.count('node'), plan.count('edge')]).toEqual([nodes, edges]);
  });

  it('merges cells that do not touch into one of several parts', () => {
    const { plan, cell, ids } = asciiCoverage('A B C');
    applySound(plan, mergeCells(plan, { cells: [cell['A'] as number, cell['C'] as number], ids }));
    expect(cellPolygons(plan, cell['A'] as number)).toHaveLength(2);
  });

  it('closes a hole', () => {
    const { plan, cell, ids } = asciiCoverage(`
      A A A
      A H A
      A A A`);
    applySound(plan, mergeCells(plan, { cells: [cell['A'] as number, cell['H'] as number], ids }));
    expect(cellPolygons(plan, cell['A'] as number)[0]).toHaveLength(1);
  });

  it('refuses cells of different parents and names both', () => {
    const { plan, cell, ids } = asciiCoverage('A B', { B: 'other' });
    const result = mergeCells(plan, { cells: [cell['A'] as number, cell['B'] as number], ids });
    expect(result).toMatchObject({
      ok: false,
      refusal: { code: 'mergeCells.differentParents', params: { parent: 'L3', otherParent: 'other' } },
    });
  });

  it('refuses a single cell', () => {
    const { plan, cell, ids } = asciiCoverage('A B');
    expect(refusal(mergeCells(plan, { cells: [cell['A'] as number], ids }))).toBe('mergeCells.needsTwo');
  });

  it('takes fields over by policy, and gives the cell a code of its own', () => {
    const { plan, cell, ids } = asciiCoverage('A B B');
    const [a, b] = [cell['A'] as number, cell['B'] as number];
    const codes = [a, b].map((id) => plan.get('cell', id)?.code);
    const policy = { code: 'new', name: 'largest', households: 'null' } as const;
    const change = applySound(plan, mergeCells(plan, { cells: [a, b], keep: a, policy, ids }));
    const merged = plan.get('cell', a);
    expect(merged).toMatchObject({ name: 'B', households: null });
    expect(codes).not.toContain(merged?.code);
    expect(change.lineage?.added.map(({ from, to }) => [from, to]).sort()).toEqual(
      codes.map((code) => [code, merged?.code]).sort(),
    );
  });
});
