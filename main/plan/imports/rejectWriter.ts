import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Refusal } from '../../../shared/base/result';
import { BYTE_ORDER_MARK } from '../../../shared/exchange/csv';
import { translate } from '../../../shared/i18n/translate';
import type { Language } from '../../../shared/i18n/sentences';
import { quoted, rejectLine, type RejectColumns } from '../../../shared/import/rejectFile';
import type { SourceRow } from '../../../shared/import/source';
import { withProjectErrors } from '../../project/projectError';

/** Characters collected before they are written. */
const BLOCK = 1 << 16;

/** The reject file of an import: made when its first rows come, so that no empty file is left. */
export class RejectWriter {
  private readonly path: string;
  private text: string;
  private count = 0;
  private isBegun = false;

  constructor(
    folder: string,
    private readonly columns: RejectColumns,
    private readonly language: Language,
  ) {
    this.path = join(folder, 'rejects.csv');
    this.text = `${BYTE_ORDER_MARK}${columns.names.map(quoted).join(',')}\r\n`;
  }

  async add(row: SourceRow, reason: Refusal): Promise<void> {
    this.text += `${rejectLine(this.columns, row, reasonSentence(this.language, reason))}\r\n`;
    this.count++;
    if (this.text.length >= BLOCK) await this.flush();
  }

  /** Path of the file; null when every row was taken. */
  async finish(): Promise<string | null> {
    if (this.count === 0) return null;
    await this.flush();
    return this.path;
  }

  private async flush(): Promise<void> {
    const flag = this.isBegun ? 'a' : 'w';
    await withProjectErrors(this.path, () => writeFile(this.path, this.text, { flag }));
    this.isBegun = true;
    this.text = '';
  }
}

/** Params that name a field, a kind or a table, and the sentences that call it. */
const NAMES: Readonly<Record<string, string>> = {
  field: 'import.field',
  kind: 'kind',
  table: 'table',
  by: 'table',
};

/** A sentence about an import; fields, kinds and tables are called by their names. */
export function reasonSentence(language: Language, { code, params }: Refusal): string {
  const named = Object.entries(params).map(([name, value]) => {
    const area = NAMES[name];
    return [name, area === undefined ? value : translate(language, `${area}.${value}`)] as const;
  });
  const fields = String(params.fields ?? '')
    .split(',')
    .map((field) => translate(language, `import.field.${field}`));
  return translate(language, code, {
    ...Object.fromEntries(named),
    ...(params.fields === undefined ? {} : { fields: fields.join('、') }),
  });
}
