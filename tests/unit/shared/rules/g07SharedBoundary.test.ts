import { describe, expect, it } from 'vitest';
import { sharedBoundary } from '../../../../shared/rules/g07SharedBoundary';
import { idsBy, put } from '../../../support/ruleCheck';

describe('G07: boundaries are shared', () => {
  it('finds nothing in a sound plan', () => {
    expect(idsBy(sharedBoundary)).toEqual([]);
  });
  it('names a node that no boundary uses', () => {
    const lost = { id: 99, x: 482_050_000, y: 3_612_050_000, inserted: false };
    expect(idsBy(sharedBoundary, { node: (rows) => [...rows, lost] })).toEqual([
      'G07:node@482050000,3612050000',
    ]);
  });
  it('names a boundary with one cell on both sides', () => {
    expect(idsBy(sharedBoundary, { edge: put(21, { right: 31 }) })).toContain(
      'G07:innerEdge@482100000,3612000000',
    );
  });
});
