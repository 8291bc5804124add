import type { ImportBatch, TracedRow } from '../../project/importBatches';
import type { Preparing } from './preparing';

/** `boxes_202605.csv` and `boxes_202606.csv` are editions of one list: names without figures and ending. */
export function listName(file: string): string {
  return file
    .toLowerCase()
    .replace(/\.[^.]*$/, '')
    .replaceAll(/[\d_\-()（）.\s]+/g, '');
}

/** Rows that the last edition of the same list brought or confirmed; what of them is missing now, is gone. */
export async function predecessorRows({
  plan,
  batches,
  kind,
  file,
}: Preparing): Promise<readonly TracedRow[]> {
  const name = listName(file.path.split(/[\\/]/).at(-1) ?? '');
  const isEdition = (batch: ImportBatch): boolean =>
    batch.state === 'LIVE' && batch.kind === kind.id && listName(batch.file) === name;
  const last = batches.find(isEdition);
  return last === undefined ? [] : plan.imports.batchRows(last.id);
}
