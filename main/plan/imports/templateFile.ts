import { writeFile } from 'node:fs/promises';
import { BYTE_ORDER_MARK } from '../../../shared/exchange/csv';
import type { Language } from '../../../shared/i18n/sentences';
import type { KindId } from '../../../shared/import/kind';
import { kindById } from '../../../shared/import/kinds/registry';
import { quoted } from '../../../shared/import/rejectFile';
import { withProjectErrors } from '../../project/projectError';

/** Headers of the place of a row, by what the rows of a kind may lie on the ground as. */
const PLACE = { POINT: ['经度', '纬度'], LINE: ['WKT'], POLYGON: ['WKT'] } as const;

/** Headers under which a kind's columns are surely understood; required ones first. */
export function templateHeaders(kind: KindId, language: Language): string[] {
  const { fields, shape } = kindById(kind);
  const isHan = (name: string): boolean => /[\u4e00-\u9fff]/.test(name);
  const headers = Object.values(fields)
    .sort((a, b) => Number(b.required) - Number(a.required))
    .map(({ names }) => names.find((name) => isHan(name) === (language === 'zh-CN')) ?? names[0] ?? '');
  const [first] = shape.kinds;
  const place = first === undefined ? [] : PLACE[first];
  return [...headers, ...(language === 'en' && first === 'POINT' ? ['longitude', 'latitude'] : place)];
}

/** Writes an empty list of a kind: UTF-8 with a byte order mark, which spreadsheets need. */
export async function writeTemplate(kind: KindId, to: string, language: Language): Promise<void> {
  const line = templateHeaders(kind, language).map(quoted).join(',');
  await withProjectErrors(to, () => writeFile(to, `${BYTE_ORDER_MARK}${line}\r\n`));
}
