import { describe, expect, it } from 'vitest';
import { idleOutlet } from '../../../../shared/rules/o05IdleOutlet';
import { idsBy, put } from '../../../support/ruleCheck';

describe('O05: an active outlet supports something', () => {
  it('finds nothing in a sound plan', () => {
    expect(idsBy(idleOutlet)).toEqual([]);
  });
  it('names an active outlet without a grid', () => {
    expect(idsBy(idleOutlet, { outlet: put(64, { active: true }) })).toEqual(['O05:YT02']);
  });
});
