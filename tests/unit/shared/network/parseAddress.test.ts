import { describe, expect, it } from 'vitest';
import { joinAddress, parseAddress } from '../../../../shared/network/parseAddress';

const levels = (text: string): readonly string[] => parseAddress(text).levels;

describe('parseAddress', () => {
  it('takes a running address apart level by level', () => {
    expect(levels('湖北省十堰市茅箭区五堰街道人民北路阳光花园12栋2单元501室')).toEqual([
      '十堰市茅箭区',
      '五堰街道',
      '人民北路',
      '阳光花园',
      '12栋2单元501室',
    ]);
  });

  it('knows villages, groups and house numbers', () => {
    expect(levels('郧阳区安阳镇西堰村3组12号')).toEqual(['郧阳区', '安阳镇', '西堰村', '3组12号', '']);
  });

  it('leaves a level empty that the address does not name, and says that it is skipped', () => {
    const parsed = parseAddress('茅箭区人民北路66号');
    expect(parsed.levels).toEqual(['茅箭区', '', '人民北路', '66号', '']);
    expect(parsed.isComplete).toBe(false);
    expect(parseAddress('郧阳区安阳镇西堰村').isComplete).toBe(true);
  });

  it('takes five parts with spaces between as they are', () => {
    const text = '茅箭区 五堰街道 人民北路 阳光花园 12栋-2单元';
    expect(joinAddress(levels(text))).toBe(text);
  });

  it('finds nothing in nothing', () => {
    expect(parseAddress('')).toEqual({ levels: ['', '', '', '', ''], isComplete: false });
  });
});
