import { describe, expect, it } from 'vitest';
import { changeSetSchema, invert } from '../../../../shared/document/changeSet';
import { createDraft } from '../../../../shared/document/draft';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { snapshot } from '../../../support/checks';

const HERE = { minX: 11_500, minY: 11_500, maxX: 12_500, maxY: 12_500 };

describe('a draft', () => {
  it('reads through to the plan and never writes to it', () => {
    const { plan, cell } = asciiCoverage('A B');
    const before = snapshot(plan);
    const draft = createDraft(plan);
    const a = draft.get('cell', cell['A'] ?? 0);
    if (a === undefined) expect.fail('cell A');
    draft.put('cell', { ...a, name: '新名' });
    draft.remove('cell', cell['B'] ?? 0);
    expect(draft.get('cell', a.id)?.name).toBe('新名');
    expect([...draft.all('cell')].map((row) => row.name)).toEqual(['新名']);
    expect(draft.count('cell')).toBe(1);
    expect(draft.cellsOfGrid(a.parent)).toEqual([a.id]);
    expect(snapshot(plan)).toBe(before);
  });

  it('leaves rows that were written back equal out of its changes', () => {
    const { plan, cell } = asciiCoverage('A B');
    const draft = createDraft(plan);
    const a = draft.get('cell', cell['A'] ?? 0);
    if (a === undefined) expect.fail('cell A');
    draft.put('cell', { ...a, name: 'x' });
    draft.put('cell', { ...a });
    expect(draft.changes()).toEqual({});
  });

  it('finds edges of moved nodes where they are now', () => {
    const { plan } = asciiCoverage(`
      A B
      C D`);
    const draft = createDraft(plan);
    const middle = [...plan.all('node')].find((node) => node.x === 10_000 && node.y === 10_000);
    if (middle === undefined) expect.fail('middle node');
    draft.put('node', { ...middle, x: 12_000, y: 12_000 });
    const spokes = plan.edgesAtNode(middle.id);
    expect(plan.edgesInBox(HERE)).not.toEqual(expect.arrayContaining([...spokes]));
    expect(draft.edgesInBox(HERE)).toEqual(expect.arrayContaining([...spokes]));
    const change = draft.changes();
    plan.apply(change);
    expect(plan.edgesInBox(HERE)).toEqual(expect.arrayContaining([...spokes]));
    plan.apply(invert(change));
    expect(plan.edgesInBox(HERE)).not.toEqual(expect.arrayContaining([...spokes]));
  });

  it('finds edges where the last of several writes has put them', () => {
    const { plan } = asciiCoverage(`
      A B
      C D`);
    const draft = createDraft(plan);
    const middle = [...plan.all('node')].find((node) => node.x === 10_000 && node.y === 10_000);
    if (middle === undefined) expect.fail('middle node');
    const [spoke, ...others] = plan.edgesAtNode(middle.id) as [number, ...number[]];
    const found = () => draft.edgesInBox(HERE).filter((id) => [spoke, ...others].includes(id));
    draft.put('node', { ...middle, x: 12_000, y: 12_000 });
    expect(found().sort()).toEqual([spoke, ...others].sort());
    draft.remove('edge', spoke);
    expect(found().sort()).toEqual([...others].sort());
    draft.put('node', { ...middle, x: 8000, y: 8000 });
    expect(found()).toEqual([]);
  });

  it('lets a caller edit the rows of a group while walking along it', () => {
    const { plan, cell } = asciiCoverage(`
      A B
      C D`);
    const draft = createDraft(plan);
    const [a, b] = [cell['A'] ?? 0, cell['B'] ?? 0];
    for (const id of draft.edgesOfFace(a)) {
      const edge = draft.get('edge', id);
      if (edge === undefined) expect.fail('edge of A');
      draft.put('edge', {
        ...edge,
        left: edge.left === a ? b : edge.left,
        right: edge.right === a ? b : edge.right,
      });
    }
    expect(draft.edgesOfFace(a)).toEqual([]);
    const both = [...plan.edgesOfFace(a), ...plan.edgesOfFace(b)];
    expect([...draft.edgesOfFace(b)].sort()).toEqual([...new Set(both)].sort());
  });

  it('gives changes that survive the way through JSON and the parser', () => {
    const { plan, cell } = asciiCoverage('A B');
    const draft = createDraft(plan);
    draft.remove('cell', cell['A'] ?? 0);
    const change = draft.changes();
    expect(changeSetSchema.parse(JSON.parse(JSON.stringify(change)))).toEqual(change);
    expect(
      changeSetSchema.safeParse({ cell: { added: [{ id: 'x' }], updated: [], removed: [] } }).success,
    ).toBe(false);
    expect(changeSetSchema.safeParse({ secret: { added: [], updated: [], removed: [] } }).success).toBe(
      false,
    );
  });

  it('is refused by a plan that it does not fit', () => {
    const { plan, cell } = asciiCoverage('A B');
    const draft = createDraft(plan);
    draft.remove('cell', cell['A'] ?? 0);
    const change = draft.changes();
    plan.apply(change);
    expect(() => plan.apply(change)).toThrow(/missing/);
  });
});
