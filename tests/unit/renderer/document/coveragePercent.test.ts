import { expect, test } from 'vitest';
import { coveragePercent } from '../../../../renderer/document/coveragePercent';

test('a full hundred is shown only without gaps', () => {
  expect(coveragePercent({ outlineM2: 1000, coveredM2: 999.9999999, gaps: 0 })).toBe('100.000');
  expect(coveragePercent({ outlineM2: 1e9, coveredM2: 1e9 - 1, gaps: 1 })).toBe('99.999');
  expect(coveragePercent({ outlineM2: 1000, coveredM2: 500, gaps: 2 })).toBe('50.000');
  expect(coveragePercent({ outlineM2: 0, coveredM2: 0, gaps: 0 })).toBe('0.000');
});
