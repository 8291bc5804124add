import { createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Refusal } from '../../../shared/base/result';
import { BYTE_ORDER_MARK } from '../../../shared/exchange/csv';
import { translate } from '../../../shared/i18n/translate';
import type { Language } from '../../../shared/i18n/sentences';
import { quoted, rejectLine, type RejectColumns } from '../../../shared/import/rejectFile';
import type { SourceRow } from '../../../shared/import/source';

/** The reject file of an import: made when its first row comes, so that no empty file is left. */
export class RejectWriter {
  private stream: WriteStream | null = null;
  private readonly path: string;

  constructor(
    folder: string,
    private readonly columns: RejectColumns,
    private readonly language: Language,
  ) {
    this.path = join(folder, 'rejects.csv');
  }

  async add(row: SourceRow, reason: Refusal): Promise<void> {
    if (this.stream === null) {
      this.stream = createWriteStream(this.path, 'utf8');
      this.stream.write(`${BYTE_ORDER_MARK}${this.columns.names.map(quoted).join(',')}\r\n`);
    }
    const line = rejectLine(this.columns, row, reasonSentence(this.language, reason));
    if (!this.stream.write(`${line}\r\n`)) await once(this.stream, 'drain');
  }

  /** Path of the file; null when every row was taken. */
  async finish(): Promise<string | null> {
    if (this.stream === null) return null;
    const { stream } = this;
    stream.end();
    await once(stream, 'finish');
    return this.path;
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
