import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Refusal } from '../../../shared/base/result';
import { BYTE_ORDER_MARK } from '../../../shared/exchange/csv';
import { reasonSentence } from '../../../shared/i18n/reasonSentence';
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
