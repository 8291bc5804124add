import { expect, it } from 'vitest';
import { isoNow } from '../../../../main/project/clock';
import { versionSchema } from '../../../../shared/document/records/plan';

it('a moment is written with the offset of the desk and means the same moment', () => {
  const now = new Date('2026-03-01T01:30:00.123Z');
  const text = isoNow(now);
  expect(text).toMatch(/^2026-0[23]-\d\dT\d\d:\d\d:00\.123[+-]\d\d:\d\d$/);
  expect(new Date(text).getTime()).toBe(now.getTime());
  expect(versionSchema.shape.submittedAt.safeParse(text).success).toBe(true);
});
