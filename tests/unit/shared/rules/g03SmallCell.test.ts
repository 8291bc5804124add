import { describe, expect, it } from 'vitest';
import { smallCell } from '../../../../shared/rules/g03SmallCell';
import { idsBy } from '../../../support/ruleCheck';

describe('G03: a cell is no smaller than 20 square metres', () => {
  it('finds nothing in a sound plan', () => {
    expect(idsBy(smallCell)).toEqual([]);
  });
  it('names a strip of ten square metres', () => {
    const narrow = (
      rows: readonly {
        id: number;
        start: number;
        end: number;
        left: number;
        right: number;
        points: readonly number[];
      }[],
    ) =>
      rows.map((edge) =>
        edge.id === 23 ? { ...edge, points: [482_100_100, 3_612_000_000, 482_100_100, 3_612_100_000] } : edge,
      );
    expect(idsBy(smallCell, { edge: narrow })).toEqual(['G03:071940000023']);
  });
});
