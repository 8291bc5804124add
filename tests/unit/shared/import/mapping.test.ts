import { describe, expect, it } from 'vitest';
import { translate } from '../../../../shared/i18n/translate';
import { KINDS, kindById } from '../../../../shared/import/kinds/registry';
import { guessMapping, headerSignature, missingFields } from '../../../../shared/import/mapping';
import { isPersonalColumn, maskIdentifiers } from '../../../../shared/import/personal';
import type { SourceRow } from '../../../../shared/import/source';

const columns = (...names: string[]) => names.map((name) => ({ name, kind: 'TEXT' as const }));
const rows = (...values: string[][]): SourceRow[] =>
  values.map((row, at) => ({ line: at + 2, values: row, geometry: null }));

describe('guessMapping', () => {
  it('finds columns by their names, in whatever spelling, and drops those of persons', () => {
    const header = columns('设备编码 ', '设备类型', '上级设备', '安装地址', '客户姓名', '联系电话');
    const { mapping, personal } = guessMapping(kindById('boxes').fields, header, []);
    expect(mapping).toMatchObject({
      code: '设备编码 ',
      type: '设备类型',
      parent: '上级设备',
      address: '安装地址',
    });
    expect(personal).toEqual(['客户姓名', '联系电话']);
  });

  it('drops a column full of identity or mobile numbers, whatever its name', () => {
    const header = columns('产品编号', '备注一');
    const sample = rows(['P1', '13800138000'], ['P2', '420301199001011234']);
    expect(guessMapping(kindById('products').fields, header, sample).personal).toEqual(['备注一']);
  });

  it('keeps the name column of staff, which is theirs', () => {
    const { mapping, personal } = guessMapping(kindById('staff').fields, columns('工号', '姓名', '手机'), []);
    expect(mapping).toMatchObject({ staffNo: '工号', name: '姓名' });
    expect(personal).toEqual(['手机']);
  });

  it('understands a name that a Shapefile has cut', () => {
    const { mapping } = guessMapping(kindById('areas').fields, columns('行政区', 'name', '统计用'), []);
    expect(mapping.name).toBeDefined();
    expect(
      guessMapping(kindById('addresses').fields, columns('level', 'county'), []).mapping.level4,
    ).toBeUndefined();
  });

  it('knows every kind by the labels of its own fields, in both languages', () => {
    for (const kind of KINDS) {
      expect(translate('en', `kind.${kind.id}`)).not.toBe(`kind.${kind.id}`);
      for (const field of Object.keys(kind.fields))
        expect(translate('zh-CN', `import.field.${field}`)).not.toBe(`import.field.${field}`);
    }
  });

  it('names the required fields that no column stands for', () => {
    expect(missingFields(kindById('boxes').fields, { code: '编码' })).toEqual(['type']);
  });

  it('gives two files with the same columns one signature', () => {
    expect(headerSignature(columns('编码', 'Type'))).toBe(headerSignature(columns('TYPE ', '编 码')));
  });
});

describe('personal data', () => {
  it('is masked inside other texts, and nothing else is', () => {
    expect(maskIdentifiers('人民路 13800138000 张')).toBe('人民路 *** 张');
    expect(maskIdentifiers('420301001001')).toBe('420301001001');
    expect(isPersonalColumn('证件号码', [])).toBe(true);
    expect(isPersonalColumn('装机地址', ['人民路'])).toBe(false);
  });
});
