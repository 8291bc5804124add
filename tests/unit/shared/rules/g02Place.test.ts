import { describe, expect, it } from 'vitest';
import { usablePlace } from '../../../../shared/rules/g02Place';
import { idsBy } from '../../../support/ruleCheck';

describe('G02: coordinates lie where the CRS can be used', () => {
  it('finds nothing in a sound plan', () => {
    expect(idsBy(usablePlace)).toEqual([]);
  });
  it('names cells whose easting has a zone prefix', () => {
    const shifted = {
      node: (rows: readonly { id: number; x: number; y: number; inserted: boolean }[]) =>
        rows.map((node) => ({ ...node, x: node.x + 37e9 })),
    };
    expect(idsBy(usablePlace, shifted)).toEqual(['G02:071940000015', 'G02:071940000023']);
  });
});
