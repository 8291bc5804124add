import { describe, expect, it } from 'vitest';
import { boxUnplaceable } from '../../../../shared/rules/b03BoxUnplaceable';
import { idsBy, put } from '../../../support/ruleCheck';

describe('B03: a box without place and address says why', () => {
  it('finds nothing in a sound plan', () => {
    expect(idsBy(boxUnplaceable)).toEqual([]);
  });
  it('counts those that do not, by exchange', () => {
    expect(idsBy(boxUnplaceable, { box: put(82, { unresolved: null }) })).toEqual(['B03:WY']);
    expect(idsBy(boxUnplaceable, { box: put(82, { unresolved: null, exchange: null }) })).toEqual([
      'B03:none',
    ]);
  });
});
