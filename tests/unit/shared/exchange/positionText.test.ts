import { describe, expect, it } from 'vitest';
import { createPositionTexts } from '../../../../shared/exchange/positionText';

describe('position texts', () => {
  it('have eight decimals and are made once per vertex', () => {
    let projected = 0;
    const positionText = createPositionTexts({
      toLonLat: (x, y) => {
        projected++;
        return [x / 1e6, y / 1e6];
      },
    });
    expect(positionText(110_500_000, 32_000_001)).toBe('[110.50000000,32.00000100]');
    expect(positionText(1, 2)).toBe('[0.00000100,0.00000200]');
    expect(positionText(110_500_000, 32_000_001)).toBe('[110.50000000,32.00000100]');
    expect(projected).toBe(2);
  });
});
