import { describe, expect, it } from 'vitest';
import { personalData } from '../../../../shared/rules/p08PersonalData';
import { idsBy, put } from '../../../support/ruleCheck';

describe('P08: no personal identifiers', () => {
  it('finds nothing in a sound plan', () => {
    expect(idsBy(personalData)).toEqual([]);
  });
  it('names texts with a mobile or identity number, not other digits', () => {
    expect(idsBy(personalData, { box: put(81, { address: '人民路1号 联系13812345678' }) })).toEqual([
      'P08:box/WY/GJ001',
    ]);
    expect(idsBy(personalData, { cell: put(31, { name: '420302199001011234' }) })).toEqual([
      'P08:cell/071940000015',
    ]);
    expect(idsBy(personalData, { box: put(81, { address: '编号0719400000161381234567899' }) })).toEqual([]);
  });
});
