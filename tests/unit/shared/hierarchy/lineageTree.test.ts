import { describe, expect, it } from 'vitest';
import type { LineageRecord } from '../../../../shared/document/records/hierarchy';
import { endsOf, Lineage } from '../../../../shared/hierarchy/lineageTree';

let id = 0;
const row = (
  op: LineageRecord['op'],
  from: string | null,
  to: string | null,
  areaShare = 1,
): LineageRecord => ({
  ...{ id: ++id, op, from, to, areaShare, reason: '' },
});

describe('the lineage of a cell', () => {
  it('shares out the second time only what it had left, and multiplies along the way', () => {
    const lineage = new Lineage([
      row('SPLIT', 'A', 'A', 0.6),
      row('SPLIT', 'A', 'B', 0.4),
      row('SPLIT', 'A', 'A', 0.5),
      row('SPLIT', 'A', 'C', 0.5),
      row('MERGE', 'B', 'D'),
      row('MERGE', 'D', 'D'),
      row('RECLASSIFY', 'A', 'A'),
    ]);
    expect(endsOf(lineage.descendants('A'))).toEqual([
      { code: 'D', share: 0.4 },
      { code: 'A', share: expect.closeTo(0.3, 9) as number },
      { code: 'C', share: expect.closeTo(0.3, 9) as number },
    ]);
  });

  it('takes moved boundaries from what is left, and leads back through merges', () => {
    const lineage = new Lineage([
      row('RESHAPE', 'A', 'B', 0.1),
      row('MERGE', 'A', 'K'),
      row('MERGE', 'B', 'K'),
    ]);
    expect(lineage.descendants('A')).toMatchObject({
      stays: 0,
      children: [
        { code: 'B', share: 0.1, children: [{ code: 'K' }] },
        { code: 'K', share: 0.9 },
      ],
    });
    expect(lineage.ancestors('K').children.map(({ code }) => code)).toEqual(['B', 'A']);
  });

  it('ends where a plan is damaged so that cells descend from each other', () => {
    const rows = Array.from({ length: 500 }, (_, at) => row('MERGE', at % 2 ? 'A' : 'B', at % 2 ? 'B' : 'A'));
    expect(new Lineage(rows).descendants('A').code).toBe('A');
  });
});
