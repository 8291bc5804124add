import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellRecord } from '../../../../shared/document/records/hierarchy';
import {
  mergeAttributes,
  mergePolicySchema,
  mergeRules,
  splitAttributes,
  splitPolicySchema,
  splitRules,
  type MergePolicy,
  type SplitPolicy,
} from '../../../../shared/hierarchy/attributePolicy';

const ESTATE: CellRecord = {
  id: 1,
  code: '071940000014',
  name: '阳光花园',
  parent: 9,
  granularity: 'ESTATE',
  households: 100,
  adminCode: '420302001001',
  status: 'ACTIVE',
};
const VILLAGE: CellRecord = {
  ...ESTATE,
  id: 2,
  name: '城南村',
  granularity: 'VILLAGE',
  households: null,
  adminCode: null,
  status: 'PROPOSED',
};

const split = (policy: SplitPolicy, areas = [50, 30, 20], old = ESTATE) =>
  splitAttributes(old, areas, splitRules(policy));
const merge = (policy: MergePolicy, kept = ESTATE, cells = [VILLAGE, ESTATE]) =>
  mergeAttributes(kept, cells, mergeRules(policy));

describe('what the parts of a cell inherit', () => {
  it('is everything, and households by area, when nothing was chosen', () => {
    const parts = split({});
    expect(parts.map(({ households }) => households)).toEqual([50, 30, 20]);
    for (const part of parts) {
      expect(part).toMatchObject({
        name: '阳光花园',
        granularity: 'ESTATE',
        adminCode: '420302001001',
        status: 'ACTIVE',
      });
    }
  });

  it.each([
    ['keep', [100, null, null]],
    ['copy', [100, 100, 100]],
    ['share', [50, 30, 20]],
    ['null', [null, null, null]],
  ] as const)('households by %s', (households, expected) => {
    expect(split({ households }).map((part) => part.households)).toEqual(expected);
  });

  it.each([
    ['keep', ['420302001001', null, null]],
    ['copy', ['420302001001', '420302001001', '420302001001']],
    ['null', [null, null, null]],
  ] as const)('the administrative code by %s', (adminCode, expected) => {
    expect(split({ adminCode }).map((part) => part.adminCode)).toEqual(expected);
  });

  it('is what unseen ground has where a field must be filled and only the kept part has it', () => {
    const [kept, other] = split({ name: 'keep', granularity: 'keep', status: 'keep' });
    expect(kept).toMatchObject({ name: '阳光花园', granularity: 'ESTATE', status: 'ACTIVE' });
    expect(other).toMatchObject({ name: '未命名网元', granularity: 'OTHER', status: 'PROPOSED' });
  });

  it('is no number of households when nobody has counted them', () => {
    for (const households of ['keep', 'copy', 'share', 'null'] as const) {
      expect(split({ households }, [50, 50], VILLAGE).map((part) => part.households)).toEqual([null, null]);
    }
  });

  it('sums to the old number, whatever the areas', () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.array(fc.integer({ min: 1, max: 1e14 }), { minLength: 1, maxLength: 9 }),
        (households, areas) => {
          const parts = split({}, areas, { ...ESTATE, households });
          expect(parts.reduce((sum, part) => sum + (part.households ?? NaN), 0)).toBe(households);
        },
      ),
    );
  });
});

describe('what a merged cell takes over', () => {
  it('is what the kept cell has, and the sum of households, when nothing was chosen', () => {
    expect(merge({})).toEqual({
      name: '阳光花园',
      granularity: 'ESTATE',
      households: 100,
      adminCode: '420302001001',
      status: 'ACTIVE',
    });
    expect(merge({}, VILLAGE, [VILLAGE, VILLAGE]).households).toBeNull();
  });

  it('comes from the cell with most ground where so chosen', () => {
    const largest = 'largest';
    const policy = {
      name: largest,
      granularity: largest,
      households: largest,
      adminCode: largest,
      status: largest,
    } as const;
    const { name, granularity, households, adminCode, status } = VILLAGE;
    expect(merge(policy)).toEqual({ name, granularity, households, adminCode, status });
  });

  it.each([
    ['keep', 100],
    ['largest', null],
    ['sum', 100],
    ['null', null],
  ] as const)('households by %s', (households, expected) => {
    expect(merge({ households }).households).toBe(expected);
  });

  it('is an administrative code only where all agree, if so chosen', () => {
    expect(merge({ adminCode: 'common' }).adminCode).toBeNull();
    expect(merge({ adminCode: 'common' }, ESTATE, [ESTATE, ESTATE]).adminCode).toBe('420302001001');
    expect(merge({ adminCode: 'null' }).adminCode).toBeNull();
  });
});

it('a policy names only fields and rules that there are', () => {
  expect(splitPolicySchema.safeParse({ households: 'share', code: 'new' }).success).toBe(true);
  expect(splitPolicySchema.safeParse({ households: 'sum' }).success).toBe(false);
  expect(splitPolicySchema.safeParse({ parent: 'copy' }).success).toBe(false);
  expect(mergePolicySchema.safeParse({ households: 'sum' }).success).toBe(true);
  expect(mergePolicySchema.safeParse({ name: 'null' }).success).toBe(false);
});
