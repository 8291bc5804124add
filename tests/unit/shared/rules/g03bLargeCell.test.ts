import { describe, expect, it } from 'vitest';
import { largeCell } from '../../../../shared/rules/g03bLargeCell';
import { idsBy } from '../../../support/ruleCheck';

describe('G03: a cell is not too large for its granularity', () => {
  it('finds nothing in a sound plan', () => {
    expect(idsBy(largeCell)).toEqual([]);
  });
  it('names an estate of twelve square kilometres, but not vacant land of that size', () => {
    const wide = (rows: readonly { id: number; x: number; y: number; inserted: boolean }[]) =>
      rows.map((node) => ({ ...node, x: node.x + 120_000_000 }));
    const tall = (
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
        edge.id === 23
          ? { ...edge, points: edge.points.map((value, at) => (at % 2 === 0 ? value + 240_000_000 : value)) }
          : edge,
      );
    expect(idsBy(largeCell, { node: wide, edge: tall })).toEqual(['G03b:071940000015']);
  });
});
