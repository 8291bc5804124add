import { describe, expect, it } from 'vitest';
import { Sum } from '../../../../shared/network/totals';

function sumOf(doubleArea: bigint): Sum {
  const sum = new Sum();
  sum.counts.set('RURAL', 1);
  sum.doubleAreas.set('RURAL', doubleArea);
  return sum;
}

describe('a sum of figures', () => {
  it('gives back what was there before, also where a double has no room for the last millimetre', () => {
    const huge = sumOf(2n ** 60n + 1n);
    const sum = new Sum();
    sum.add(sumOf(3n), 1);
    sum.add(huge, 1);
    sum.add(huge, -1);
    expect(sum.totals()).toMatchObject({ cells: 1, area: 1.5 });
  });
});
