import { describe, expect, it } from 'vitest';
import { createDraft } from '../../../../shared/document/draft';
import type { BoxRecord } from '../../../../shared/document/records/network';
import { translate } from '../../../../shared/i18n/translate';
import { createMatcher } from '../../../../shared/network/createMatcher';
import { unboundBoxes } from '../../../../shared/network/unboundBoxes';
import { locateCell } from '../../../../shared/topology/read/locate';
import { asciiCoverage } from '../../../support/asciiCoverage';

/** Two estates A (west) and B (east); boxes are added to them. */
function twoEstates() {
  const { plan, cell, ids } = asciiCoverage('A A B B');
  const draft = createDraft(plan);
  for (const [letter, name] of [
    ['A', '阳光花园'],
    ['B', '锦绣家园'],
  ] as const) {
    const row = plan.get('cell', cell[letter] ?? 0);
    if (row) draft.put('cell', { ...row, name });
  }
  plan.apply(draft.changes());
  const box = (fields: Partial<BoxRecord>, boundTo?: string): number => {
    const edit = createDraft(plan);
    const id = ids.nextId();
    edit.add('box', {
      id,
      code: `B${id}`,
      type: 'GF',
      medium: 'FIBRE',
      exchange: null,
      parent: null,
      x: null,
      y: null,
      address: '',
      capacity: 24,
      used: 0,
      status: 'IN_SERVICE',
      unresolved: null,
      ...fields,
    });
    if (boundTo !== undefined) {
      edit.add('binding', {
        id: ids.nextId(),
        box: id,
        cell: cell[boundTo] ?? 0,
        basis: 'MANUAL',
        confidence: 1,
        status: 'CONFIRMED',
        reviewedBy: '王工',
      });
    }
    plan.apply(edit.changes());
    return id;
  };
  const suggest = (id: number) => createMatcher(plan, (x, y) => locateCell(plan, x, y)).suggest(id);
  return { plan, cell, box, suggest };
}

describe('a cell is suggested for a box', () => {
  it('by a confirmed box at the same address, however it is written', () => {
    const { cell, box, suggest } = twoEstates();
    box({ address: '茅箭区 五堰街道 人民路 8号 3栋' }, 'B');
    const [best] = suggest(box({ address: '茅箭区五堰街道人民路８号 三幢' }));
    expect(best).toMatchObject({ cell: cell.B, basis: 'STD_ADDRESS', confidence: 0.95 });
  });

  it('by the name in the address', () => {
    const { cell, box, suggest } = twoEstates();
    const [best] = suggest(box({ address: '茅箭区 五堰街道 朝阳路 锦绣家园 2栋1单元' }));
    expect(best).toMatchObject({ cell: cell.B, basis: 'TEXT_ADDRESS', confidence: 0.8 });
    expect(best?.reasons[0]).toEqual({ code: 'match.named', params: { name: '锦绣家园', count: 1 } });
  });

  it('by its position', () => {
    const { cell, box, suggest } = twoEstates();
    expect(suggest(box({ x: 5_000, y: 5_000 }))[0]).toMatchObject({
      cell: cell.A,
      basis: 'GEOM',
      confidence: 0.9,
    });
  });

  it('by its parent, and by the majority below the same parent', () => {
    const { cell, box, suggest } = twoEstates();
    const parent = box({ type: 'GJ', x: 35_000, y: 5_000 });
    const alone = suggest(box({ parent }));
    expect(alone[0]).toMatchObject({ cell: cell.B, basis: 'PARENT_BOX', confidence: 0.4 });
    for (let i = 0; i < 3; i++) box({ parent }, 'A');
    box({ parent }, 'B');
    const many = suggest(box({ parent }));
    const confidence = new Map(many.map((suggestion) => [suggestion.cell, suggestion.confidence]));
    expect(confidence.get(cell.A ?? 0)).toBeCloseTo(0.375, 3);
    expect(confidence.get(cell.B ?? 0)).toBeCloseTo(1 - 0.6 * 0.875, 3);
  });

  it('with more confidence when different evidence agrees, and both cells when it does not', () => {
    const { cell, box, suggest } = twoEstates();
    const [agreed] = suggest(box({ address: '阳光花园 1栋', x: 5_000, y: 5_000 }));
    expect(agreed).toMatchObject({ cell: cell.A, basis: 'GEOM', confidence: 0.98 });
    const torn = suggest(box({ address: '阳光花园 1栋', x: 35_000, y: 5_000 }));
    expect(torn.map((suggestion) => suggestion.cell)).toEqual([cell.B, cell.A]);
  });

  it('not at all when nothing speaks for any', () => {
    const { box, suggest } = twoEstates();
    expect(suggest(box({ address: '不详' }))).toEqual([]);
    expect(suggest(box({ x: -1_000_000, y: 0 }))).toEqual([]);
    expect(suggest(999_999)).toEqual([]);
  });

  it('with reasons in both languages', () => {
    const { box, suggest } = twoEstates();
    const parent = box({ type: 'GJ', x: 5_000, y: 5_000, address: '阳光花园' }, 'A');
    box({ parent, address: '阳光花园 1栋' }, 'A');
    const [best] = suggest(box({ parent, x: 5_000, y: 5_000, address: '阳光花园1栋' }));
    expect(best?.reasons.length).toBeGreaterThan(4);
    for (const { code, params } of best?.reasons ?? []) {
      for (const language of ['zh-CN', 'en'] as const) {
        expect(translate(language, code, params)).not.toBe(code);
        expect(translate(language, code, params)).not.toContain('{{');
      }
    }
  });
});

describe('unbound boxes', () => {
  it('are those in use without a binding, by code', () => {
    const { plan, box } = twoEstates();
    box({ code: 'Z' });
    box({ code: 'A' });
    box({ code: 'M' }, 'A');
    box({ code: 'R', status: 'RETIRED' });
    expect(unboundBoxes(plan).map(({ code }) => code)).toEqual(['A', 'Z']);
  });
});
